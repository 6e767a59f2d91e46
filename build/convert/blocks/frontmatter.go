package blocks

import "strings"

// FrontMatter splits off the YAML between two lines of dashes at the beginning
// of a text. Line is the number of the first line of the body. Without such
// lines the whole text is body.
func FrontMatter(text string) (yaml, body string, line int) {
	rest, ok := strings.CutPrefix(text, "---\n")
	if !ok {
		return "", text, 1
	}
	count := 2
	for from := 0; from < len(rest); count++ {
		to := strings.IndexByte(rest[from:], '\n')
		next := from + to + 1
		if to < 0 {
			to, next = len(rest)-from, len(rest)
		}
		switch strings.TrimRight(rest[from:from+to], " \t") {
		case "---", "...":
			return rest[:from], rest[next:], count + 1
		}
		from = next
	}
	return "", text, 1
}
