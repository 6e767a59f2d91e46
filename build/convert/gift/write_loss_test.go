package gift

import (
	"bytes"
	"math"
	"os"
	"strings"
	"testing"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/readtest"
)

// TestWriteLosses holds what becomes of questions that GIFT cannot say, and what
// is told of it; the results are in testdata/write/losses.txt.
func TestWriteLosses(t *testing.T) {
	no := false
	texts := []bank.Answer{{Text: "Paris", Match: bank.Exact, Credit: 1}, {Text: `P\*s`, Match: bank.WildcardX, Credit: 0.5}, {Text: "P.*s", Match: bank.Regexp, Credit: 1}}
	choices := []bank.Choice{{ID: "a", Text: "one", Credit: 1, Pinned: true}, {ID: "b", Text: "two"}, {ID: "c", Text: "three", Credit: 1}}
	questions := []bank.Question{
		{Type: bank.Ordering, Prompt: "Sort.", Items: []string{"*first*", "second"}},
		{Type: bank.Categorize, Prompt: "Sort into boxes.", Pairs: []bank.Pair{{Left: "cat -> dog", Right: "**animal**"}, {Left: "oak", Right: "plant"}}},
		{Type: bank.Cloze, Prompt: "Two {{a}} two is {{b}}.", Gaps: []bank.Gap{{ID: "a"}, {ID: "b"}}},
		{Type: bank.Cloze, Prompt: "Two and two is {{a}}.", Gaps: []bank.Gap{{ID: "a", Kind: bank.NumberGap, Hint: "count", Answers: []bank.Answer{{Number: &bank.Number{Min: 4, Max: 4}, Credit: 1}}}}},
		{Type: bank.Cloze, Prompt: "The {{a}} barks.", Words: []string{"cat", "dog"}, Gaps: []bank.Gap{{ID: "a", Kind: bank.BankGap, Choices: []bank.Choice{{Text: "dog", Credit: 1}}}}},
		{Type: bank.Output, Prompt: "What does it print?", Answers: []bank.Answer{{Text: "a  b", Match: bank.Exact, Credit: 1}}},
		{Type: bank.Output, Prompt: "What does it print?", Fails: true},
		{Type: bank.ShortText, Prompt: "Capital?", Answers: texts, Right: "Yes.", Wrong: "No."},
		{Type: bank.ShortText, Prompt: "Only a pattern?", Answers: texts[2:]},
		{Type: bank.ShortText, Prompt: "Arrows?", Answers: []bank.Answer{{Text: "a->b", Credit: 1}, {Text: "c->d", Credit: 1}}},
		{Type: bank.Numeric, Prompt: "Number?", Unit: "m", Answers: []bank.Answer{{Number: &bank.Number{Min: 1, Max: math.Inf(1), OpenMin: true}, Credit: 1}}},
		{Type: bank.Numeric, Prompt: "No number?", NoKey: true},
		{Type: bank.MultipleResponse, Prompt: "All of them?", Choices: choices, Scoring: bank.AllOrNothing, Shuffle: &no},
		{Type: bank.MultipleResponse, Prompt: "Some of them?", Choices: choices[:2], Scoring: bank.PartialCredit, Wrong: "No."},
		{Type: bank.SingleChoice, Prompt: "No key?", Choices: []bank.Choice{{Text: "one"}, {Text: "two"}}, NoKey: true},
		{Type: bank.SingleChoice, Prompt: "One choice?", Choices: choices[:1]},
		{Type: bank.SingleChoice, Prompt: "Two right?", Choices: []bank.Choice{choices[0], choices[2]}, Right: "Yes."},
		{Type: bank.TrueFalse, Prompt: "True or not?", Choices: []bank.Choice{{Text: "True"}, {Text: "False"}}, NoKey: true},
		{Type: bank.TrueFalse, Prompt: "True?", Choices: []bank.Choice{{Text: "True", Credit: 1}, {Text: "False"}}, Wrong: "No."},
		{Type: bank.Essay, Prompt: "Why?", Model: "Because.", Rubric: []string{"says because"}, Marks: 5, Penalty: 1, Seconds: 60, Hints: []string{"h"}, Difficulty: "easy"},
		{Type: bank.Info, Prompt: "Read.", Explanation: "It helps.", Passage: "Once upon a time.", Tags: []string{"a<b"}, ID: "x\ny"},
		{Type: bank.SingleChoice, Prompt: "Nothing?"}, {Type: bank.MultipleResponse}, {Type: bank.TrueFalse}, {Type: bank.Matching},
		{Type: bank.Ordering}, {Type: bank.Cloze}, {Type: "hotspot"}, {Type: bank.Cloze, Gaps: []bank.Gap{{ID: "a"}}},
	}
	var b strings.Builder
	for _, q := range questions {
		q.Place = "q"
		var out bytes.Buffer
		losses := Write(&out, &bank.Test{Sections: []bank.Section{{Questions: []bank.Question{q}}}})
		b.WriteString("# " + string(q.Type) + "\n" + out.String())
		b.WriteString(list(losses))
	}
	var out bytes.Buffer
	losses := Write(&out, &bank.Test{
		Title: "T", Description: "D", Seconds: 60, Pass: 50, ShuffleQuestions: true, ShuffleChoices: true,
		Sections: []bank.Section{{Title: "S", Description: "D", Draw: 1, MarksEach: 2}},
	})
	b.WriteString("# test\n" + out.String() + list(losses))
	const path = "testdata/write/losses.txt"
	if readtest.Update() {
		if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(want) {
		t.Errorf("got:\n%s\nwant:\n%s", b.String(), want)
	}
}

func list(losses []bank.Loss) string {
	var b strings.Builder
	for _, l := range losses {
		b.WriteString("loss " + l.Place + ": " + string(l.Kind) + ": " + l.What + ": " + l.Why + "\n")
	}
	return b.String()
}
