package blocks

import (
	"regexp"
	"strings"
)

var (
	heading = regexp.MustCompile(`^ {0,3}(#{1,6})(?:[ \t]+(.*))?$`)
	closing = regexp.MustCompile(`(^|[ \t])#+[ \t]*$`)
	rule    = regexp.MustCompile(`^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$`)
	fence   = regexp.MustCompile("^ {0,3}(`{3,})[^`]*$|^ {0,3}(~{3,})")
	quote   = regexp.MustCompile(`^ {0,3}> ?`)
	marker  = regexp.MustCompile(`^( {0,3})([-*+]|\d{1,9}[.)])([ \t]+|$)`)
	box     = regexp.MustCompile(`^\[([ xX])?\](?:[ \t]+|$)`)
	tight   = regexp.MustCompile(`^( {0,3}(?:[-*+]|\d{1,9}[.)]))(\[[ xX]?\])`)
	details = regexp.MustCompile(`(?i)^ {0,3}<details\b`)
)

// fenceOf is the run of marks that opens a fence, or "".
func fenceOf(line string) string {
	m := fence.FindStringSubmatch(line)
	if m == nil {
		return ""
	}
	return m[1] + m[2]
}

// closes reports whether a line closes the fence opened by a run of marks.
func closes(line, open string) bool {
	indent := len(line) - len(strings.TrimLeft(line, " "))
	run := strings.TrimSpace(line)
	return indent <= 3 && len(run) >= len(open) && strings.Trim(run, open[:1]) == ""
}

func blank(line string) bool { return strings.TrimSpace(line) == "" }

// indentOf is how many columns of white space a line begins with.
func indentOf(line string) int {
	columns := 0
	for i := range len(line) {
		switch line[i] {
		case ' ':
			columns++
		case '\t':
			columns += 4 - columns%4
		default:
			return columns
		}
	}
	return columns
}

// dedent removes up to n columns of white space. What a tab has more is kept as
// spaces.
func dedent(line string, n int) string {
	columns := 0
	for i := range len(line) {
		if columns >= n {
			return strings.Repeat(" ", columns-n) + line[i:]
		}
		switch line[i] {
		case ' ':
			columns++
		case '\t':
			columns += 4 - columns%4
		default:
			return line[i:]
		}
	}
	return ""
}

// starts reports whether a line begins a block and so ends a paragraph.
func starts(line string) bool {
	return heading.MatchString(line) || rule.MatchString(line) || fenceOf(line) != "" ||
		quote.MatchString(line) || details.MatchString(line) || startsList(line)
}

// startsList reports whether a line begins a list. A number in running text may
// stand at the beginning of a line, but an item behind a paragraph is meant as
// one far more often in a quiz.
func startsList(line string) bool {
	m := marker.FindStringSubmatch(line)
	return m != nil && (m[3] != "" || len(m[2]) == 1)
}
