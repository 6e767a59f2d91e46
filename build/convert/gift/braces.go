package gift

import (
	"regexp"
	"strings"
)

// pair is a brace and the one that closes it, as offsets.
type pair struct{ open, close int }

// pairs are the outermost braces of a text. Unclosed is the first that nothing
// closes, or -1.
func pairs(s string) (all []pair, unclosed int) {
	var open []int
	for i, active := range active(s) {
		switch {
		case active && s[i] == '{':
			open = append(open, i)
		case active && s[i] == '}' && len(open) > 0:
			if len(open) == 1 {
				all = append(all, pair{open[0], i})
			}
			open = open[:len(open)-1]
		}
	}
	if len(open) > 0 {
		return all, open[0]
	}
	return all, -1
}

var (
	truth = regexp.MustCompile(`^(?:T|F|(?i:TRUE|FALSE))\s*(?:#|$)`)
	// script and command are what braces of TeX stand behind: x^, x_, or a command
	// and its other arguments. \n is a line break, not the beginning of a command.
	script  = regexp.MustCompile(`[A-Za-z0-9)\]}][\^_]$`)
	command = regexp.MustCompile(`\\(?:[A-Za-mo-z]|\\n)[A-Za-z]*\s*(?:\{[^{}]*\}|\[[^\]]*\])*$`)
)

// answers chooses among the braces of a text those that hold answers: none for an
// information, several for a cloze. Texts have braces of their own, in formulas
// and in code, which only exports escape; stray reports that there are such.
func answers(s string, all []pair) (chosen []pair, stray bool) {
	var marked, doubtful, empty, other []pair
	formulas := formula.FindAllStringIndex(s, -1)
	for _, p := range all {
		for len(formulas) > 0 && formulas[0][1] <= p.open {
			formulas = formulas[1:]
		}
		inside := len(formulas) > 0 && formulas[0][0] < p.open && p.close < formulas[0][1]
		content := strings.TrimSpace(s[p.open+1 : p.close])
		before := s[max(0, p.open-80):p.open]
		attached := func() bool { return script.MatchString(before) || command.MatchString(before) }
		switch {
		case content == "":
			empty = append(empty, p)
		case strings.ContainsRune("=~#", rune(content[0])) && !inside, truth.MatchString(content) && !inside && !attached():
			marked = append(marked, p)
		case strings.ContainsRune("=~#", rune(content[0])) && len(content) > 1,
			truth.MatchString(content) && !inside && command.MatchString(before) && strings.TrimSpace(s[p.close+1:]) == "":
			// Two sums of money look like a formula, and \\n before the braces like
			// a command.
			doubtful = append(doubtful, p)
		case !inside && !attached():
			other = append(other, p)
		}
	}
	switch {
	case len(marked) > 0:
		chosen = marked
	case len(doubtful) > 0:
		chosen = doubtful[len(doubtful)-1:]
	case len(empty) > 0:
		chosen = empty[len(empty)-1:]
	case len(other) > 0 && (len(other) == 1 || strings.TrimSpace(s[other[len(other)-1].close+1:]) == ""):
		chosen = other[len(other)-1:]
	}
	return chosen, len(chosen) < len(all)
}
