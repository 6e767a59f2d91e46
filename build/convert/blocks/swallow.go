package blocks

import (
	"regexp"
	"strings"
)

var (
	// asked is a heading that begins a question; a level-1 mark with a number is
	// more often a comment of code.
	asked = regexp.MustCompile(`^ {0,3}#{2,6}[ \t]+(?:\*\*)?(?:(?:Q|Question)\s*#?\d+|\d+\s*[.:)])`)
	// prose are the languages of code that may look like a quiz.
	prose = regexp.MustCompile(`(?i)^\s*(?:[` + "`" + `]{3,}|~{3,})\s*\{?\.?(?:md|markdown|mdx|text|txt|quizdown|rst|html)\b`)
)

// Swallows reports whether a fence holds more than its code: it is never closed,
// or only by the fence of later code. Then a fence opens in it, or a question.
func (b Block) Swallows() bool {
	if b.Kind != Fence {
		return false
	}
	if b.Open {
		return true
	}
	if prose.MatchString(b.Text) {
		return false
	}
	lines := strings.Split(b.Text, "\n")
	open := fenceOf(lines[0])
	for _, line := range lines[1 : len(lines)-1] {
		inner := fenceOf(line)
		opens := len(inner) >= len(open) && inner[0] == open[0] && strings.Trim(strings.TrimSpace(line), open[:1]) != ""
		if opens || asked.MatchString(line) {
			return true
		}
	}
	return false
}

// Inside are the blocks that would be there if a fence were none.
func (b Block) Inside() []Block {
	_, inner, _ := strings.Cut(b.Text, "\n")
	if !b.Open {
		inner = inner[:max(strings.LastIndexByte(inner, '\n'), 0)]
	}
	return Scan(inner, b.Line+1)
}

// Mark is the line that opens a fence, without white space around it.
func (b Block) Mark() string {
	line, _, _ := strings.Cut(b.Text, "\n")
	return strings.TrimSpace(line)
}

// deepest is how far inside other blocks fences are looked for. No quiz has them
// deeper, and each step reads the text again.
const deepest = 6

// Fences calls f with each fence that swallows, also those in lists and details.
func Fences(list []Block, f func(Block)) { fences(list, f, deepest) }

func fences(list []Block, f func(Block), steps int) {
	for _, b := range list {
		switch {
		case b.Swallows():
			f(b)
		case steps == 0, !strings.Contains(b.Text, "```") && !strings.Contains(b.Text, "~~~"):
		case b.Kind == List:
			for _, item := range b.Items {
				fences(Scan(item.Text, item.Line), f, steps-1)
			}
		case b.Kind == Details:
			_, inner, _ := strings.Cut(b.Text, "\n")
			fences(Scan(inner, b.Line+1), f, steps-1)
		}
	}
}
