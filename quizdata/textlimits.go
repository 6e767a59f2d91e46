package quizdata

import "strconv"

// CheckText reports whether a Markdown text stays within what can be parsed
// fast; if not, where (a byte offset) and why.
func CheckText(text string) (offset int, message string, ok bool) {
	if len(text) > MaxTextBytes {
		return MaxTextBytes, "the text has " + strconv.Itoa(len(text)) + " bytes; the limit is " + strconv.Itoa(MaxTextBytes), false
	}
	return 0, "", true
}
