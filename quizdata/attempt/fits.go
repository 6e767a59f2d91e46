package attempt

import (
	"slices"
	"unicode/utf8"

	"mocktest/quizdata"
)

// MaxText is the longest typed response, in bytes.
const MaxText = 16 << 10

// fits reports whether a response has the shape its question asks for.
func fits(q *quizdata.Question, r quizdata.Response) bool {
	if len(r.Text) > MaxText || !utf8.ValidString(r.Text) {
		return false
	}
	switch {
	case q.Type.HasChoices():
		return r.Text == "" && r.Outcome == "" && len(r.Filled) == 0 && fitsChoices(q, r.Choices)
	case q.Type == quizdata.Output:
		return len(r.Choices) == 0 && len(r.Filled) == 0 && fitsOutcome(r.Outcome)
	case q.Type == quizdata.Ordering:
		return r.Text == "" && r.Outcome == "" && len(r.Filled) == 0 && fitsOrder(q, r.Choices)
	case q.Type.HasSlots():
		return r.Text == "" && r.Outcome == "" && len(r.Choices) == 0 && fitsSlots(q, r.Filled)
	case q.Type == quizdata.Info:
		return r.Equal(quizdata.Response{})
	}
	return len(r.Choices) == 0 && r.Outcome == "" && len(r.Filled) == 0
}

// fitsChoices reports whether picked names choices of q, each once, and one
// only where one only can be right.
func fitsChoices(q *quizdata.Question, picked []string) bool {
	if len(picked) > 1 && q.Type != quizdata.MultipleResponse {
		return false
	}
	for i, id := range picked {
		known := slices.ContainsFunc(q.Choices, func(c quizdata.Choice) bool { return c.ID == id })
		if !known || slices.Contains(picked[:i], id) {
			return false
		}
	}
	return true
}

func fitsOutcome(kind quizdata.OutcomeKind) bool {
	switch kind {
	case "", quizdata.OutcomePrints, quizdata.OutcomeNothing, quizdata.OutcomeError:
		return true
	}
	return false
}

// cloneResponse shares nothing with r.
func cloneResponse(r quizdata.Response) quizdata.Response {
	r.Choices, r.Filled = slices.Clone(r.Choices), slices.Clone(r.Filled)
	return r
}
