package paper

import (
	"html/template"
	"strconv"

	"mocktest/build/convert/bank"
)

// page is what the template prints.
type page struct {
	Lang, Title, Version string
	Description          template.HTML
	Minutes, Total       string
	Sections             []section
	Key                  bool
	Style                template.CSS
}

type section struct {
	Title, Note string
	Description template.HTML
	Questions   []*question
}

// question is one with a number, or a text without.
type question struct {
	Number  int // 0: a text
	Passage template.HTML
	Prompt  template.HTML
	Marks   string
	Note    string // how to answer

	Choices []choice
	Several bool
	Lines   []struct{} // to write on
	Field   bool       // a short line to write on
	Unit    string
	Left    []labelled // with a box to write a letter or a number in
	Right   []labelled
	Words   []template.HTML

	// The answer key.
	Answer      template.HTML
	Explanation template.HTML
	Feedback    []labelled
	Rubric      []string
}

type choice struct {
	Letter string
	Text   template.HTML
	Right  bool
}

type labelled struct {
	Label string
	Text  template.HTML
}

func newPage(t *bank.Test, o Options) page {
	title := t.Title
	if title == "" {
		title = o.Title
	}
	m := &marker{math: hasMath(t), file: o.File}
	p := page{Lang: t.Lang, Title: title, Version: o.Version, Description: m.block(t.Description), Key: o.Key, Style: template.CSS(style)}
	if p.Lang == "" {
		p.Lang = "en"
	}
	if t.Seconds > 0 {
		p.Minutes = decimal(float64((t.Seconds + 59) / 60))
	}
	number, total, chosen := 0, 0.0, false
	for i := range t.Sections {
		s := &t.Sections[i]
		made := section{Title: s.Title, Description: m.block(s.Description)}
		if s.Draw > 0 && s.Draw < len(s.Questions) && !o.Shuffle {
			made.Note = "Answer " + strconv.Itoa(s.Draw) + " of these questions."
			chosen = true
		}
		passage := ""
		for _, q := range arrange(s, o) {
			v := view(q, m, o)
			if q.Passage != passage {
				v.Passage = m.block(q.Passage)
			}
			passage = q.Passage
			if q.Type != bank.Info {
				number++
				v.Number = number
				worth := marksOf(q, s)
				total += worth
				v.Marks = decimal(worth)
				if q.NoKey {
					v.Marks = "not scored"
				} else if q.Penalty > 0 {
					v.Marks += ", wrong −" + decimal(q.Penalty)
				}
			}
			made.Questions = append(made.Questions, v)
		}
		p.Sections = append(p.Sections, made)
	}
	if !chosen && total > 0 {
		p.Total = decimal(total)
	}
	return p
}

func marksOf(q *bank.Question, s *bank.Section) float64 {
	switch {
	case q.NoKey:
		return 0
	case q.Marks > 0:
		return q.Marks
	case s.MarksEach > 0:
		return s.MarksEach
	}
	return 1
}

func decimal(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

// letter labels things from A, behind Z by numbers.
func letter(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return strconv.Itoa(i + 1)
}
