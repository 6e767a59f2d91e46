package quizdata

import "strconv"

// letters reads which choices are right, named by their letters as printed
// keys do: no counting from 0 or from 1.
func (r *reader) letters(q *Question, v *value) {
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
	if q.Type == SingleChoice && len(seen) > 1 {
		r.wrong(v, strconv.Itoa(len(seen))+" right choices in a single-choice question", `keep one, or write "type": "multiple-response"`)
	}
}

// letter reads one letter. A letter that is also the text of another choice
// could mean either and is refused.
func (r *reader) letter(q *Question, v *value) (int, bool) {
	last := letter(len(q.Choices) - 1)
	if !r.is(v, stringKind, `write the letter of the right choice, "A" for the first`) {
		return 0, false
	}
	named := -1
	if len(v.text) == 1 && v.text[0] >= 'A' && v.text[0] <= 'Z' {
		named = int(v.text[0] - 'A')
	}
	for i, c := range q.Choices {
		if c.Text != v.text || i == named {
			continue
		}
		if named < 0 {
			r.wrong(v, "an answer names choices by letter", `write "`+letter(i)+`" for `+quoted(c.Text))
			return 0, false
		}
		r.wrong(v, quoted(v.text)+" is the letter of one choice and the text of another",
			`write "correct": true on the right choice in place of "answer"`)
		return 0, false
	}
	switch {
	case named < 0 && len(v.text) == 1 && v.text[0] >= 'a' && v.text[0] < 'a'+byte(len(q.Choices)):
		r.wrong(v, "answers are capital letters", `write "`+letter(int(v.text[0]-'a'))+`"`)
	case named < 0:
		r.wrong(v, quoted(v.text)+" is no letter of a choice", "write one of A to "+last+`, or a list such as ["A", "`+last+`"]`)
	case named >= len(q.Choices):
		r.wrong(v, `there is no choice "`+v.text+`"; the last is "`+last+`"`, "write one of A to "+last)
	default:
		return named, true
	}
	return 0, false
}

// letter is the name of the i-th choice, from 0.
func letter(i int) string { return string(rune('A' + i)) }
