package sheet

import (
	"encoding/csv"
	"io"
	"slices"
	"strconv"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
)

// WriteCSV prints a test as the plain table of this package, all texts in
// Markdown, and returns what a table cannot say. What it can say, [Read] reads
// back as it was. It writes nothing when no question is left. Errors of w are not returned: give it a buffer.
func WriteCSV(w io.Writer, t *bank.Test) []bank.Loss {
	p := &printer{shuffles: t.ShuffleChoices}
	p.test(t)
	for s := range t.Sections {
		section := &t.Sections[s]
		p.section(section)
		for i := range section.Questions {
			p.place = text.First(section.Questions[i].Place, "question "+strconv.Itoa(i+1))
			p.q, p.row = &section.Questions[i], map[string]string{}
			if essay, ok := bank.Unordered(p.q); ok {
				p.lose(bank.Changed, bank.UnorderedWhat, bank.UnorderedWhy)
				p.q = essay
			}
			if p.question() {
				p.row["section"] = line(section.Title)
				if section.MarksEach > 0 && p.q.Marks == 0 && p.q.Type != bank.Info {
					p.row["marks"] = number(section.MarksEach)
				}
				p.rows = append(p.rows, p.row)
			}
		}
	}
	p.print(w)
	return p.losses
}

// printer collects rows as values by the name of their column.
type printer struct {
	rows    []map[string]string
	choices int // the most that a question has
	losses  []bank.Loss
	// shuffles says that choices are shuffled where a question does not say it.
	shuffles bool

	q     *bank.Question
	row   map[string]string
	place string
}

// The columns before and behind the choices. Those in always are written also
// when they are empty.
var (
	always = []string{questionColumn, "type", "answer", "explanation", "marks", "topic", "difficulty", "hint", "section"}
	before = []string{questionColumn, "type"}
	behind = []string{"answer", "credits", "match", "unit", "scoring", "shuffle", "pinned", "words", "rubric", "explanation", "marks", "penalty", "seconds", "topic", "difficulty"}
	last   = []string{"passage", "section"}
)

const questionColumn = "question (Markdown)"

func (p *printer) print(w io.Writer) {
	if len(p.rows) == 0 {
		return
	}
	used := map[string]bool{}
	for _, name := range always {
		used[name] = true
	}
	hints := 1
	for _, r := range p.rows {
		for name := range r {
			used[name] = true
			if n, ok := strings.CutPrefix(name, "hint "); ok {
				i, _ := strconv.Atoi(n)
				hints = max(hints, i)
			}
		}
	}
	columns := slices.Clone(before)
	for i := range max(p.choices, 2) {
		columns = append(columns, choiceColumn(i))
		used[choiceColumn(i)] = true
	}
	columns = append(columns, behind...)
	for i := range maxChoices {
		columns = append(columns, feedbackColumn(i))
	}
	for i := range hints {
		columns = append(columns, hintColumn(i))
	}
	columns = slices.DeleteFunc(append(columns, last...), func(name string) bool { return !used[name] })
	out := csv.NewWriter(w)
	out.Write(columns)
	for _, r := range p.rows {
		fields := make([]string, len(columns))
		for i, name := range columns {
			fields[i] = r[name]
		}
		out.Write(fields)
	}
	out.Flush()
}

func letter(i int) string         { return string(rune('A' + i)) }
func choiceColumn(i int) string   { return "choice " + letter(i) }
func feedbackColumn(i int) string { return "feedback " + letter(i) }

func hintColumn(i int) string {
	if i == 0 {
		return "hint"
	}
	return "hint " + strconv.Itoa(i+1)
}

func (p *printer) lose(kind bank.LossKind, what, why string) {
	l := bank.Loss{Place: p.place, Kind: kind, What: what, Why: why}
	if p.q != nil {
		l.Question = bank.Brief(p.q.Named())
	}
	p.losses = append(p.losses, l)
}

// test tells what a test has that a table has not.
func (p *printer) test(t *bank.Test) {
	p.place = "test"
	for _, has := range []struct {
		is   bool
		what string
	}{
		{t.Title != "", "the title"}, {t.Description != "", "the description"}, {t.Lang != "", "the language"}, {t.Seconds != 0, "the time limit"},
		{t.Pass != 0, "the pass mark"}, {t.ShuffleQuestions, "that questions are shuffled"},
	} {
		if has.is {
			p.lose(bank.Changed, has.what+" is left out", "a table holds questions only")
		}
	}
}

func (p *printer) section(s *bank.Section) {
	p.q, p.place = nil, "section "+strconv.Quote(s.Title)
	if s.Description != "" {
		p.lose(bank.Changed, "the description is left out", "of a section a table has the title only")
	}
	if s.Draw != 0 {
		p.lose(bank.Changed, "that questions are drawn is left out", "a table holds questions only")
	}
}

// cell is Markdown as a cell holds it. What begins with = or @ would be a
// formula for a spreadsheet, which opens files of strangers; the backslash, which
// changes nothing in Markdown, keeps it a text.
func (p *printer) cell(s string) string {
	trimmed := strings.TrimSpace(s)
	if strings.HasPrefix(trimmed, "=") || strings.HasPrefix(trimmed, "@") {
		return `\` + trimmed
	}
	return trimmed
}

func (p *printer) set(name, value string) {
	if value != "" {
		p.row[name] = value
	}
}

func line(s string) string { return strings.Join(strings.Fields(s), " ") }

func number(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }
