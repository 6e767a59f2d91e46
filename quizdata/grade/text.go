package grade

import (
	"strings"
	"unicode"

	"mocktest/quizdata"
)

// textCredit is what the key that the response meets earns.
func textCredit(keys []quizdata.TextKey, m quizdata.Comparison, text string) float64 {
	if i := metText(keys, m, text); i >= 0 {
		return keys[i].Credit
	}
	return 0
}

// Match reports whether two texts are the same under a question's rules.
//
// Case is compared by Unicode simple folding: "Straße" is "STRAßE", but not
// "STRASSE". Curly quotes are read as straight ones under every rule, because
// phones type them unasked. Composed and decomposed accents (é as one
// character or as two) differ: the standard library cannot compose them, and
// keyboards type the composed form.
func Match(want, got string, m quizdata.Comparison) bool {
	want, got = spaced(plainText(want), m.Spaces), spaced(plainText(got), m.Spaces)
	if m.Case == quizdata.CaseIgnore {
		return strings.EqualFold(want, got)
	}
	return want == got
}

// plainText reads \r\n and \r as \n and curly quotes as straight ones.
func plainText(s string) string { return plainer.Replace(s) }

var plainer = strings.NewReplacer("\r\n", "\n", "\r", "\n",
	"‘", "'", "’", "'", "“", `"`, "”", `"`)

// spaced takes away the white space that does not count.
func spaced(s string, rule quizdata.SpaceRule) string {
	switch rule {
	case quizdata.SpacesExact:
		return strings.TrimSuffix(s, "\n")
	case quizdata.SpacesIgnore:
		return strings.Join(strings.Fields(s), "")
	case quizdata.SpacesCollapse:
		return trimmedLines(s, collapsed)
	default:
		return trimmedLines(s, func(line string) string { return line })
	}
}

// trimmedLines trims the end of each line and both ends of the text.
func trimmedLines(s string, each func(string) string) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		lines[i] = each(strings.TrimRightFunc(line, unicode.IsSpace))
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

// collapsed makes each run of white space in a line one space.
func collapsed(line string) string {
	var b strings.Builder
	inRun := false
	for _, r := range line {
		if unicode.IsSpace(r) {
			inRun = true
			continue
		}
		if inRun {
			b.WriteByte(' ')
			inRun = false
		}
		b.WriteRune(r)
	}
	return b.String()
}
