package quizfile

import (
	"strings"
	"unicode"

	"mocktest/build/convert/bank"
)

// authorsName is a question's name as the file has it. Programs that want a name
// and were given none write the id, the word "Question" or the prompt in its
// place, cut off with dots where it is long: that is no name.
func authorsName(q *bank.Question) string {
	name := line(q.Title)
	letters, prompt := lettersOf(name), lettersOf(q.Prompt)
	cut := strings.HasSuffix(name, "…") || strings.HasSuffix(name, "...")
	switch {
	case name == q.ID, strings.EqualFold(name, "question"):
		return ""
	case letters != "" && (letters == prompt || cut && strings.HasPrefix(prompt, letters)):
		return ""
	}
	return name
}

// lettersOf is what is left of a text without markup, spaces and signs.
func lettersOf(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}
