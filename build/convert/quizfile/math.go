package quizfile

import (
	"regexp"
	"strings"
	"unicode"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
)

// In a quiz either all dollars are marks of TeX or none is. One formula in a file
// turns them on, and then "$5 (or 4$)" and "$b=$c" of other questions would be
// formulas, too. So these get a backslash.

// each calls f with all Markdown texts of a test.
func each(t *bank.Test, f func(*string)) {
	f(&t.Description)
	for s := range t.Sections {
		f(&t.Sections[s].Description)
		for i := range t.Sections[s].Questions {
			t.Sections[s].Questions[i].Texts(f)
		}
	}
}

// hasMath reports whether texts hold what can only be formulas.
func hasMath(t *bank.Test) bool {
	found := t.Math
	each(t, func(text *string) {
		if !found && strings.Contains(*text, "$") {
			scan(*text, func(likely chance) bool { found = found || likely == sure; return false })
		}
	})
	return found
}

// dollars is a text in which only formulas have dollars without a backslash.
func dollars(s string) string {
	if !strings.Contains(s, "$") {
		return s
	}
	return scan(s, func(likely chance) bool { return likely == never })
}

// scan finds what a quiz would read as TeX, and escapes it where it is to.
func scan(s string, escape func(chance) bool) string {
	return text.OutsideCode(s, func(rest string) (string, int) {
		tex, mark, length := text.Dollars(rest)
		if length == 0 {
			return "", 0
		}
		if escape(chanceOf(tex, mark, s[:len(s)-len(rest)], rest[length:])) {
			return strings.Repeat(`\$`, len(mark)), len(mark)
		}
		return rest[:length], length
	})
}

// chance is how likely something between dollars is TeX.
type chance int

const (
	never  chance = iota
	likely        // if anything else in the file is
	sure
)

var (
	command = regexp.MustCompile(`\\[A-Za-z]+`)
	script  = regexp.MustCompile(`[_^]\s*[{0-9A-Za-z+\-*\\]`)
	prose   = regexp.MustCompile(`[A-Za-z]{4,}|\s[a-z]{2,}|[a-z]{2,}\s`)
	names   = regexp.MustCompile(`[A-Za-z]{2,}_[A-Za-z]{2,}`)
	suffix  = regexp.MustCompile(`^(?:th|st|nd|rd|s)?(?:[^A-Za-z_]|$)`)
)

// chanceOf judges TeX by what it is and stands beside. Words, names of programs,
// and signs without their right side are none, nor is what is joined to a word.
func chanceOf(tex, mark, before, behind string) chance {
	trimmed := strings.TrimSpace(tex)
	switch {
	case !strings.ContainsFunc(tex, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }):
		return never
	case command.MatchString(tex):
		return sure
	case names.MatchString(tex), strings.ContainsAny(trimmed[len(trimmed)-1:], "=<>+*/([&|"), !suffix.MatchString(behind), joined(before):
		return never
	case script.MatchString(tex):
		return sure
	case prose.MatchString(tex) && (mark == "$" || strings.TrimSpace(tex) != tex):
		return never
	case mark == "$$":
		return sure
	}
	return likely
}

// joined reports whether a text ends in a letter or digit.
func joined(before string) bool {
	end := []rune(before[max(0, len(before)-4):])
	if len(end) == 0 {
		return false
	}
	last := end[len(end)-1]
	return unicode.IsLetter(last) || unicode.IsDigit(last)
}
