package qti2

import (
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
	"mocktest/build/convert/xmltree"
)

// essay reads an extendedTextInteraction. Its declared response is a sample
// answer: no taker is held to its words.
func (it *item) essay(q *bank.Question, n *xmltree.Node) {
	q.Type = bank.Essay
	if d := it.machine.response(n.Attr["responseIdentifier"]); d != nil {
		q.Model = text.Plain(strings.TrimSpace(strings.Join(d.correct.items, "\n\n")))
	}
	for _, d := range it.machine.outcomes {
		if most, ok := parseNumber(it.outcome(d.id).Attr["normalMaximum"]); ok && d.id == scoreID && most > 0 && !it.several {
			q.Marks = most
		}
	}
	it.feedback(q, nil)
}

// outcome is the declaration of an outcome as XML.
func (it *item) outcome(id string) *xmltree.Node {
	for _, n := range it.root.All("outcomeDeclaration") {
		if n.Attr["identifier"] == id {
			return n
		}
	}
	return &xmltree.Node{}
}

// slider reads a sliderInteraction: a number between two bounds.
func (it *item) slider(q *bank.Question, n *xmltree.Node) {
	q.Type = bank.Numeric
	it.lose(bank.Changed, n, "a slider from "+n.Attr["lowerBound"]+" to "+n.Attr["upperBound"], "the number is typed")
	together, err := it.solve(n.Attr["responseIdentifier"], func(t *trial) (best float64, err error) {
		q.Answers, best, q.Penalty, err = it.numbers(t)
		q.Marks = best
		return best, err
	})
	if err != nil {
		q.Answers, q.Marks = nil, 0
		it.unscored(q, n, err)
	} else if together {
		it.loseParts(n)
	}
	it.feedback(q, it.rightAndWrong(q, part{kind: n.Name, first: n, all: []*xmltree.Node{n}}))
}

// rubrics gives the notes for scorers to the questions, and says that an essay
// without any cannot be marked.
func (it *item) rubrics(questions []bank.Question) {
	var rubric []string
	model := ""
	for _, n := range append(it.root.All("rubricBlock"), it.body.Descendants("rubricBlock")...) {
		view := " " + n.Attr["view"] + " "
		switch {
		case forTaker(n):
		case strings.Contains(view, " scorer "):
			if n.Attr["use"] == modelUse {
				model = it.content(n)
				continue
			}
			rubric = append(rubric, it.criteria(n)...)
		default:
			it.lose(bank.Changed, n, "a note for "+strings.TrimSpace(view), "a quiz is read by takers and scorers only")
		}
	}
	given := false
	for i := range questions {
		q := &questions[i]
		if q.Type != bank.Essay {
			continue
		}
		given = true
		q.Rubric = rubric
		if model != "" {
			q.Model = model
		}
		if q.Model == "" && len(q.Rubric) == 0 {
			it.unscored(q, it.root, errNoKey)
		}
	}
	if !given && (len(rubric) > 0 || model != "") {
		it.lose(bank.Changed, it.root, "a note for scorers", "only essays are marked by hand")
	}
}

// criteria are the items of a list, or the whole note as one.
func (it *item) criteria(n *xmltree.Node) []string {
	if len(n.Children) == 1 && (n.Children[0].Name == "ul" || n.Children[0].Name == "ol") && strings.TrimSpace(n.Text) == "" {
		var all []string
		for _, li := range n.Children[0].All("li") {
			all = append(all, it.content(li))
		}
		return all
	}
	if s := it.content(n); s != "" {
		return []string{s}
	}
	return nil
}
