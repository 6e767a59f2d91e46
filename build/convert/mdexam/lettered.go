package mdexam

import (
	"regexp"
	"strings"

	"mocktest/build/convert/blocks"
)

// lineLabel is the letter of a choice that stands in a line of a paragraph.
var lineLabel = regexp.MustCompile(`^\s{0,3}(?:\*\*|__)?\(?([A-Za-z])[.)](?:\*\*|__)?[ \t]+\S`)

// letteredLines makes lists of choices that are lines of a paragraph, as people who
// do not think of Markdown write them:
//
//	Which one?
//	a) this
//	b) that
//	Answer: b
//
// It is for reading only, and not for recognising: Aiken has such lines, too.
func letteredLines(list []blocks.Block) []blocks.Block {
	var all []blocks.Block
	for _, b := range list {
		if b.Kind != blocks.Paragraph {
			all = append(all, b)
			continue
		}
		lines := strings.Split(b.Text, "\n")
		from, to := lettersIn(lines)
		if to-from < 2 {
			all = append(all, b)
			continue
		}
		choices := blocks.Block{Kind: blocks.List, Line: b.Line + from, Text: strings.Join(lines[from:to], "\n")}
		for i, line := range lines[from:to] {
			choices.Items = append(choices.Items, blocks.Item{Line: b.Line + from + i, Text: strings.TrimSpace(strings.TrimSuffix(line, `\`))})
		}
		if from > 0 {
			all = append(all, blocks.Block{Line: b.Line, Text: strings.Join(lines[:from], "\n")})
		}
		all = append(all, choices)
		if to < len(lines) {
			all = append(all, blocks.Block{Line: b.Line + to, Text: strings.Join(lines[to:], "\n")})
		}
	}
	return all
}

// lettersIn are the lines that begin with A, B, C and so on.
func lettersIn(lines []string) (from, to int) {
	n := 0
	for i, line := range lines {
		m := lineLabel.FindStringSubmatch(line)
		switch {
		case m != nil && int(strings.ToUpper(m[1])[0]-'A') == n:
			if n == 0 {
				from = i
			}
			n++
		case n > 0:
			return from, from + n
		}
	}
	return from, from + n
}
