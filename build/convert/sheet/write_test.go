package sheet

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"mocktest/build/convert/bank"
)

// What a table can say comes back as it was.
func TestWriteReadsBack(t *testing.T) {
	no := false
	questions := []bank.Question{
		{Type: bank.SingleChoice, Prompt: "Which *one*?\n\n```go\nx := 1\n```", Marks: 2, Penalty: 0.5, Seconds: 30, Shuffle: &no, Difficulty: "easy",
			Tags: []string{"a", "b c"}, Hints: []string{"one", "two\n\nlines"}, Explanation: "- because",
			Choices: []bank.Choice{{Text: "`B`", Feedback: "no"}, {Text: "=SUM(1)", Credit: 1}, {Text: "None of these", Pinned: true}}},
		{Type: bank.SingleChoice, Prompt: "Letters", Tags: []string{"one, with a comma"}, Choices: []bank.Choice{{Text: "B", Credit: 1}, {Text: "A"}}},
		{Type: bank.MultipleResponse, Prompt: "Parts", Scoring: bank.ScoringByCredit,
			Choices: []bank.Choice{{Text: "1", Credit: 0.5}, {Text: "2", Credit: -1}, {Text: "3", Credit: 1}}},
		{Type: bank.MultipleResponse, Prompt: "One right of several", Scoring: bank.PartialCredit, Choices: []bank.Choice{{Text: "x", Credit: 1}, {Text: "y"}}},
		{Type: bank.TrueFalse, Prompt: "No?", Choices: []bank.Choice{{Text: "True"}, {Text: "False", Credit: 1, Feedback: "yes"}}},
		{Type: bank.Numeric, Prompt: "Number", Unit: "m", Answers: []bank.Answer{{Number: &bank.Number{Min: 2.5, Max: 2.5}, Credit: 1}, {Number: &bank.Number{Min: -1, Max: 4}, Credit: 0.25}}},
		{Type: bank.ShortText, Prompt: "Text", Answers: []bank.Answer{{Text: "42", Match: bank.Exact, Credit: 1}, {Text: "a, b; c", Match: bank.Exact, Credit: 1}}},
		{Type: bank.Output, Prompt: "Prints", Answers: []bank.Answer{{Text: "1\n  2", Match: bank.Exact, Credit: 1}}},
		{Type: bank.Output, Prompt: "Fails", Fails: true},
		{Type: bank.Ordering, Prompt: "Order", Items: []string{"c", "a", "b"}},
		{Type: bank.Matching, Prompt: "Match", Pairs: []bank.Pair{{Left: "x", Right: "1"}, {Left: "y", Right: "2"}}, Extras: []string{"3"}},
		{Type: bank.Categorize, Prompt: "Sort", Pairs: []bank.Pair{{Left: "x", Right: "1"}, {Left: "y", Right: "1"}}},
		{Type: bank.Essay, Prompt: "Write", Model: "So", Rubric: []string{"first", "second"}},
		{Type: bank.Cloze, Prompt: "A {{a}}, {{b}}, {{c}}, {{d}}", Words: []string{"sun", "moon"}, Gaps: []bank.Gap{
			{ID: "a", Kind: bank.BankGap, Choices: []bank.Choice{{Text: "sun", Credit: 1}}},
			{ID: "b", Kind: bank.MenuGap, Weight: 2, Choices: []bank.Choice{{Text: "50% more", Credit: 0.5}, {Text: "x", Credit: -1}}},
			{ID: "c", Kind: bank.TextGap, Answers: []bank.Answer{{Text: "y", Match: bank.Exact, Credit: 1}}},
			{ID: "d", Kind: bank.NumberGap, Answers: []bank.Answer{{Number: &bank.Number{Min: -2, Max: 3}, Credit: 1}}}}},
		{Type: bank.Info, Prompt: "Read", Passage: "A text"},
		{Type: bank.SingleChoice, Prompt: "No key", NoKey: true, Choices: []bank.Choice{{Text: "x"}, {Text: "y"}}},
	}
	test := &bank.Test{Sections: []bank.Section{{Title: "First", Questions: questions[:3]}, {Title: "Second", Questions: questions[3:]}}}
	var b bytes.Buffer
	if losses := WriteCSV(&b, test); len(losses) > 0 {
		t.Error(losses)
	}
	back, err := Read("back.csv", b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range back.Questions() {
		q.Place = ""
	}
	if len(back.Losses) != 1 || back.Losses[0].Kind != bank.Unscored {
		t.Errorf("%+v", back.Losses)
	}
	back.Losses = nil
	want := &bank.File{Format: "csv", Tests: []bank.Test{*test}}
	if diff := cmp.Diff(want.String(), back.String()); diff != "" {
		t.Errorf("-want +got:\n%s\n%s", diff, b.String())
	}
}

// What a table cannot say is told, with the question.
func TestWriteTellsLosses(t *testing.T) {
	for what, q := range map[string]bank.Question{
		"no questions of type other":  {Type: "other"},
		"choice of a gap":             {Type: bank.Cloze, Prompt: "{{a}}", Gaps: []bank.Gap{{ID: "a", Kind: bank.MenuGap, Choices: []bank.Choice{{Text: "a\nb"}}}}},
		"an arrow in its text":        {Type: bank.Matching, Pairs: []bank.Pair{{Left: "a -> b", Right: "c"}}},
		"choices is empty":            {Type: bank.SingleChoice, Choices: []bank.Choice{{Text: " "}}},
		"at most 26":                  {Type: bank.SingleChoice, Choices: make([]bank.Choice, 27)},
		"one line of a cell":          {Type: bank.ShortText, Answers: []bank.Answer{{Text: "a\nb", Credit: 1}, {Text: "c", Credit: 1}}},
		"one way for a question":      {Type: bank.ShortText, Answers: []bank.Answer{{Text: "a", Credit: 1}, {Text: "c", Match: bank.Exact, Credit: 1}}},
		"bounds in a table":           {Type: bank.Numeric, Answers: []bank.Answer{{Number: &bank.Number{Min: 1, Max: 2, OpenMax: true}, Credit: 1}}},
		"one explanation":             {Type: bank.Info, Wrong: "no"},
		"topics only":                 {Type: bank.Info, Category: []string{"a"}},
		"questions of a table have":   {Type: bank.Info, Title: "name"},
		"a program prints nothing":    {Type: bank.Output},
		"no accepted answer can be":   {Type: bank.ShortText},
		"typed answer has the explan": {Type: bank.ShortText, Answers: []bank.Answer{{Text: "a", Credit: 1, Feedback: "good"}}},
	} {
		if q.Prompt == "" {
			q.Prompt = "Prompt"
		}
		losses := WriteCSV(&bytes.Buffer{}, &bank.Test{Sections: []bank.Section{{Questions: []bank.Question{q}}}})
		found := false
		for _, l := range losses {
			found = found || strings.Contains(l.Why, what) && l.Question == q.Named() && l.Place != ""
		}
		if !found {
			t.Errorf("%s: %+v", what, losses)
		}
	}
}

// Choices that the test shuffles are shuffled by the table, too, which has no place
// for what holds for all.
func TestShufflingOfATestGoesToItsQuestions(t *testing.T) {
	no := false
	var b strings.Builder
	losses := WriteCSV(&b, &bank.Test{ShuffleChoices: true, Sections: []bank.Section{{Questions: []bank.Question{
		{Type: bank.SingleChoice, Prompt: "One?", Choices: []bank.Choice{{Text: "a", Credit: 1}, {Text: "b"}}},
		{Type: bank.SingleChoice, Prompt: "Two?", Choices: []bank.Choice{{Text: "a", Credit: 1}, {Text: "b"}}, Shuffle: &no},
		{Type: bank.ShortText, Prompt: "Three?", Answers: []bank.Answer{{Text: "c", Credit: 1}}},
	}}}})
	f, err := Read("t.csv", []byte(b.String()))
	if err != nil || len(losses) > 0 {
		t.Fatal(err, losses)
	}
	q := f.Questions()
	if q[0].Shuffle == nil || !*q[0].Shuffle || q[1].Shuffle == nil || *q[1].Shuffle || q[2].Shuffle != nil {
		t.Error(b.String())
	}
}
