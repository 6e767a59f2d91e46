package pin

import (
	"testing"

	"mocktest/build/convert/bank"
)

func TestLast(t *testing.T) {
	for choice, want := range map[string]bool{
		"All of the above":         true,
		"**None of the above.**":   true,
		"None of these":            true,
		"all of these answers":     true,
		"None of these options":    true,
		"`None` of them":           true,
		"All of the water is gone": false,
		"All birds fly":            false,
		"All above":                true,
		"All are correct.":         true,
		"Both are wrong":           true,
		"None of them is right":    true,
		"Both sides are right":     false,
		"All are birds":            false,
		"":                         false,
	} {
		if got := Last(choice); got != want {
			t.Errorf("Last(%q) = %t", choice, got)
		}
	}
}

func TestLettered(t *testing.T) {
	for choice, want := range map[string]bool{
		"A and C": true, "Both A and B": true, "Neither (A) nor (B).": true, "Both a and b": true, "either a or b is": false, "B, C and D only": true,
		"`a and b`": false, "a or b": false, "A": false, "A and the rest": false, "Both a man and a dog": false, "": false,
	} {
		if got := Lettered(choice); got != want {
			t.Errorf("Lettered(%q) = %t", choice, got)
		}
	}
}

func TestChoices(t *testing.T) {
	var f bank.File
	q := bank.Question{Place: "x", Choices: []bank.Choice{{Text: "up"}, {Text: "down"}, {Text: "None of these"}}}
	Choices(&f, &q)
	if q.Choices[0].Pinned || !q.Choices[2].Pinned || q.Shuffle != nil || len(f.Losses) != 1 {
		t.Errorf("%+v %+v", q, f.Losses)
	}
	q = bank.Question{Place: "x", Choices: []bank.Choice{{Text: "up"}, {Text: "down"}, {Text: "Both A and B"}}}
	Choices(&f, &q)
	if q.Shuffle == nil || *q.Shuffle || len(f.Losses) != 2 {
		t.Errorf("%+v %+v", q, f.Losses)
	}
}
