package qti12

import (
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
)

// readTrueFalse reads a statement; its labels come in either order.
func (it *item) readTrueFalse() bool {
	if !it.saysTrueFalse() {
		it.lose(bank.Changed, "that it is a true-false question", "its choices are not True and False; it is a single choice")
		return it.readChoice()
	}
	if !it.readChoice() {
		return false
	}
	it.q.Type = bank.TrueFalse
	it.q.Shuffle = nil
	if truth(it.q.Choices[0].Text, it.q.Choices[0].ID) == "false" {
		it.q.Choices[0], it.q.Choices[1] = it.q.Choices[1], it.q.Choices[0]
	}
	it.q.Choices[0].Text, it.q.Choices[1].Text = "True", "False"
	for i := range it.q.Choices {
		it.q.Choices[i].Pinned = false
	}
	return true
}

// saysTrueFalse reports whether the two labels are True and False.
func (it *item) saysTrueFalse() bool {
	labels := it.responses[0].labels
	if len(labels) != 2 {
		return false
	}
	a := truth(it.words(labels[0].node), labels[0].id)
	b := truth(it.words(labels[1].node), labels[1].id)
	return a != "" && b != "" && a != b
}

// truth is "true" or "false", or "" for a label that says neither.
func truth(words, id string) string {
	for _, s := range []string{words, id} {
		switch strings.ToLower(strings.Trim(text.Strip(s), " .")) {
		case "true", "t":
			return "true"
		case "false", "f":
			return "false"
		}
	}
	return ""
}
