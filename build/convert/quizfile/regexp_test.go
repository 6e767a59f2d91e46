package quizfile

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"mocktest/build/convert/bank"
	"mocktest/quizdata"
	"mocktest/quizdata/grade"
)

// What an expression becomes, one a line with how it is compared; nothing where a
// quiz file cannot say it.
func TestExpanded(t *testing.T) {
	for expression, want := range map[string]string{
		"Paris":              "exact Paris",
		"(?i)Paris":          "ignore paris",
		"(?i)^colou?r$":      "ignore color; ignore colour",
		"[Cc]olor":           "exact Color; exact color",
		"[CcKk]":             "exact C; exact K; exact c; exact k",
		"(?i)[ck]at":         "ignore cat; ignore kat",
		"a|b(c|d)":           "exact a; exact bc; exact bd",
		".*yes.*":            "wildcard-exact *yes*",
		"(?is).*2 \\* 3.*":   "wildcard *2 \\* 3*",
		"2 \\* 3":            "ignore 2 * 3",
		"(a)?":               "exact a",
		"\\\\.*":             "",
		"a+":                 "",
		"a{2,5}":             "",
		".":                  "",
		".+":                 "",
		"\\d":                "ignore 0; ignore 1; ignore 2; ignore 3; ignore 4; ignore 5; ignore 6; ignore 7; ignore 8; ignore 9",
		"[a-z]":              "",
		"x(^a)":              "",
		"(":                  "",
		"(a|b|c|d)(e|f|g|h)": "",
	} {
		var got []string
		for _, a := range expanded(bank.Answer{Text: expression, Match: bank.Regexp, Credit: 1}) {
			got = append(got, string(a.Match)+" "+a.Text)
		}
		if list := strings.Join(got, "; "); list != want {
			t.Errorf("%s: %q, want %q", expression, list, want)
		}
	}
}

// Whatever expression is taken apart, its texts and patterns accept what it does.
func TestExpandedMeansTheSame(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	pieces := []string{"a", "b", "B", "?", "(a|b)", ".*", "[ab]", "(?i)", "x", "|", "\\*", "\\\\"}
	tried := 0
	for range 3000 {
		var source strings.Builder
		for range 1 + random.IntN(5) {
			source.WriteString(pieces[random.IntN(len(pieces))])
		}
		re, err := regexp.Compile("^(?:" + source.String() + ")$")
		if err != nil {
			continue
		}
		list := expanded(bank.Answer{Text: source.String(), Match: bank.Regexp, Credit: 1})
		if list == nil {
			continue
		}
		tried++
		for range 40 {
			var text strings.Builder
			for range 1 + random.IntN(4) {
				text.WriteByte("aAbBx*\\"[random.IntN(7)])
			}
			if got, want := acceptedBy(list, text.String()), re.MatchString(text.String()); got != want {
				t.Fatalf("%s as %v and the text %q: %v, want %v", source.String(), list, text.String(), got, want)
			}
		}
	}
	if tried < 500 {
		t.Errorf("only %d expressions were taken apart", tried)
	}
}

func acceptedBy(list []bank.Answer, text string) bool {
	for _, a := range list {
		m := quizdata.Comparison{Case: quizdata.CaseExact, Spaces: quizdata.SpacesExact}
		if a.Match == bank.IgnoreCase || a.Match == bank.Wildcard {
			m.Case = quizdata.CaseIgnore
		}
		if wild(a) && grade.MatchPattern(a.Text, text, m) || !wild(a) && grade.Match(a.Text, text, m) {
			return true
		}
	}
	return false
}
