package quizfile

import (
	"os"
	"reflect"
	"testing"

	"mocktest/quizdata"
)

// Keys and what is said to responses come through whole, and nothing is told as
// lost.
func TestKeysComeBackWhole(t *testing.T) {
	data, err := os.ReadFile("../testdata/keys.json")
	if err != nil {
		t.Fatal(err)
	}
	before, problems := quizdata.Read("keys.json", data)
	if problems != nil {
		t.Fatal(problems)
	}
	file, err := Read("keys.json", data)
	if err != nil {
		t.Fatal(err)
	}
	out, losses := Write(&file.Tests[0], "")
	if len(losses) > 0 || len(file.Losses) > 0 {
		t.Error(losses, file.Losses)
	}
	after, problems := quizdata.Read("again.json", out)
	if problems != nil {
		t.Fatalf("%v\n%s", problems, out)
	}
	for i, q := range before.Questions() {
		again := after.Questions()[i]
		for name, pair := range map[string][2]any{
			"type": {q.Type, again.Type}, "choices": {q.Choices, again.Choices}, "numbers": {q.Numbers, again.Numbers},
			"texts": {q.Texts, again.Texts}, "slots": {q.Slots, again.Slots}, "feedback": {q.Feedback, again.Feedback}, "case": {q.Match, again.Match},
		} {
			if !reflect.DeepEqual(pair[0], pair[1]) {
				t.Errorf("%s: %s was %+v and is %+v", q.Prompt, name, pair[0], pair[1])
			}
		}
	}
}
