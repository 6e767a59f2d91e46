package text

import "strings"

// mostDollars is how long TeX may be, in bytes, so that a mark without an end does
// not make us read all the rest of a text.
const mostDollars = 10_000

// Dollars reads TeX in dollars at the start of a text, by the rule of
// mocktest and pandoc: no space behind a first $ nor before the last, no digit
// behind it. A line end in TeX is a space.
func Dollars(s string) (tex, mark string, length int) {
	if mark = "$"; strings.HasPrefix(s, "$$") {
		mark = "$$"
	} else if !strings.HasPrefix(s, "$") {
		return "", "", 0
	}
	s = s[len(mark):min(len(s), mostDollars)]
	end := -1
	for i := 0; i < len(s) && end < 0; i++ {
		switch {
		case s[i] == '\\':
			i++
		case strings.HasPrefix(s[i:], mark):
			end = i
		case strings.HasPrefix(s[i:], "\n\n"):
			return "", "", 0
		}
	}
	if end < 0 || strings.TrimSpace(s[:end]) == "" {
		return "", "", 0
	}
	behind := s[end+len(mark):]
	if mark == "$" && (strings.TrimSpace(s[:1]+s[end-1:end]) == "" || strings.ContainsAny(s[:1]+s[end-1:end], " \t\n") ||
		behind != "" && behind[0] >= '0' && behind[0] <= '9') {
		return "", "", 0
	}
	return s[:end], mark, end + 2*len(mark)
}
