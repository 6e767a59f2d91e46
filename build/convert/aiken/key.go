package aiken

import (
	"regexp"
	"strconv"
	"strings"

	"mocktest/build/convert/bank"
)

var separator = regexp.MustCompile(`[\s,;&+]+`)

// mark gives the right choices their credit. It returns why that is impossible,
// or nothing.
func (r *reader) mark(q *bank.Question, key string, at int) (why string) {
	if at == 0 {
		return `no line "ANSWER: " with the letter of the right choice follows the choices`
	}
	if len(q.Choices) == 1 {
		return "there is only one choice; add others"
	}
	index := map[string]int{}
	for i, c := range q.Choices {
		if _, twice := index[c.ID]; twice {
			return "two choices have the letter " + c.ID
		}
		index[c.ID] = i
	}
	// "ANSWER: B) two" says the choice twice.
	if m := option.FindStringSubmatch(key); m != nil {
		if i, ok := index[strings.ToUpper(m[1])]; ok && m[2] != "" && plain([]string{m[2]}) == q.Choices[i].Text {
			key = m[1]
		}
	}
	right := 0
	for _, letter := range separator.Split(key, -1) {
		letter = strings.TrimRight(strings.ToUpper(letter), ".)")
		if letter == "" {
			continue
		}
		i, ok := index[letter]
		if !ok {
			return "ANSWER: " + bank.Brief(key) + " names no choice; the letters are " + letters(q.Choices)
		}
		if q.Choices[i].Credit == 0 {
			q.Choices[i].Credit = 1
			right++
		}
	}
	switch {
	case right == 0:
		return "ANSWER: has no letter; write that of the right choice"
	case right > 1:
		q.Type = bank.MultipleResponse
		r.lose(bank.Changed, at, q.Prompt, strconv.Itoa(right)+" right choices make a multiple response", "Aiken has only one right choice")
	}
	return ""
}

// letters are those of choices, for messages.
func letters(choices []bank.Choice) string {
	all := make([]string, len(choices))
	for i, c := range choices {
		all[i] = c.ID
	}
	return strings.Join(all, ", ")
}
