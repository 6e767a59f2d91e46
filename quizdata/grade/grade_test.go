package grade

import (
	"math/rand/v2"
	"slices"
	"testing"

	"mocktest/quizdata"
)

// choiceQuestion is a question with choices "a", "b" … of these credits.
func choiceQuestion(t quizdata.Type, scoring quizdata.Scoring, credits ...float64) *quizdata.Question {
	q := &quizdata.Question{Type: t, Scoring: scoring, Marks: quizdata.Marks{Correct: 3, Wrong: -1, Blank: -0.5}}
	for i, c := range credits {
		q.Choices = append(q.Choices, quizdata.Choice{ID: string(rune('a' + i)), Credit: c})
	}
	return q
}

func TestChoices(t *testing.T) {
	single := choiceQuestion(quizdata.SingleChoice, "", 0, 1, 0)
	all := choiceQuestion(quizdata.MultipleResponse, quizdata.AllOrNothing, 1, 0, 1)
	partial := choiceQuestion(quizdata.MultipleResponse, quizdata.PartialCredit, 1, 1, 1, 0)
	credit := choiceQuestion(quizdata.MultipleResponse, quizdata.ScoringCredit, 1./3, 1./3, 1./3, -1)
	nearly := choiceQuestion(quizdata.SingleChoice, quizdata.ScoringCredit, 1, 0.5, -1)
	for _, c := range []struct {
		name    string
		q       *quizdata.Question
		picked  string
		outcome Outcome
		earned  float64
	}{
		{"single right", single, "b", Right, 3},
		{"single wrong", single, "c", Wrong, -1},
		{"nothing picked", single, "", Blank, -0.5},
		{"all of them", all, "ca", Right, 3},
		{"one missing", all, "a", Wrong, -1},
		{"one too many", all, "abc", Wrong, -1},
		{"two of three", partial, "ab", Partial, 2},
		{"a wrong one takes a right one back", partial, "abd", Partial, 1},
		{"nothing is left", partial, "ad", Wrong, -1},
		{"everything picked", partial, "abcd", Partial, 2},
		{"three thirds are one", credit, "cab", Right, 3},
		{"credits below nothing", credit, "ad", Wrong, -1},
		{"the best single choice", nearly, "a", Right, 3},
		{"a single choice worth half", nearly, "b", Partial, 1.5},
		{"a single choice worth less than nothing", nearly, "c", Wrong, -1},
	} {
		var r quizdata.Response
		for _, id := range c.picked {
			r.Choices = append(r.Choices, string(id))
		}
		got := Grade(c.q, r)
		if got.Outcome != c.outcome || tidy(got.Earned) != c.earned || got.Possible != 3 {
			t.Errorf("%s: %+v, want %s %v", c.name, got, c.outcome, c.earned)
		}
	}
}

// TestScoreBounds checks what holds for any question and response: the score
// lies between the least and the most marks, and the order of picking or a
// choice named twice changes nothing.
func TestScoreBounds(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	types := []quizdata.Type{quizdata.SingleChoice, quizdata.MultipleResponse, quizdata.TrueFalse}
	scorings := []quizdata.Scoring{quizdata.AllOrNothing, quizdata.PartialCredit, quizdata.ScoringCredit}
	for range 20000 {
		credits := make([]float64, 2+random.IntN(5))
		for i := range credits {
			credits[i] = float64(random.IntN(9)-4) / 4
		}
		q := choiceQuestion(types[random.IntN(3)], scorings[random.IntN(3)], credits...)
		var r quizdata.Response
		for _, c := range q.Choices {
			if random.IntN(2) == 0 {
				r.Choices = append(r.Choices, c.ID)
			}
		}
		first := Grade(q, r)
		if first.Earned < min(q.Marks.Wrong, q.Marks.Blank) || first.Earned > q.Marks.Correct {
			t.Fatalf("%v for %v earns %v", credits, r.Choices, first.Earned)
		}
		shuffled := slices.Concat(r.Choices, r.Choices)
		random.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		if again := Grade(q, quizdata.Response{Choices: shuffled}); again != first {
			t.Fatalf("%v: %v earns %+v, %v earns %+v", credits, r.Choices, first, shuffled, again)
		}
	}
}

func TestEssaysAreMarkedByTheirReader(t *testing.T) {
	q := &quizdata.Question{
		Type: quizdata.Essay, Marks: quizdata.Marks{Correct: 3},
		Rubric: []quizdata.Criterion{{Text: "names it", Marks: 1}, {Text: "explains it", Marks: 2}},
	}
	if got := Grade(q, quizdata.Response{Text: "because"}); got.Outcome != Unmarked || !got.Self || got.Earned != 0 {
		t.Errorf("before marking: %+v", got)
	}
	want := Score{Outcome: SelfDone, Earned: 2, Possible: 3, Self: true}
	if got := SelfMark(q, []bool{false, true}); got != want {
		t.Errorf("one criterion met: %+v", got)
	}
	if got := SelfMark(q, []bool{true}); got.Earned != 1 {
		t.Errorf("a missing criterion counts as not met: %+v", got)
	}
	info := &quizdata.Question{Type: quizdata.Info}
	if got := SelfMark(info, []bool{true}); got != Grade(info, quizdata.Response{}) || got.Outcome != Unmarked {
		t.Errorf("info: %+v", got)
	}
}

// Without a key nothing is right, wrong or blank, whatever the marks say.
func TestNothingIsEarnedWithoutAKey(t *testing.T) {
	for _, kind := range []quizdata.Type{quizdata.SingleChoice, quizdata.MultipleResponse, quizdata.TrueFalse, quizdata.Numeric, quizdata.ShortText, quizdata.Ordering, quizdata.Essay} {
		q := choiceQuestion(kind, quizdata.AllOrNothing, 0, 0)
		q.Unscored = true
		for _, r := range []quizdata.Response{{}, {Choices: []string{"a"}}, {Text: "5"}, {Text: "no number"}} {
			if got := Grade(q, r); got != (Score{Outcome: Unscored}) {
				t.Errorf("%s answered with %+v: %+v", kind, r, got)
			}
		}
		if got := SelfMark(q, []bool{true}); got != (Score{Outcome: Unscored}) {
			t.Errorf("%s marked by its reader: %+v", kind, got)
		}
	}
}
