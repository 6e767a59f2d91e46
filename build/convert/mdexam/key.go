package mdexam

import (
	"regexp"
	"slices"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/blocks"
)

var (
	// answerLine is what says the right letters, in running text.
	answerLine = regexp.MustCompile(`(?i)^[\s*_>]*(?:the\s+)?(?:correct\s+|right\s+)?(?:answers?|options?)(?:\s*\(s\))?(?:\s+(?:is|are))?[\s*_]*[:：][\s*_]*`)
	// anyLabel is the same in the place for an answer, in any language.
	anyLabel = regexp.MustCompile(`^[\s*_>]*[^:：\n]{1,40}[:：][\s*_]*`)
	capitals = regexp.MustCompile("^[`(*]*([A-Z](?:(?:\\s*(?:,|&|/|;|\\+)\\s*|\\s+(?:and|und|et|y|e)\\s+|\\s+)?[A-Z])*)[`)*]*(?:[.:),]|\\s+[-–—]|$)")
	smalls   = regexp.MustCompile(`^\(?([a-z](?:\s*[, ]\s*[a-z])*)\)?\.?$`)
	explains = regexp.MustCompile(`(?i)^[\s*_]*explanation[\s*_]*[:：][\s*_]*`)
	opening  = regexp.MustCompile(`(?is)^\s*<details[^>]*>\s*(?:<summary[^>]*>.*?</summary>)?\s*(?:<p>)?[ \t]*\n?`)
	ending   = regexp.MustCompile(`(?is)(?:</p>)?\s*</details>\s*$`)
)

// isAnswer reports whether a heading names right letters and begins no question.
func isAnswer(s string) bool {
	letters, _ := lettersOf(s, anyLabel)
	return letters != ""
}

// saysAnswer reports whether a paragraph names right letters.
func saysAnswer(b blocks.Block) bool {
	if b.Kind != blocks.Paragraph {
		return false
	}
	letters, _ := fromLines(b.Text, answerLine)
	return letters != ""
}

// lettersOf are the letters behind a label at the start of a line, in capitals,
// and the text behind them.
func lettersOf(line string, label *regexp.Regexp) (letters, rest string) {
	found := label.FindString(line)
	if found == "" {
		return "", ""
	}
	value := strings.TrimSpace(line[len(found):])
	m := capitals.FindStringSubmatchIndex(value)
	if m == nil {
		value = strings.TrimRight(value, "*_ \t") // **Answer: b**
		m = smalls.FindStringSubmatchIndex(value)
	}
	if m == nil {
		return "", ""
	}
	for _, word := range strings.FieldsFunc(value[m[2]:m[3]], func(r rune) bool { return strings.ContainsRune(" \t,&/;+", r) }) {
		if word != "and" && word != "und" && word != "et" && (word != "y" && word != "e" || len(letters) == 0) {
			letters += strings.ToUpper(word)
		}
	}
	return letters, strings.Trim(value[m[1]:], " *_-–—")
}

// answer finds the right letters in what follows the choices; the rest is the
// explanation.
func answer(rest []blocks.Block) (letters, explanation string) {
	var parts []string
	for _, b := range rest {
		source := b.Source()
		if b.Kind == blocks.Details {
			inner := opening.ReplaceAllString(ending.ReplaceAllString(b.Text, ""), "")
			found, more := inside(inner, b.Line)
			if letters == "" {
				letters = found
			}
			source = more
		} else if letters == "" && (b.Kind == blocks.Heading || b.Kind == blocks.Paragraph) {
			label := answerLine
			if b.Kind == blocks.Heading {
				label = anyLabel
			}
			letters, source = fromLines(source, label)
		}
		if b.Kind != blocks.Rule && strings.TrimSpace(source) != "" {
			parts = append(parts, source)
		}
	}
	return letters, tidy(strings.Join(parts, "\n\n"))
}

// inside reads the text of details.
func inside(text string, line int) (letters, explanation string) {
	lines := strings.Split(text, "\n")
	indent := -1
	for _, l := range lines {
		if t := strings.TrimLeft(l, " "); t != "" && (indent < 0 || len(l)-len(t) < indent) {
			indent = len(l) - len(t)
		}
	}
	for i, l := range lines {
		lines[i] = l[min(max(indent, 0), len(l)-len(strings.TrimLeft(l, " "))):]
	}
	list := blocks.Scan(strings.Join(lines, "\n"), line)
	// The English words are looked for first: "Note: A" may stand before.
	for _, label := range []*regexp.Regexp{answerLine, anyLabel} {
		for i, b := range list {
			if b.Kind != blocks.Heading && b.Kind != blocks.Paragraph {
				continue
			}
			found, rest := fromLines(b.Text, label)
			if found == "" {
				continue
			}
			parts := append(list[:i:i], blocks.Block{Kind: blocks.Paragraph, Text: rest})
			return found, tidy(blocks.Source(append(parts, list[i+1:]...)))
		}
	}
	return "", tidy(blocks.Source(list))
}

// fromLines takes the line with the letters out of a text.
func fromLines(text string, label *regexp.Regexp) (letters, rest string) {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		found, more := lettersOf(strings.TrimLeft(line, "# "), label)
		if found == "" {
			continue
		}
		kept := lines[:i:i]
		if more != "" {
			kept = append(kept, more)
		}
		return found, strings.Join(append(kept, lines[i+1:]...), "\n")
	}
	return "", text
}

// tidy removes the word Explanation and blank lines around.
func tidy(s string) string {
	s = strings.Trim(s, "\n")
	return strings.TrimSpace(s[len(explains.FindString(s)):])
}

// letterKey gives the credits that letters say. It names the first letter that
// no choice or more than one has.
func letterKey(list []bank.Choice, letters string) (bad string) {
	for i := range list {
		list[i].Credit = 0
	}
	for _, letter := range letters {
		is := func(c bank.Choice) bool { return c.ID == string(letter) }
		at := slices.IndexFunc(list, is)
		if at < 0 || slices.IndexFunc(list[at+1:], is) >= 0 {
			return string(letter)
		}
		list[at].Credit = 1
	}
	return ""
}
