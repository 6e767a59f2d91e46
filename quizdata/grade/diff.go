package grade

import (
	"strings"

	"mocktest/quizdata"
)

// LineDiff is one line of a comparison.
type LineDiff struct {
	Kind LineKind
	Text string
}

// LineKind says to which of two texts a line belongs.
type LineKind string

// The kinds.
const (
	Same    LineKind = "same"    // in both
	Missing LineKind = "missing" // wanted, not typed
	Extra   LineKind = "extra"   // typed, not wanted
)

// maxCells bounds the work of comparing two texts: above it, all that differs
// between their common beginning and end is told as one block.
const maxCells = 1 << 18

// Diff compares two texts line by line, with the fewest lines that differ.
// Lines are the same when they match under m; the wanted line is then shown.
// A final line end makes no line of its own.
func Diff(want, got string, m quizdata.Comparison) []LineDiff {
	w, g := lines(want), lines(got)
	same := func(i, j int) bool { return Match(w[i], g[j], m) }
	head := 0
	for head < len(w) && head < len(g) && same(head, head) {
		head++
	}
	tail := 0
	for tail < len(w)-head && tail < len(g)-head && same(len(w)-1-tail, len(g)-1-tail) {
		tail++
	}
	diff := appendLines(nil, Same, w[:head])
	wEnd, gEnd := len(w)-tail, len(g)-tail
	if (wEnd-head)*(gEnd-head) <= maxCells {
		diff = append(diff, walk(w[head:wEnd], g[head:gEnd], m)...)
	} else {
		diff = appendLines(diff, Missing, w[head:wEnd])
		diff = appendLines(diff, Extra, g[head:gEnd])
	}
	return appendLines(diff, Same, w[wEnd:])
}

// walk compares by the longest common subsequence of lines. common[i][j] is
// its length for w[i:] and g[j:].
func walk(w, g []string, m quizdata.Comparison) []LineDiff {
	common := make([][]int, len(w)+1)
	for i := range common {
		common[i] = make([]int, len(g)+1)
	}
	for i := len(w) - 1; i >= 0; i-- {
		for j := len(g) - 1; j >= 0; j-- {
			common[i][j] = max(common[i+1][j], common[i][j+1])
			if Match(w[i], g[j], m) {
				common[i][j] = common[i+1][j+1] + 1
			}
		}
	}
	var diff []LineDiff
	i, j := 0, 0
	for i < len(w) && j < len(g) {
		switch {
		case Match(w[i], g[j], m):
			diff = append(diff, LineDiff{Same, w[i]})
			i, j = i+1, j+1
		case common[i+1][j] >= common[i][j+1]:
			diff = append(diff, LineDiff{Missing, w[i]})
			i++
		default:
			diff = append(diff, LineDiff{Extra, g[j]})
			j++
		}
	}
	diff = appendLines(diff, Missing, w[i:])
	return appendLines(diff, Extra, g[j:])
}

func appendLines(diff []LineDiff, kind LineKind, texts []string) []LineDiff {
	for _, text := range texts {
		diff = append(diff, LineDiff{kind, text})
	}
	return diff
}

// lines splits a text; an empty one has none.
func lines(s string) []string {
	s = strings.TrimSuffix(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s), "\n")
	if s == "" {
		return nil
	}
	return strings.Split(s, "\n")
}
