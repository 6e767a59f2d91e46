package grade

import (
	"strings"
	"testing"
	"time"

	"mocktest/quizdata"
	"mocktest/quizdata/cputime"
)

func TestMatchPattern(t *testing.T) {
	loose := quizdata.Comparison{Case: quizdata.CaseIgnore, Spaces: quizdata.SpacesTrim}
	exact := quizdata.Comparison{Case: quizdata.CaseExact, Spaces: quizdata.SpacesTrim}
	for _, c := range []struct {
		pattern, text string
		m             quizdata.Comparison
		is            bool
	}{
		{"*", "", loose, true},
		{"*", "anything\nat all", loose, true},
		{"a*", "A", loose, true},
		{"a*", "Ab", exact, false},
		{"a*", "ba", loose, false},
		{"*a", "bA", loose, true},
		{"a*a", "a", loose, false}, // one letter is not both ends
		{"a*a", "aa", loose, true},
		{"*colo*r*", "The Colour red", loose, true},
		{"*colo*r*", "The clour", loose, false},
		{"a*b*c", "a c b c", loose, true},
		{"a*b*b", "ab", loose, false},
		{"a**b", "ab", loose, true},
		{`5 \* *`, "5 * 3", loose, true},
		{`5 \* *`, "5 + 3", loose, false},
		{`a\b*`, `a\bc`, loose, true}, // a backslash before anything else is itself
		{"colou?r*", "color", loose, false},
		{"colou?r*", "colou?rs", loose, true}, // no other sign is special
		{"[ab].*", "a.", loose, false},
		{"*ΣΑΣ", "ο σας", loose, true},
		{"Straße*", "STRASSE", loose, false}, // as Match has it
		{"it's *", "it’s so", exact, true},
		{"a b*", "  a b c ", loose, true},
		{"a b*", "a  b", loose, false},
		{"a b*", "a \t b", quizdata.Comparison{Spaces: quizdata.SpacesCollapse}, true},
		{"a b*c", "abc", quizdata.Comparison{Spaces: quizdata.SpacesIgnore}, true},
		{"a*", " a", quizdata.Comparison{Spaces: quizdata.SpacesExact}, false},
	} {
		if got := MatchPattern(c.pattern, c.text, c.m); got != c.is {
			t.Errorf("pattern %q and text %q under %v: %v", c.pattern, c.text, c.m, got)
		}
	}
}

// A pattern that would send a matcher with backtracking round and round is done
// at once.
func TestPatternTakesLinearTime(t *testing.T) {
	pattern, text := strings.Repeat("a*", 8000)+"b", strings.Repeat("a", 1<<20)
	took := cputime.Of(func() {
		if MatchPattern(pattern, text, quizdata.Comparison{Case: quizdata.CaseIgnore}) {
			t.Error("there is no b")
		}
	})
	if took > 5*time.Second {
		t.Errorf("it took %v", took)
	}
}

func TestPatternsEarn(t *testing.T) {
	q := &quizdata.Question{
		Type: quizdata.ShortText, Match: quizdata.Comparison{Case: quizdata.CaseIgnore, Spaces: quizdata.SpacesTrim},
		Marks: quizdata.Marks{Correct: 2, Wrong: -1},
		Texts: []quizdata.TextKey{
			{Text: "*", Pattern: true, Credit: 0, Feedback: "any"},
			{Text: "Lyon", Credit: 0, Feedback: "never reached"}, // the first of equal credit counts
			{Text: "Par*", Pattern: true, Credit: 0.5, Feedback: "half"},
			{Text: "Paris", Credit: 1, Feedback: "full"},
			{Text: "a*b", Credit: 1},
		},
	}
	for text, want := range map[string]struct {
		earned float64
		remark string
	}{
		"paris": {2, "full"}, "Parys": {1, "half"}, "Lyon": {-1, "any"}, "A*B": {2, ""}, "axb": {-1, "any"}, " ": {0, ""},
	} {
		r := quizdata.Response{Text: text}
		if got := Grade(q, r); got.Earned != want.earned {
			t.Errorf("%q earns %v, want %v", text, got.Earned, want.earned)
		}
		if got := Remark(q, r); got != want.remark {
			t.Errorf("%q is told %q, want %q", text, got, want.remark)
		}
	}
}

// FuzzMatchPattern compares with a matcher that is slow and plain.
func FuzzMatchPattern(f *testing.F) {
	for _, c := range [][2]string{{"a*b", "aab"}, {`\**`, "*x"}, {"*a*a", "aaa"}, {"é*", "É"}, {`\\*`, `\*`}} {
		f.Add(c[0], c[1])
	}
	f.Fuzz(func(t *testing.T, pattern, text string) {
		if len(pattern) > 12 || len(text) > 24 || strings.Contains(pattern, "\x00") {
			return // the plain one takes its time, and no quiz has the sign
		}
		m := quizdata.Comparison{Case: quizdata.CaseExact, Spaces: quizdata.SpacesTrim}
		want := plainly(spaced(plainText(pattern), m.Spaces), spaced(plainText(text), m.Spaces))
		if got := MatchPattern(pattern, text, m); got != want {
			t.Errorf("pattern %q and text %q: %v, want %v", pattern, text, got, want)
		}
	})
}

// plainly tries for each star every run of characters.
func plainly(pattern, text string) bool {
	switch {
	case pattern == "":
		return text == ""
	case strings.HasPrefix(pattern, `\*`):
		return strings.HasPrefix(text, "*") && plainly(pattern[2:], text[1:])
	case pattern[0] == '*':
		for i := range len(text) + 1 {
			if plainly(pattern[1:], text[i:]) {
				return true
			}
		}
		return false
	}
	return text != "" && text[0] == pattern[0] && plainly(pattern[1:], text[1:])
}
