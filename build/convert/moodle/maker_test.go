package moodle

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
)

// maker puts tests together by chance, of what Moodle can hold.
type maker struct {
	*rand.Rand
	media []bank.Media
	count int
}

// words have what is special somewhere: in XML, HTML, Markdown or cloze.
var words = []string{"blue", "x < y", "R&D", "&lt;", "it's", `a\\b`, "50%", "=1", "#2", "~", "{x}", "1/2", `"q"`, "naïve", "日本", "$x^2$", "@@", "]]>", "%50%", "::", "ok"}

func (m *maker) pick(from ...string) string { return from[m.IntN(len(from))] }

func (m *maker) maybe(s func() string) string {
	if m.IntN(3) > 0 {
		return ""
	}
	return s()
}

// markdown is a text of one or two paragraphs, now and then with an image.
func (m *maker) markdown() string {
	s := m.pick(words...) + " *" + m.pick("one", "two") + "* " + m.pick(words...)
	if m.IntN(4) == 0 {
		s += "\n\n- " + m.pick(words...) + "\n\n```go\nx := \"a~b#c\" // {1:SA}\n```"
	}
	if m.IntN(8) == 0 {
		name := fmt.Sprintf("q%d/%s", m.count, m.pick("a.png", "sub/b.gif"))
		s += " ![alt](" + name + " \"title\")"
		for _, known := range m.media {
			if known.Name == name {
				return s
			}
		}
		m.media = append(m.media, bank.Media{Name: name, Data: []byte(name)})
	}
	return s
}

// settled is Markdown as it comes back from HTML, without files, for gaps.
func (m *maker) settled() string {
	s, _ := toHTML(m.pick(words...) + " *" + m.pick("one", "two") + "* " + m.pick(words...) + m.pick("", " $a < b_1$", "\n\n- x\n- y"))
	markdown, _ := text.HTML(s)
	return strings.TrimSpace(markdown)
}

func (m *maker) credit() float64 {
	return grades[m.IntN(len(grades))]
}

func (m *maker) shuffle() *bool {
	yes := m.IntN(2) == 0
	if m.IntN(3) == 0 {
		return nil
	}
	return &yes
}

// test is a test of two categories.
func (m *maker) test() *bank.Test {
	test := &bank.Test{}
	for _, path := range [][]string{{"Sums"}, {"Sums", "TCP/IP"}} {
		s := bank.Section{Title: path[len(path)-1], Description: m.maybe(m.describe)}
		for range 1 + m.IntN(3) {
			m.count++
			q := m.question()
			q.Category = path
			s.Questions = append(s.Questions, q)
		}
		test.Sections = append(test.Sections, s)
	}
	return test
}

func (m *maker) describe() string { return "About " + m.pick(words...) + "." }

func (m *maker) question() bank.Question {
	q := bank.Question{Title: fmt.Sprintf("%s %d", m.pick(words...), m.count), Prompt: m.markdown(), Marks: float64(m.IntN(4)) / 2,
		ID: m.maybe(func() string { return "id-1" }), Explanation: m.maybe(m.markdown)}
	if m.IntN(3) == 0 {
		q.Tags, q.Hints = []string{"tag", "another tag"}, []string{m.markdown(), "Think."}
	}
	combined := func() {
		q.Shuffle, q.Right, q.PartlyRight, q.Wrong = m.shuffle(), m.maybe(m.markdown), m.maybe(m.markdown), m.maybe(m.markdown)
	}
	switch m.IntN(12) {
	case 0:
		combined()
		q.Type, q.Choices = bank.SingleChoice, m.choices(m.markdown)
		if m.IntN(2) == 0 {
			q.Choices[1].Credit, q.Choices[2].Credit = 0, 0
			if q.Penalty = m.credit(); q.Marks > 0 {
				q.Penalty *= q.Marks
			}
		}
	case 1:
		combined()
		q.Type, q.Scoring = bank.MultipleResponse, bank.PartialCredit
		q.Choices = []bank.Choice{{Text: m.markdown(), Credit: 1}, {Text: "b"}, {Text: "c", Credit: 1, Feedback: m.maybe(m.markdown)}, {Text: "d", Credit: float64(m.IntN(2))}}
	case 2:
		combined()
		q.Type, q.Scoring = bank.MultipleResponse, bank.ScoringByCredit
		q.Choices = []bank.Choice{{Text: m.markdown(), Credit: 2. / 3}, {Text: "b", Credit: 1. / 3}, {Text: "c", Credit: -m.credit()}}
	case 3:
		q.Type, q.Choices = bank.TrueFalse, []bank.Choice{{Text: "True", Feedback: m.maybe(m.markdown)}, {Text: "False", Feedback: m.maybe(m.markdown)}}
		q.Choices[m.IntN(2)].Credit = 1
	case 4:
		q.Type, q.Unit, q.Wrong = bank.Numeric, m.maybe(func() string { return "m/s" }), m.maybe(m.markdown)
		q.Answers = []bank.Answer{m.number(1, m.markdown), m.number(0.5, m.markdown)}
	case 5:
		q.Type, q.Answers = bank.ShortText, m.texts(m.markdown)
		if q.Answers[len(q.Answers)-1].Credit > 0 { // else it would be told both
			q.Wrong = m.maybe(m.markdown)
		}
	case 6:
		q.Type, q.Items, q.Scoring = bank.Ordering, []string{m.markdown(), "second", "third"}, []bank.Scoring{bank.AllOrNothing, bank.PartialCredit}[m.IntN(2)]
		q.Right = m.maybe(m.markdown)
	case 7:
		combined()
		q.Type, q.Scoring, q.Pairs, q.Extras = bank.Matching, bank.PartialCredit, []bank.Pair{{Left: m.markdown(), Right: "one two"}, {Left: "b", Right: "three"}}, []string{"four"}
	case 8:
		combined()
		q.Type, q.Scoring, q.Pairs = bank.Categorize, bank.PartialCredit, []bank.Pair{{Left: m.markdown(), Right: "one"}, {Left: "b", Right: "two"}, {Left: "c", Right: "one"}}
	case 9:
		m.cloze(&q)
	case 10:
		q.Type, q.Model = bank.Essay, m.markdown()
		if m.IntN(2) == 0 {
			q.Rubric = []string{"names " + m.pick(words...), "says why"}
		}
	default:
		q.Type, q.Marks = bank.Info, 0
	}
	return q
}

