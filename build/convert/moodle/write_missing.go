package moodle

import (
	"slices"
	"strconv"

	"mocktest/build/convert/bank"
)

// isBank reports whether a gap takes one word of the bank, for a ddwtos, where
// all gaps count the same.
func (e *entry) isBank(g bank.Gap) bool {
	return g.Kind == bank.BankGap && len(g.Choices) <= 1 && weight(g) == weight(e.q.Gaps[0])
}

// isPlainMenu reports whether a gap is no more than a menu with one right word,
// for a gapselect.
func (e *entry) isPlainMenu(g bank.Gap) bool {
	right, _ := positive(g.Choices)
	for _, c := range g.Choices {
		if c.Feedback != "" || c.Credit != 0 && c.Credit != 1 {
			return false
		}
	}
	return g.Kind == bank.MenuGap && right == 1 && weight(g) == weight(e.q.Gaps[0])
}

// dragWords writes a ddwtos: [[n]] stands for the n-th word.
func (e *entry) dragWords() {
	e.loseMarks()
	words := slices.Clone(e.q.Words)
	uses := map[string]int{}
	prompt := e.fill(func(_ int, g bank.Gap) string {
		if len(g.Choices) == 0 {
			return "[[" + strconv.Itoa(len(e.q.Words)+len(e.q.Gaps)+1) + "]]" // no word: there is no key
		}
		word := g.Choices[0].Text
		uses[word]++
		if !slices.Contains(words, word) {
			words = append(words, word)
		}
		return "[[" + strconv.Itoa(slices.Index(words, word)+1) + "]]"
	})
	e.begin("ddwtos", prompt)
	e.shuffle()
	e.combined()
	for _, word := range words {
		e.xml.open("dragbox")
		e.xml.element("text", e.wordHTML(word))
		e.xml.element("group", "1")
		if uses[word] > 1 {
			e.xml.element("infinite", "")
		}
		e.xml.close("dragbox")
	}
	e.end()
}

// loseMarks tells of text that would become a gap.
func (e *entry) loseMarks() {
	if missing.MatchString(e.q.Prompt) {
		e.lose("that a part of the text is no gap", "a number in doubled brackets is one in Moodle")
	}
}

// wordHTML is a word to drag, which is HTML in Moodle.
func (e *entry) wordHTML(word string) string {
	s, lost := toHTML(word)
	for _, what := range lost {
		e.lose(what+" in a word", "the HTML of Moodle's words is read without")
	}
	return s
}

// selectWords writes a gapselect. Each list of choices is a group; gaps with the
// same list share it.
func (e *entry) selectWords() {
	e.loseMarks()
	type option struct{ text, group string }
	var options []option
	starts := map[string]int{} // by the texts of a list, where its group begins
	prompt := e.fill(func(_ int, g bank.Gap) string {
		list := ""
		for _, c := range g.Choices {
			list += strconv.Quote(c.Text)
		}
		start, known := starts[list]
		if !known {
			start = len(options)
			starts[list] = start
			for _, c := range g.Choices {
				options = append(options, option{e.plain(c.Text), strconv.Itoa(len(starts))})
			}
		}
		right := slices.IndexFunc(g.Choices, func(c bank.Choice) bool { return c.Credit > 0 })
		return "[[" + strconv.Itoa(start+right+1) + "]]"
	})
	e.begin("gapselect", prompt)
	e.shuffle()
	e.combined()
	for _, o := range options {
		e.xml.open("selectoption")
		e.xml.element("text", o.text)
		e.xml.element("group", o.group)
		e.xml.close("selectoption")
	}
	e.end()
}
