package gift

import (
	"io"
	"slices"
	"strconv"
	"strings"

	"mocktest/build/convert/bank"
)

// Write prints a test as GIFT, all texts in Markdown, and returns what GIFT cannot
// say. What it can say, [Read] reads back as it was. Errors of w are not returned:
// give it a buffer.
func Write(w io.Writer, t *bank.Test) []bank.Loss {
	p := &printer{}
	p.test(t)
	n := 0
	for s := range t.Sections {
		p.section(s, &t.Sections[s])
		for i := range t.Sections[s].Questions {
			n++
			p.q = &t.Sections[s].Questions[i]
			p.place = p.q.Place
			if p.place == "" {
				p.place = "question " + strconv.Itoa(n)
			}
			if essay, ok := bank.Unordered(p.q); ok {
				p.lose(bank.Changed, bank.UnorderedWhat, bank.UnorderedWhy)
				p.q = essay
			}
			p.question()
		}
	}
	io.WriteString(w, p.out.String())
	return p.losses
}

// printer is the state of printing one test.
type printer struct {
	out      strings.Builder
	losses   []bank.Loss
	category string // below the root, as written

	q     *bank.Question
	place string
}

// test tells what a test has that GIFT has not.
func (p *printer) test(t *bank.Test) {
	p.place = "test"
	p.unless(t.Title == "", "the title", "GIFT holds questions only")
	p.unless(t.Description == "", "the description", "GIFT holds questions only")
	p.unless(t.Seconds == 0, "the time limit", "GIFT has none")
	p.unless(t.Pass == 0, "the pass mark", "GIFT has none")
	p.unless(!t.ShuffleQuestions, "that questions are shuffled", "GIFT holds questions only")
	// Moodle shuffles choices from GIFT in any case.
}

// section tells what a section has that GIFT has not.
func (p *printer) section(n int, s *bank.Section) {
	p.q, p.place = nil, "section "+strconv.Itoa(n+1)
	p.unless(s.Title == "", "the section "+s.Title, "GIFT has no sections")
	p.unless(s.Description == "", "the description of a section", "GIFT has no sections")
	p.unless(s.Draw == 0, "that questions are drawn", "GIFT has no sections")
	p.unless(s.MarksEach == 0, "the marks of its questions", "GIFT has no marks")
}

// question prints a block, with its category before it where that is another.
func (p *printer) question() {
	q := p.q
	block, ok := p.block()
	if !ok {
		return
	}
	p.leftOver()
	if p.out.Len() > 0 {
		p.out.WriteByte('\n')
	}
	if path := p.path(); path != p.category {
		p.category = path
		p.out.WriteString(categoryMark + " $course$/top" + path + "\n\n")
	}
	p.comment()
	if title := line(q.Title); title != "" {
		p.out.WriteString("::" + escape(title) + "::")
		if strings.Contains(title, "<") {
			p.out.WriteByte('\n')
		}
	}
	p.out.WriteString("[markdown]" + block + "\n")
}

// path is the category of a question below the root.
func (p *printer) path() string {
	var b strings.Builder
	for _, name := range p.q.Category {
		// A slash at the beginning would be taken for the end of the name before.
		plain := strings.TrimLeft(line(name), "/ ")
		p.unless(plain == name, "how the category "+name+" is written", "its name begins with a slash, or has other white space than blanks")
		if plain != "" {
			b.WriteString("/" + strings.ReplaceAll(plain, "/", "//"))
		}
	}
	return b.String()
}

// comment prints the id and the tags, which GIFT has in comments.
func (p *printer) comment() {
	var parts []string
	note := func(what, value string) {
		part := "[" + what + ":" + strings.ReplaceAll(value, "]", `\]`) + "]"
		var n notes
		if n.read(part); n.id != value && !slices.Contains(n.tags, value) {
			p.lose(bank.Changed, "the "+what+" "+value, "GIFT has it in brackets, without < > [ or line breaks")
			return
		}
		parts = append(parts, part)
	}
	if p.q.ID != "" {
		note("id", p.q.ID)
	}
	for _, tag := range p.q.Tags {
		note("tag", tag)
	}
	if len(parts) > 0 {
		p.out.WriteString("// " + strings.Join(parts, " ") + "\n")
	}
}

// unless tells of a loss where a condition does not hold.
func (p *printer) unless(ok bool, what, why string) {
	if !ok {
		p.lose(bank.Changed, what, why)
	}
}

func (p *printer) lose(kind bank.LossKind, what, why string) {
	l := bank.Loss{Place: p.place, Kind: kind, What: what, Why: why}
	if p.q != nil {
		l.Question = bank.Brief(p.q.Named())
	}
	p.losses = append(p.losses, l)
}
