package grade

import (
	"strings"
	"unicode"

	"mocktest/quizdata"
)

// MatchPattern reports whether a text is what a pattern says, under a question's
// rules. In the pattern * stands for any characters, also for none, and \* for a
// star: the rule of Moodle's short answers. No other sign is special. Case, white
// space and quotes are compared as by [Match].
func MatchPattern(pattern, got string, m quizdata.Comparison) bool {
	pattern, got = spaced(plainText(pattern), m.Spaces), spaced(plainText(got), m.Spaces)
	if m.Case == quizdata.CaseIgnore {
		pattern, got = strings.Map(folded, pattern), strings.Map(folded, got)
	}
	return wild(literals(pattern), got)
}

// wild reports whether a text is these literals with anything between them. The
// first place that fits is taken for each, which leaves the most room for what
// follows: nothing is tried twice, and the time is that of reading the text.
func wild(parts []string, text string) bool {
	last := len(parts) - 1
	if last == 0 {
		return text == parts[0]
	}
	text, ok := strings.CutPrefix(text, parts[0])
	for _, part := range parts[1:last] {
		if !ok {
			return false
		}
		_, text, ok = strings.Cut(text, part)
	}
	return ok && strings.HasSuffix(text, parts[last])
}

// literals are what stands between the stars of a pattern: one more than it has.
func literals(pattern string) []string {
	const star = "\x00" // no text of a quiz has it
	parts := strings.Split(strings.ReplaceAll(pattern, `\*`, star), "*")
	for i, part := range parts {
		parts[i] = strings.ReplaceAll(part, star, "*")
	}
	return parts
}

// folded is the least of the runes that differ from r in case only, so that two
// texts are equal where strings.EqualFold says so.
func folded(r rune) rune {
	least := r
	for next := unicode.SimpleFold(r); next != r; next = unicode.SimpleFold(next) {
		least = min(least, next)
	}
	return least
}
