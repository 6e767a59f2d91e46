package moodle

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
)

// word is one of the words that fit into the gaps of a group.
type word struct {
	text, group string
	infinite    bool
}

var missing = regexp.MustCompile(`\[\[([0-9]{1,4})\]\]`)

// missingWords reads a text in which [[n]] stands for the n-th word: gapselect
// chooses it from a menu, ddwtos drags it from a bank.
func (it *item) missingWords() {
	stem := it.node.Child("questiontext")
	if stem == nil {
		it.drop("a question with missing words", "it has no question text")
		return
	}
	it.q.Type, it.q.Scoring = bank.Cloze, bank.PartialCredit
	it.shuffle()
	s := it.withFiles(textOf(stem), stem)
	mark := markFor(s)
	it.q.Prompt = it.convert(missing.ReplaceAllString(s, mark+"${1}e"), it.format)
	words := it.words()
	if gaps := len(missing.FindAllString(s, -1)); gaps > mostGaps || len(words) > mostGaps {
		it.q.Prompt = ""
		it.drop(fmt.Sprintf("a question with %d gaps and %d words", gaps, len(words)), fmt.Sprintf("at most %d of each are read; split it", mostGaps))
		return
	}
	drag := kind(it.node) == "ddwtos"
	it.placeGaps(mark, func(n int) string {
		g := bank.Gap{ID: strconv.Itoa(len(it.q.Gaps) + 1), Kind: bank.MenuGap}
		if drag {
			g.Kind = bank.BankGap
		}
		if n < 1 || n > len(words) {
			it.unscored("the gap [["+strconv.Itoa(n)+"]] has no word", "there are "+strconv.Itoa(len(words))+" words")
		} else if right := words[n-1]; drag {
			g.Choices = []bank.Choice{{Text: right.text, Credit: 1}}
		} else {
			g.Choices = menu(words, right)
		}
		it.q.Gaps = append(it.q.Gaps, g)
		return "{{" + g.ID + "}}"
	})
	if len(it.q.Gaps) == 0 {
		it.unscored("no gap in the text", "a gap is written [[1]], with the number of its word")
	}
	if drag {
		it.wordBank(words)
	}
}

// words are the words of a gapselect, which are plain, or of a ddwtos.
func (it *item) words() []word {
	var words []word
	for _, n := range it.node.Children {
		w := word{group: oneLine(n.Value("group"))}
		switch n.Name {
		case "selectoption":
			w.text = text.Line(oneLine(textOf(n)))
		case "dragbox":
			// Drag boxes have some HTML, whatever the question text is.
			w.text = it.convert(textOf(n), "html")
			w.infinite = n.Child("infinite") != nil
		default:
			continue
		}
		words = append(words, w)
	}
	return words
}

// menu are the words of the same group, each once.
func menu(words []word, right word) []bank.Choice {
	var choices []bank.Choice
	for _, w := range words {
		same := func(c bank.Choice) bool { return c.Text == w.text }
		if w.group != right.group || slices.ContainsFunc(choices, same) {
			continue
		}
		c := bank.Choice{Text: w.text}
		if w.text == right.text {
			c.Credit = 1
		}
		choices = append(choices, c)
	}
	return choices
}

// wordBank makes one bank of the words of all groups.
func (it *item) wordBank(words []word) {
	groups := map[string]bool{}
	for _, w := range words {
		groups[w.group] = true
		if !slices.Contains(it.q.Words, w.text) {
			it.q.Words = append(it.q.Words, w.text)
		}
	}
	if len(groups) > 1 {
		it.lose("the groups of the words", "all gaps draw from one bank here")
	}
	for _, w := range words {
		n := 0
		for _, g := range it.q.Gaps {
			if len(g.Choices) == 1 && strings.TrimSpace(g.Choices[0].Text) == w.text {
				n++
			}
		}
		if w.infinite && n < 2 {
			it.lose("that the word "+quoted(w.text)+" may be used more than once", "it is right in no second gap")
		}
	}
}
