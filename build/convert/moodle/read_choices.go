package moodle

import (
	"math"
	"strings"

	"mocktest/build/convert/bank"
)

// multichoice reads a choice of one or several.
func (it *item) multichoice() {
	it.stem()
	it.shuffle()
	q := &it.q
	all := kind(it.node) == "multichoiceset" // a plugin: all right ones or nothing
	q.Type = bank.SingleChoice
	if single := it.node.Value("single"); all || single != "" && !truth(single) {
		q.Type = bank.MultipleResponse
		q.Scoring = bank.ScoringByCredit
	}
	if all {
		q.Scoring = bank.AllOrNothing
	}
	for _, a := range it.node.All("answer") {
		q.Choices = append(q.Choices, bank.Choice{
			Text:     it.markdown(a),
			Credit:   it.credit(a.Attr["fraction"]),
			Feedback: it.markdown(a.Child("feedback")),
		})
	}
	it.needKey()
	switch {
	case q.Scoring == bank.ScoringByCredit:
		partialCredit(q)
	case q.Type == bank.SingleChoice:
		negativeMarking(q)
	}
}

// negativeMarking recognises a choice in which each wrong response takes the
// same, as a penalty; for credits of choices are never below 0 in all.
func negativeMarking(q *bank.Question) {
	takes := 0.0
	for _, c := range q.Choices {
		switch {
		case c.Credit == 1:
		case c.Credit < 0 && (takes == 0 || near(takes, -c.Credit)):
			takes = -c.Credit
		default:
			return
		}
	}
	if right, _ := positive(q.Choices); takes == 0 || right == 0 {
		return
	}
	q.Penalty = takes
	if q.Marks > 0 {
		q.Penalty *= q.Marks
	}
	for i := range q.Choices {
		q.Choices[i].Credit = max(0, q.Choices[i].Credit)
	}
}

// needKey tells when no choice earns anything.
func (it *item) needKey() {
	for _, c := range it.q.Choices {
		if c.Credit > 0 {
			return
		}
	}
	what := "no answer has a grade above 0"
	if len(it.q.Choices) == 0 {
		what = "there is no <answer>"
	}
	it.unscored(what, "what is right must be said by the fraction of an answer")
}

// partialCredit recognises the marks that the bank has a name for: each right
// choice earns the same, all together 1, and each wrong one takes as much.
func partialCredit(q *bank.Question) {
	right := 0
	for _, c := range q.Choices {
		if c.Credit > 0 {
			right++
		}
	}
	if right == 0 {
		return
	}
	share := 1 / float64(right)
	for _, c := range q.Choices {
		if math.Abs(math.Abs(c.Credit)-share) > 1e-6 {
			return
		}
	}
	q.Scoring = bank.PartialCredit
	for i := range q.Choices {
		q.Choices[i].Credit = max(0, math.Round(q.Choices[i].Credit/share))
	}
}

// truefalse reads a question with the answers true and false, which stand in
// any order.
func (it *item) truefalse() {
	it.stem()
	it.q.Type = bank.TrueFalse
	it.q.Choices = []bank.Choice{{Text: "True"}, {Text: "False"}}
	seen := [2]bool{}
	for _, a := range it.node.All("answer") {
		i := 0
		switch strings.ToLower(strings.TrimSpace(textOf(a))) {
		case "true":
		case "false":
			i = 1
		default:
			it.lose("the answer "+quoted(strings.TrimSpace(textOf(a))), `a true-false question has the answers "true" and "false"`)
			continue
		}
		if seen[i] {
			it.lose("a second answer "+quoted(it.q.Choices[i].Text), "the first one counts")
			continue
		}
		seen[i] = true
		it.q.Choices[i].Credit = it.credit(a.Attr["fraction"])
		it.q.Choices[i].Feedback = it.markdown(a.Child("feedback"))
	}
	if t, f := it.q.Choices[0].Credit, it.q.Choices[1].Credit; (t > 0) == (f > 0) {
		it.unscored("not exactly one of true and false has a grade above 0", "so neither is known to be right")
	}
}
