package quizdata

import "strings"

// depthAfter is the most lists and quotes that can be open after a line, given
// how many were before it. A line keeps those that its indentation reaches,
// two columns being the least a list item asks for, and opens one per marker.
// A line without markers may continue a paragraph at any depth.
func depthAfter(line string, before int) int {
	indent, markers := lineStart(line)
	if markers == 0 {
		return before
	}
	return min(before, indent/2) + markers
}

// lineStart measures the white space and the list and quote markers that a
// line starts with.
func lineStart(line string) (indent, markers int) {
	end := ruleStart(line)
	for i := 0; i < end; {
		switch line[i] {
		case ' ':
			indent++
			i++
		case '\t':
			indent += 4
			i++
		default:
			length := markerLength(line[i:])
			if length == 0 {
				return indent, markers
			}
			markers++
			i += length
		}
	}
	return indent, markers
}

// markerLength is the length of the quote or list marker text starts with, or
// 0. A list marker stands before white space or the end of its line.
func markerLength(text string) int {
	if text[0] == '>' {
		return 1
	}
	length := 1
	if strings.IndexByte("-+*", text[0]) < 0 {
		digits := len(text) - len(strings.TrimLeft(text, "0123456789"))
		if digits == 0 || digits == len(text) || text[digits] != '.' && text[digits] != ')' {
			return 0
		}
		length = digits + 1
	}
	if length < len(text) && text[length] != ' ' && text[length] != '\t' {
		return 0
	}
	return length
}

// ruleStart is where a rule such as - - - starts that ends the line. It looks
// like lists inside one another and is none. Without a rule it is the line's
// end.
func ruleStart(line string) int {
	trimmed := strings.TrimRight(line, " \t")
	if trimmed == "" || strings.IndexByte("-*_", trimmed[len(trimmed)-1]) < 0 {
		return len(line)
	}
	mark := trimmed[len(trimmed)-1:]
	before := strings.TrimRight(trimmed, mark+" \t")
	rule := trimmed[len(before):]
	if strings.Count(rule, mark) < 3 {
		return len(line)
	}
	return len(before) + strings.Index(rule, mark)
}
