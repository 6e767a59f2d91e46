package bank

import (
	"math"
	"testing"
)

func TestNumberWords(t *testing.T) {
	inf := math.Inf(1)
	for want, n := range map[string]Number{
		"42": {Min: 42, Max: 42}, "1 to 2": {Min: 1, Max: 2}, "more than 1 and 2 or less": {Min: 1, Max: 2, OpenMin: true},
		"3 or more": {Min: 3, Max: inf}, "less than 3": {Min: -inf, Max: 3, OpenMax: true}, "any number": {Min: -inf, Max: inf},
	} {
		if got := n.Words(); got != want {
			t.Errorf("%+v: %q, want %q", n, got, want)
		}
	}
}

func TestRemarks(t *testing.T) {
	q := Question{Wrong: "W", Answers: []Answer{{Text: "a"}, {Number: &Number{Min: 1, Max: 2}, Feedback: "N"}},
		Gaps: []Gap{{Choices: []Choice{{Text: "c", Feedback: "C"}}}}}
	got := q.Remarks()
	want := []Remark{{"1 to 2", "", "N"}, {"c", " in gap 1", "C"}, {"", "a wrong answer", "W"}}
	if len(got) != len(want) {
		t.Fatalf("%q", got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("%q, want %q", got[i], want[i])
		}
	}
}

// No Markdown of a question is overlooked, so that its images come along.
func TestTexts(t *testing.T) {
	q := Question{Prompt: "1", Right: "2", Answers: []Answer{{Feedback: "3"}}, Gaps: []Gap{{Hint: "4", Answers: []Answer{{Feedback: "5"}}, Choices: []Choice{{Text: "6", Feedback: "7"}}}}}
	all := ""
	q.Texts(func(text *string) { all += *text })
	if len(all) != 7 {
		t.Errorf("found %q", all)
	}
}