func (m *maker) choices(md func() string) []bank.Choice {
	return []bank.Choice{{Text: md(), Credit: 1, Feedback: m.maybe(md)}, {Text: "b", Credit: 0.5}, {Text: "none", Credit: -m.credit()}}
}

func (m *maker) number(credit float64, feedback func() string) bank.Answer {
	n := around(float64(m.IntN(20000)-10000)/100, float64(m.IntN(100))/1000)
	return bank.Answer{Number: &n, Credit: credit, Feedback: m.maybe(feedback)}
}

func (m *maker) texts(feedback func() string) []bank.Answer {
	match, wild := bank.IgnoreCase, bank.Wildcard
	if m.IntN(2) == 0 {
		match, wild = bank.Exact, bank.WildcardX
	}
	all := []bank.Answer{{Text: m.pick(words...), Match: match, Credit: 1, Feedback: m.maybe(feedback)},
		{Text: "a * b", Match: match, Credit: m.pickCredit()}, {Text: "x*" + m.pick(words...), Match: wild, Credit: 1}}
	if m.IntN(2) == 0 {
		all = append(all, bank.Answer{Text: `\*no*`, Match: wild, Feedback: feedback()})
	}
	return all
}

func (m *maker) pickCredit() float64 { return []float64{1, 0.5, 1. / 3, 0.1}[m.IntN(4)] }

// cloze fills in a text with gaps: of each kind, of menus only or of a bank.
func (m *maker) cloze(q *bank.Question) {
	q.Type, q.Scoring = bank.Cloze, bank.PartialCredit
	q.Prompt += " {{1}} and ({{2}}), " + m.pick(words...) + ": {{3}}."
	switch m.IntN(3) {
	case 0:
		q.Marks = 6
		q.Gaps = []bank.Gap{{ID: "1", Kind: bank.TextGap, Weight: 3, Answers: m.texts(m.settled)},
			{ID: "2", Kind: bank.NumberGap, Weight: 2, Answers: []bank.Answer{m.number(1, m.settled), m.number(0.25, m.settled)}},
			{ID: "3", Kind: bank.MenuGap, Choices: m.choices(m.settled)}}
		if m.IntN(2) == 0 {
			yes := true
			q.Shuffle = &yes
		}
	case 1:
		yes := m.IntN(2) == 0
		q.Shuffle, q.Right = &yes, m.maybe(m.markdown)
		menu := func(right int) []bank.Choice {
			choices := []bank.Choice{{Text: "one"}, {Text: "two"}}
			choices[right].Credit = 1
			return choices
		}
		q.Gaps = []bank.Gap{{ID: "1", Kind: bank.MenuGap, Choices: menu(1)}, {ID: "2", Kind: bank.MenuGap, Choices: []bank.Choice{{Text: "three", Credit: 1}}},
			{ID: "3", Kind: bank.MenuGap, Choices: menu(0)}}
	default:
		q.Wrong, q.Words = m.maybe(m.markdown), []string{"one", "two", "three"}
		for i, word := range []string{"two", "one", "two"} {
			q.Gaps = append(q.Gaps, bank.Gap{ID: fmt.Sprint(i + 1), Kind: bank.BankGap, Choices: []bank.Choice{{Text: word, Credit: 1}}})
		}
	}
}
