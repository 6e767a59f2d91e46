package markdown

import "strings"

const (
	maxTextLines   = 1000
	maxTextNesting = 32
	maxBrackets    = 256
	maxRuns        = 2000
)

// withinLimits reports whether the text may be given to goldmark, parts of
// which take time growing with the square of a text.
func withinLimits(text string) bool {
	if len(text) > 16<<10 {
		return false
	}
	lines, depth, brackets, runs := 0, 0, 0, 0
	for line := range strings.SplitSeq(text, "\n") {
		if lines++; lines > maxTextLines {
			return false
		}
		if strings.TrimLeft(line, " \t") == "" {
			brackets, runs = 0, 0
			continue
		}
		indent, markers := containers(line)
		if markers > 0 {
			depth = min(depth, indent/2) + markers
		}
		if depth > maxTextNesting {
			return false
		}
		brackets += strings.Count(line, "[")
		runs += delimiterRuns(line)
		if brackets > maxBrackets || runs > maxRuns {
			return false
		}
	}
	return true
}

func containers(line string) (indent, markers int) {
	// what ends as a rule is no list
	end := ruleStart(line)
	width, i := 0, 0
	for i < len(line) {
		switch c := line[i]; {
		case c == ' ':
			width++
			i++
		case c == '\t':
			width += 4
			i++
		case c == '>':
			markers++
			i++
		case (c == '-' || c == '*' || c == '+') && i < end && (i+1 == len(line) || line[i+1] == ' ' || line[i+1] == '\t'):
			markers++
			i++
		case '0' <= c && c <= '9':
			j := i
			for j < len(line) && '0' <= line[j] && line[j] <= '9' {
				j++
			}
			if j == len(line) || line[j] != '.' && line[j] != ')' {
				return width, markers
			}
			markers++
			i = j + 1
		default:
			return width, markers
		}
	}
	return width, markers
}

func delimiterRuns(line string) int {
	n := 0
	var before byte
	for i := range len(line) {
		c := line[i]
		if c != before && (c == '*' || c == '_' || c == '~') {
			n++
		}
		before = c
	}
	return n
}

func ruleStart(line string) int {
	trimmed := strings.TrimRight(line, " \t")
	if trimmed == "" {
		return 0
	}
	c := trimmed[len(trimmed)-1:]
	if !strings.Contains("-*_", c) {
		return len(line)
	}
	rest := strings.TrimRight(trimmed, c+" \t")
	if strings.Count(trimmed[len(rest):], c) < 3 {
		return len(line)
	}
	start := len(rest)
	for start < len(line) && line[start] != c[0] {
		start++
	}
	return start
}
