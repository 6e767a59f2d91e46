package opentdb

import (
	"fmt"
	"slices"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/pin"
	"mocktest/build/convert/shuffle"
	"mocktest/build/convert/text"
)

// question turns a result into a question; not ok when there is nothing to ask.
func (r *reader) question(it item) (q bank.Question, ok bool) {
	if it.fault != "" {
		r.file.Lose(bank.Dropped, it.place, it.Question, "the question", it.fault)
		return q, false
	}
	it = r.decoded(it)
	if it.Question == "" {
		r.file.Lose(bank.Dropped, it.place, it.Right, "the question", `"question" is missing or empty`)
		return q, false
	}
	q = bank.Question{Place: it.place, Prompt: text.Plain(it.Question), Difficulty: r.difficulty(it)}
	if it.Category != "" {
		q.Category = strings.Split(it.Category, ": ")
	}
	switch {
	case isTruth(it.Right) && (it.Type == "boolean" || it.Type == "" && len(it.Wrong) <= 1 && !slices.ContainsFunc(it.Wrong, isOther)):
		q.Type = bank.TrueFalse
		q.Choices = []bank.Choice{{Text: "True"}, {Text: "False"}}
		q.Choices[map[bool]int{true: 0, false: 1}[strings.EqualFold(it.Right, "true")]].Credit = 1
		for _, w := range slices.DeleteFunc(slices.Clone(it.Wrong), isTruth) {
			r.file.Lose(bank.Changed, it.place, it.Question, fmt.Sprintf("the answer %q", w), "a true-false question has no third one")
		}
	default:
		r.choices(&q, it)
	}
	return q, true
}

func isTruth(s string) bool { return strings.EqualFold(s, "true") || strings.EqualFold(s, "false") }
func isOther(s string) bool { return !isTruth(s) }

// choices makes a single choice, in an order that does not tell the right one.
func (r *reader) choices(q *bank.Question, it item) {
	q.Type = bank.SingleChoice
	shuffled := true
	q.Shuffle = &shuffled
	if it.Type != "multiple" && it.Type != "boolean" && it.Type != "" {
		r.file.Lose(bank.Changed, it.place, it.Question, fmt.Sprintf("the type %q", it.Type), `only "multiple" and "boolean" are known; it is read as a single choice`)
	}
	seen := map[string]bool{}
	for i, answer := range append([]string{it.Right}, it.Wrong...) {
		switch {
		case answer == "" && i > 0:
			r.file.Lose(bank.Changed, it.place, it.Question, "a wrong answer", "it is empty")
		case answer == "":
		case seen[answer]:
			r.file.Lose(bank.Changed, it.place, it.Question, fmt.Sprintf("the answer %q", answer), "it is given twice; the first counts")
		default:
			seen[answer] = true
			c := bank.Choice{Text: text.Line(answer), Pinned: pin.Last(answer)}
			if i == 0 {
				c.Credit = 1
			}
			q.Choices = append(q.Choices, c)
		}
	}
	shuffle.Choices(it.Question, q.Choices)
	why := ""
	switch {
	case it.Right == "":
		why = `"correct_answer" is missing or empty`
	case len(q.Choices) == 1:
		why = "there is no wrong answer to choose from"
	default:
		return
	}
	q.NoKey = true
	for i := range q.Choices {
		q.Choices[i].Credit = 0
	}
	r.file.Lose(bank.Unscored, it.place, it.Question, "the key", why)
}

func (r *reader) difficulty(it item) string {
	switch it.Difficulty {
	case "easy", "medium", "":
		return it.Difficulty
	case "hard":
		return "advanced"
	}
	r.file.Lose(bank.Changed, it.place, it.Question, fmt.Sprintf("the difficulty %q", it.Difficulty), `expected "easy", "medium" or "hard"`)
	return ""
}

// decoded is a result with every text decoded. One that cannot be stays as it is.
func (r *reader) decoded(it item) item {
	failed := ""
	decode := func(s string) string {
		plain, err := r.encoding.decode(s)
		if err != nil {
			failed = fmt.Sprintf("%q is not %s, the encoding of the file, and stays as it is", bank.Brief(s), r.encoding)
			return s
		}
		return plain
	}
	it.Type, it.Difficulty, it.Category = decode(it.Type), decode(it.Difficulty), decode(it.Category)
	it.Question, it.Right = decode(it.Question), decode(it.Right)
	it.Wrong = slices.Clone(it.Wrong)
	for i := range it.Wrong {
		it.Wrong[i] = decode(it.Wrong[i])
	}
	if failed != "" {
		r.file.Lose(bank.Changed, it.place, it.Question, "a text", failed)
	}
	return it
}
