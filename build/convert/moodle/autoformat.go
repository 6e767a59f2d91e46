package moodle

import (
	"regexp"
	"strings"
)

var (
	beforeTag = regexp.MustCompile(`\s*\n\s*<`)
	afterTag  = regexp.MustCompile(`>\s*\n\s*`)
)

// autoFormat turns Moodle's auto-format into HTML. It is HTML in which a line
// end is a line break, unless it stands beside a tag.
func autoFormat(s string) string {
	s = strings.ReplaceAll(strings.TrimSpace(s), "\r\n", "\n")
	s = beforeTag.ReplaceAllString(s, " <")
	s = afterTag.ReplaceAllString(s, "> ")
	return strings.ReplaceAll(s, "\n", "<br />\n")
}
