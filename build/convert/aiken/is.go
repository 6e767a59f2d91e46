package aiken

import (
	"regexp"
	"strings"

	"mocktest/build/convert/text"
)

// strictKey is an answer line as Moodle wants it. Other formats have lines like
// "Answer: C".
var strictKey = regexp.MustCompile(`^ANSWER:[ \t]*[A-Z](?:[ \t]*,?[ \t]*[A-Z])*$`)

// Is reports whether a file is Aiken: the first two choices and the letter of the
// right one stand in lines of their own, in this order.
func Is(_ string, data []byte) bool {
	decoded, err := text.Decode(data)
	if err != nil {
		return false
	}
	want, stem := byte('A'), false
	for line := range strings.Lines(decoded) {
		line = strings.TrimSpace(line)
		m := option.FindStringSubmatch(line)
		switch {
		case strings.HasPrefix(line, "```") || strings.HasPrefix(line, "<?xml"):
			return false
		case m != nil && stem && m[1][0] == want:
			want++
		case m != nil:
			want = 'A'
		case strictKey.MatchString(line):
			return want > 'B'
		case line != "":
			want, stem = 'A', true
		}
	}
	return false
}
