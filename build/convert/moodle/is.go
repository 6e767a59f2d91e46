package moodle

import (
	"regexp"

	"mocktest/build/convert/text"
)

// opening is the start of the root element, behind all that may come before
// it in XML.
var opening = regexp.MustCompile(`^\s*(?:<\?[^>]*\?>\s*|<!--(?s:.*?)-->\s*|<!DOCTYPE[^>\[]*>\s*)*<quiz(?:\s[^>]*)?>`)

// typed is a question that says its type: other formats with a root named quiz
// have none.
var typed = regexp.MustCompile(`<question\s+(?:[^>]*\s)?type\s*=`)

// Is reports whether data looks like Moodle XML, whatever its name.
func Is(name string, data []byte) bool {
	s, err := text.Decode(data)
	if err != nil {
		return false
	}
	at := opening.FindStringIndex(s)
	return at != nil && typed.MatchString(s[at[1]:])
}
