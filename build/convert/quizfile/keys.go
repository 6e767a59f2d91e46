package quizfile

import (
	"strconv"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
	"mocktest/quizdata"
)

func (w *writer) choices(out *questionJSON, q *bank.Question) string {
	out.Type, out.Shuffle = string(q.Type), q.Shuffle
	right, parts := 0, false
	for _, c := range q.Choices {
		if full(c.Credit) {
			right++
		} else if c.Credit != 0 {
			parts = true
		}
	}
	parts = parts || q.Scoring == bank.ScoringByCredit && right < len(q.Choices) && q.Type == bank.MultipleResponse
	if !parts && bare(q.Choices) {
		lettered(out, q)
		return ""
	}
	for _, c := range q.Choices {
		made := choiceJSON{Text: c.Text, Feedback: c.Feedback, Pinned: c.Pinned}
		switch {
		case parts && c.Credit != 0:
			made.Credit = credit(c.Credit)
		case !parts:
			made.Correct = full(c.Credit)
		}
		out.Choices = append(out.Choices, made)
	}
	if !parts && q.Scoring == bank.PartialCredit && q.Type == bank.MultipleResponse {
		out.Scoring = "partial"
	}
	return ""
}

// bare reports that choices have nothing but a text, none of which is a letter
// that could be taken for the name of another.
func bare(choices []bank.Choice) bool {
	for _, c := range choices {
		if c.Feedback != "" || c.Pinned || len(strings.TrimSpace(c.Text)) < 2 {
			return false
		}
	}
	return len(choices) <= quizdata.MaxChoices
}

// lettered writes choices as texts and the right ones by their letters, as one
// would by hand.
func lettered(out *questionJSON, q *bank.Question) {
	var right []string
	for i, c := range q.Choices {
		out.Choices = append(out.Choices, c.Text)
		if full(c.Credit) {
			right = append(right, string(rune('A'+i)))
		}
	}
	out.Type = ""
	switch {
	case q.Type == bank.SingleChoice && len(right) == 1:
		out.Answer = right[0]
	case len(right) == 0:
		out.Type = string(q.Type) // and no answer, of which the reader tells
	case q.Type == bank.SingleChoice:
		out.Type, out.Answer = string(q.Type), right // any of them
	default:
		out.Answer = right
		if q.Scoring == bank.PartialCredit {
			out.Scoring = "partial"
		}
	}
}

func (w *writer) trueFalse(out *questionJSON, q *bank.Question) string {
	if len(q.Choices) != 2 {
		return "a true-false question has " + strconv.Itoa(len(q.Choices)) + " choices"
	}
	out.Answer = full(q.Choices[0].Credit)
	if full(q.Choices[0].Credit) == full(q.Choices[1].Credit) {
		return "not one of true and false is right"
	}
	for i, key := range []string{"true", "false"} {
		out.say(key, q.Choices[i].Feedback)
	}
	return ""
}

func (w *writer) output(out *questionJSON, q *bank.Question) string {
	out.Type = "output"
	for _, a := range q.Answers {
		if !empty(a.Feedback) {
			w.lose(q, bank.Changed, "what is said after the answer "+strconv.Quote(bank.Brief(a.Text))+" is left out", "an output question has feedback by verdict only")
		}
	}
	switch text, have := "", len(q.Answers) > 0; {
	case have && q.Answers[0].Text != "":
		text = q.Answers[0].Text
		if q.Fails {
			out.Answer = map[string]any{"error": text}
		} else {
			out.Answer = text
		}
	case q.Fails:
		out.Answer = map[string]any{"error": true}
	default:
		out.Answer = map[string]any{"nothing": true}
	}
	return ""
}

// noModel stands where readers would find the model answer, above the rubric.
const noModel = "*This question came without a model answer.*"

func (w *writer) essay(out *questionJSON, q *bank.Question) string {
	if q.Model == "" && len(q.Rubric) == 0 && (q.NoKey || out.Explanation == "") {
		return "the input has no model answer"
	}
	out.Type, out.Rubric = "essay", q.Rubric
	out.ModelAnswer = text.First(q.Model, out.Explanation)
	if out.ModelAnswer == "" {
		out.ModelAnswer = noModel
		w.lose(q, bank.Changed, "readers mark their own answer by the rubric alone", "the input has no model answer; write one")
	}
	if q.Model == "" {
		out.Explanation = ""
	}
	if len(q.Rubric) > 0 {
		out.Marks = nil // the sum of the rubric
		if q.Marks > 0 && q.Marks != float64(len(q.Rubric)) {
			w.lose(q, bank.Changed, "each criterion counts one mark", "marks of an essay with a rubric are those of its criteria")
		}
	}
	return ""
}

// one is the only entry of a list, or the list; nil for none.
func one(list []any) any {
	switch len(list) {
	case 0:
		return nil
	case 1:
		return list[0]
	}
	return list
}
