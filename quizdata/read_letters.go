package quizdata

import (
	"slices"
	"strings"
)

// letters reads which choices are right, named by their letters as printed
// keys do: no counting from 0 or from 1.
func (r *reader) letters(q *Question, question, v *value) {
	if v.kind == badKind {
		return
	}
	seen := map[int]bool{}
	for _, item := range r.oneOrList(v) {
		i, ok := r.letter(q, item)
		if ok && seen[i] {
			r.wrong(item, "the letter "+letter(i)+" stands here for the second time", "remove one of them")
		}
		if ok {
			seen[i] = true
			q.Choices[i].Credit = 1
		}
	}
	if q.Type != MultipleResponse && len(seen) > 1 {
		r.severalRight(q, question, v, len(seen))
	}
}

// letter reads one letter. A letter that is also the text of another choice
// could mean either and is refused.
func (r *reader) letter(q *Question, v *value) (int, bool) {
	if !r.is(v, stringKind, `write the letter of the right choice, "A" for the first`) {
		return 0, false
	}
	if len(v.text) != 1 || v.text[0] < 'A' || v.text[0] > 'Z' {
		r.wrong(v, quoted(v.text)+" is not the letter of a choice", letterCure(q, v.text))
		return 0, false
	}
	named := int(v.text[0] - 'A')
	for i, c := range q.Choices {
		if c.Text == v.text && i != named {
			r.wrong(v, quoted(v.text)+" is the letter of one choice and the text of another",
				`write "correct": true on the right choice in place of "answer"`)
			return 0, false
		}
	}
	if last := len(q.Choices) - 1; named > last {
		r.wrong(v, `there is no choice "`+v.text+`"; the last is "`+letter(last)+`"`, "write one of A to "+letter(last))
		return 0, false
	}
	return named, true
}

// letterCure guesses which choice was meant: one named by its text, or by a
// small letter.
func letterCure(q *Question, text string) string {
	text = strings.TrimSpace(text)
	for i, c := range q.Choices {
		if text != "" && strings.EqualFold(c.Text, text) {
			return `write "` + letter(i) + `" for ` + quoted(c.Text)
		}
	}
	if several := lettersIn(text, len(q.Choices)); several != nil && q.Type == Cloze {
		return "keep one of them"
	} else if several != nil {
		cure := `write ["` + strings.Join(several, `", "`) + `"]`
		if q.Type == SingleChoice {
			cure += ` and "type": "multiple-response", or keep one of them`
		}
		return cure
	}
	last := letter(len(q.Choices) - 1)
	if capital := strings.ToUpper(text); len(capital) == 1 && capital >= "A" && capital <= last {
		return `write "` + capital + `"`
	}
	if q.Type == Cloze {
		return "write one of A to " + last
	}
	return "write one of A to " + last + `, or a list such as ["A", "` + last + `"]`
}

// letter is the name of the i-th choice, from 0.
func letter(i int) string { return string(rune('A' + i)) }

// lettersIn are the letters of different choices that one text names, as in
// "A, C", "A and C" or "AC"; nil if it names fewer than two, or something else.
func lettersIn(text string, choices int) []string {
	if len(text) > 4*MaxChoices {
		return nil
	}
	words := strings.FieldsFunc(text, func(c rune) bool { return strings.ContainsRune(" ,;/&+|", c) })
	if len(words) == 1 && words[0] == strings.ToUpper(words[0]) {
		words = strings.Split(words[0], "")
	}
	var found []string
	for _, word := range words {
		word = strings.ToUpper(word)
		if word == "AND" {
			continue
		}
		if len(word) != 1 || word[0] < 'A' || int(word[0]-'A') >= choices || slices.Contains(found, word) {
			return nil
		}
		found = append(found, word)
	}
	if len(found) < 2 {
		return nil
	}
	return found
}
