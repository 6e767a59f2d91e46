package bank

import (
	"math"
	"strconv"
)

// Words is the range as people say it: "42", "1 to 2", "more than 3".
func (n *Number) Words() string {
	least, most := format(n.Min)+" or more", format(n.Max)+" or less"
	if n.OpenMin {
		least = "more than " + format(n.Min)
	}
	if n.OpenMax {
		most = "less than " + format(n.Max)
	}
	switch noLeast, noMost := math.IsInf(n.Min, -1), math.IsInf(n.Max, 1); {
	case noLeast && noMost:
		return "any number"
	case noLeast:
		return most
	case noMost:
		return least
	case n.OpenMin || n.OpenMax:
		return least + " and " + most
	case n.Min == n.Max:
		return format(n.Min)
	}
	return format(n.Min) + " to " + format(n.Max)
}

// Remark is what is said after some responses.
type Remark struct {
	// Answer is what was typed or picked; empty where the remark is by verdict.
	Answer string
	// After is the verdict, such as "a wrong answer", or where the answer was given:
	// " in gap 2", or empty.
	After string
	Text  string // Markdown
}

// Remarks are what a question says to single typed answers and choices of gaps,
// then by verdict, for formats that are read as a whole. Choices of the question
// itself have their feedback beside them.
func (q *Question) Remarks() (list []Remark) {
	add := func(answer, after, text string) {
		if text != "" {
			list = append(list, Remark{answer, after, text})
		}
	}
	typed := func(answers []Answer, where string) {
		for _, a := range answers {
			said := a.Text
			if a.Number != nil {
				said = a.Number.Words()
			}
			add(said, where, a.Feedback)
		}
	}
	typed(q.Answers, "")
	for i, g := range q.Gaps {
		where := " in gap " + strconv.Itoa(i+1)
		typed(g.Answers, where)
		for _, c := range g.Choices {
			add(c.Text, where, c.Feedback)
		}
	}
	add("", "a right answer", q.Right)
	add("", "a partly right answer", q.PartlyRight)
	add("", "a wrong answer", q.Wrong)
	return list
}
