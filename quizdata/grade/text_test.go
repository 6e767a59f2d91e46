package grade

import (
	"testing"

	"mocktest/quizdata"
)

func TestMatch(t *testing.T) {
	for _, c := range []struct {
		want, got string
		m         quizdata.Comparison
		same      bool
	}{
		{"Tuple", "tuple", quizdata.Comparison{Case: quizdata.CaseIgnore, Spaces: quizdata.SpacesTrim}, true},
		{"Tuple", "tuple", quizdata.Comparison{Case: quizdata.CaseExact, Spaces: quizdata.SpacesTrim}, false},
		{"ΣΑΣ", "σας", quizdata.Comparison{Case: quizdata.CaseIgnore, Spaces: quizdata.SpacesTrim}, true},
		{"it's", "it’s", quizdata.Comparison{Case: quizdata.CaseExact, Spaces: quizdata.SpacesExact}, true},
		{"a\nb", " a  \r\nb\n\n", quizdata.Comparison{Spaces: quizdata.SpacesTrim}, true},
		{"a\nb", "a\n b", quizdata.Comparison{Spaces: quizdata.SpacesTrim}, false},
		{"a b", "a  b", quizdata.Comparison{Spaces: quizdata.SpacesTrim}, false},
		{"a b", "a \t b ", quizdata.Comparison{Spaces: quizdata.SpacesCollapse}, true},
		{"a b", "ab", quizdata.Comparison{Spaces: quizdata.SpacesCollapse}, false},
		{"a\nb", "a b", quizdata.Comparison{Spaces: quizdata.SpacesCollapse}, false},
		{"a\nb", "a\n b", quizdata.Comparison{Spaces: quizdata.SpacesCollapse}, false},
		{"a b", "a\nb", quizdata.Comparison{Spaces: quizdata.SpacesIgnore}, true},
		{"ab", "a\u00a0b", quizdata.Comparison{Spaces: quizdata.SpacesIgnore}, true},
		{"a ", "a", quizdata.Comparison{Spaces: quizdata.SpacesExact}, false},
		{"a", "a\r\n", quizdata.Comparison{Spaces: quizdata.SpacesExact}, true},
		{"a", "a\n\n", quizdata.Comparison{Spaces: quizdata.SpacesExact}, false},
		{"é", "e\u0301", quizdata.Comparison{Case: quizdata.CaseIgnore}, false},
	} {
		if got := Match(c.want, c.got, c.m); got != c.same {
			t.Errorf("%q and %q under %v: %v", c.want, c.got, c.m, got)
		}
	}
}

func TestShortTextTakesTheBestCredit(t *testing.T) {
	q := &quizdata.Question{
		Type: quizdata.ShortText, Match: quizdata.Comparison{Case: quizdata.CaseIgnore, Spaces: quizdata.SpacesTrim},
		Marks: quizdata.Marks{Correct: 2, Wrong: -1},
		Texts: []quizdata.TextKey{{Text: "tuple", Credit: 0.5}, {Text: "TUPLE", Credit: 1}, {Text: "a tuple", Credit: 0.25}},
	}
	for text, want := range map[string]float64{"Tuple ": 2, "A tuple": 0.5, "list": -1} {
		if got := Grade(q, quizdata.Response{Text: text}); got.Earned != want {
			t.Errorf("%q earns %v, want %v", text, got.Earned, want)
		}
	}
}

func TestOutput(t *testing.T) {
	prints := func(s string) quizdata.Outcome { return quizdata.Outcome{Kind: quizdata.OutcomePrints, Text: s} }
	fails := func(s string) quizdata.Outcome { return quizdata.Outcome{Kind: quizdata.OutcomeError, Text: s} }
	nothing := quizdata.Outcome{Kind: quizdata.OutcomeNothing}
	for _, c := range []struct {
		want quizdata.Outcome
		said quizdata.OutcomeKind
		text string
		ok   bool
	}{
		{prints("1\n2"), quizdata.OutcomePrints, "1\n2\n", true},
		{prints("1\n2"), "", "1\n2", true},
		{prints("1\n2"), quizdata.OutcomePrints, "1 2", false},
		{prints("True"), quizdata.OutcomePrints, "true", false},
		{prints("KeyError"), quizdata.OutcomeError, "KeyError", false},
		{nothing, quizdata.OutcomeNothing, "", true},
		{nothing, quizdata.OutcomeNothing, "typed before", true},
		{nothing, quizdata.OutcomePrints, "None", false},
		{fails(""), quizdata.OutcomeError, "", true},
		{fails(""), quizdata.OutcomeError, "any", true},
		{fails(""), quizdata.OutcomeNothing, "", false},
		{fails("KeyError"), quizdata.OutcomeError, "KeyError", true},
		{fails("KeyError"), quizdata.OutcomeError, " KeyError: 'x'", true},
		{fails("KeyError"), quizdata.OutcomeError, "builtins.KeyError: a.b", true},
		{fails("KeyError"), quizdata.OutcomeError, "KeyError('x')", true},
		{fails("KeyError"), quizdata.OutcomeError, "Traceback:\n  line 1\nKeyError: 1\n", true},
		{fails("TypeError"), quizdata.OutcomeError, "Uncaught TypeError: x is not a function", true},
		{fails("KeyError"), quizdata.OutcomeError, "keyerror", false},
		{fails("KeyError"), quizdata.OutcomeError, "", false},
		{fails("KeyError"), quizdata.OutcomeError, "not a KeyError", false},
		{fails("KeyError"), quizdata.OutcomeError, "IndexError: KeyError", false},
		{fails("db.IntegrityError"), quizdata.OutcomeError, "db.IntegrityError: no", true},
		{fails("db.IntegrityError"), quizdata.OutcomeError, "IntegrityError", false},
		{fails("panic: runtime error"), quizdata.OutcomeError, "panic:  runtime error", true},
		{fails("panic: runtime error"), quizdata.OutcomeError, "panic: other", false},
	} {
		q := &quizdata.Question{Type: quizdata.Output, Outcome: c.want, Marks: quizdata.Marks{Correct: 1},
			Match: quizdata.Comparison{Case: quizdata.CaseExact, Spaces: quizdata.SpacesTrim}}
		got := Grade(q, quizdata.Response{Outcome: c.said, Text: c.text})
		if (got.Outcome == Right) != c.ok {
			t.Errorf("%v answered %q %q: %s", c.want, c.said, c.text, got.Outcome)
		}
	}
}
