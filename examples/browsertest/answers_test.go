package browsertest

import (
	"math"
	"slices"
	"strconv"
	"testing"

	"mocktest/quizdata"
	"mocktest/quizdata/grade"
)

// intent is what a reader makes of a question.
type intent int

const (
	right intent = iota
	wrong
	blank
)

// plan tells how to answer the n-th question, from 0.
type plan func(n int) intent

func allRight(int) intent { return right }

func everyThirdWrong(n int) intent {
	if n%3 == 2 {
		return wrong
	}
	return right
}

// mixed has something of everything.
func mixed(n int) intent { return []intent{right, wrong, right, blank}[n%4] }

// answer is a response to a question that fulfils the intent, taken from its
// key. Essays have no key: any text will do.
func answer(t *testing.T, q *quizdata.Question, want intent) quizdata.Response {
	t.Helper()
	if want == blank || q.Type == quizdata.Info {
		return quizdata.Response{}
	}
	if q.Unscored {
		return anyAnswer(q)
	}
	response := rightAnswer(q)
	if want == wrong {
		response = wrongAnswer(q)
	}
	outcome := grade.Grade(q, response).Outcome
	expected := map[intent]grade.Outcome{right: grade.Right, wrong: grade.Wrong}[want]
	if q.Type != quizdata.Essay && outcome != expected {
		t.Fatalf("the key of %q takes %+v as %s, not %s", q.ID, response, outcome, expected)
	}
	return response
}

func rightAnswer(q *quizdata.Question) (r quizdata.Response) {
	switch q.Type {
	case quizdata.Numeric:
		r.Text = strconv.FormatFloat(inside(q.Numbers), 'f', -1, 64)
	case quizdata.ShortText:
		r.Text = q.Texts[slices.IndexFunc(q.Texts, func(k quizdata.TextKey) bool { return k.Credit == 1 })].Text
	case quizdata.Output:
		r.Outcome, r.Text = q.Outcome.Kind, q.Outcome.Text
	case quizdata.Essay:
		r.Text = "In my own words, jks/ and all."
	case quizdata.Ordering:
		for _, item := range q.Items {
			r.Choices = append(r.Choices, item.ID)
		}
	case quizdata.Matching, quizdata.Categorize, quizdata.Cloze:
		for _, slot := range q.Slots {
			r.Filled = append(r.Filled, quizdata.Filled{Slot: slot.ID, With: rightFilling(slot)})
		}
	default:
		for _, c := range q.Choices {
			if c.Right() {
				r.Choices = append(r.Choices, c.ID)
			}
		}
	}
	return r
}

// anyAnswer is a response to a question without a key.
func anyAnswer(q *quizdata.Question) (r quizdata.Response) {
	switch {
	case q.Type.HasChoices():
		r.Choices = []string{q.Choices[len(q.Choices)-1].ID}
	case q.Type == quizdata.Ordering:
		for i := range q.Items {
			r.Choices = append(r.Choices, q.Items[len(q.Items)-1-i].ID)
		}
	default:
		r.Text = "7"
	}
	return r
}

// inside is a number that the first full key accepts.
func inside(keys []quizdata.NumberKey) float64 {
	key := keys[slices.IndexFunc(keys, func(k quizdata.NumberKey) bool { return k.Credit == 1 })]
	switch {
	case math.IsInf(key.Max, 1):
		return key.Min
	case math.IsInf(key.Min, -1):
		return key.Max
	}
	return math.Round(1e6*(key.Min+key.Max)/2) / 1e6
}

func wrongAnswer(q *quizdata.Question) (r quizdata.Response) {
	switch q.Type {
	case quizdata.Numeric:
		r.Text = "-98765"
	case quizdata.ShortText:
		r.Text = "skjk/"
	case quizdata.Output:
		r.Outcome = quizdata.OutcomeNothing
		if q.Outcome.Kind == quizdata.OutcomeNothing {
			r.Outcome, r.Text = quizdata.OutcomePrints, "jks/\n1"
		}
	case quizdata.Essay:
		return rightAnswer(q)
	case quizdata.Ordering:
		r = rightAnswer(q)
		slices.Reverse(r.Choices)
	case quizdata.Matching, quizdata.Categorize, quizdata.Cloze:
		for _, slot := range q.Slots {
			r.Filled = append(r.Filled, quizdata.Filled{Slot: slot.ID, With: wrongFilling(q, slot)})
		}
	default:
		i := slices.IndexFunc(q.Choices, func(c quizdata.Choice) bool { return c.Credit <= 0 })
		r.Choices = []string{q.Choices[i].ID}
	}
	return r
}

func rightFilling(slot quizdata.Slot) string {
	q := quizdata.Question{Type: quizdata.SingleChoice, Choices: slot.Choices, Texts: slot.Texts, Numbers: slot.Numbers}
	switch slot.Kind {
	case quizdata.SlotMenu:
		return rightAnswer(&q).Choices[0]
	case quizdata.SlotText:
		q.Type = quizdata.ShortText
	case quizdata.SlotNumber:
		q.Type = quizdata.Numeric
	default:
		return slot.Key
	}
	return rightAnswer(&q).Text
}

func wrongFilling(q *quizdata.Question, slot quizdata.Slot) string {
	switch slot.Kind {
	case quizdata.SlotMenu:
		return wrongAnswer(&quizdata.Question{Type: quizdata.SingleChoice, Choices: slot.Choices}).Choices[0]
	case quizdata.SlotText:
		return "skjk/"
	case quizdata.SlotNumber:
		return "-98765"
	}
	return q.Items[slices.IndexFunc(q.Items, func(i quizdata.Item) bool { return i.ID != slot.Key })].ID
}
