package mdexam

import (
	"slices"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/blocks"
)

// keySource is where the right choices are said.
type keySource int

const (
	unsaid keySource = iota
	said
)

// question reads a unit that has choices.
func (r *reader) question(u unit) (bank.Question, keySource) {
	at := slices.IndexFunc(u.blocks, isChoices)
	items, rest := choiceList(u.blocks[at:])
	q := bank.Question{Type: bank.SingleChoice, Place: r.place(u.line)}
	q.Prompt = strings.Trim(u.lead+"\n\n"+blocks.Source(u.blocks[:at]), "\n")
	var checked bool
	q.Choices, checked = choices(items)
	var letters string
	letters, q.Explanation = answer(rest)
	boxes := slices.Clone(q.Choices)
	bad := ""
	if letters != "" && !(checked && q.Choices[0].ID == "") {
		bad = letterKey(q.Choices, letters)
	}
	right := 0
	for _, c := range q.Choices {
		right += int(c.Credit)
	}
	switch {
	case strangers(u.blocks[:at]):
		r.noKey(&q, "the choices may be those of a later question; code above them is not closed where it ends")
	case bad != "":
		r.noKey(&q, "the answer is \""+letters+"\", and no choice, or more than one, has the letter "+bad)
	case right == 0:
		r.noKey(&q, "no choice is checked and no line \"Answer: A\" follows the choices")
	case checked && !slices.Equal(boxes, q.Choices):
		r.noKey(&q, "the boxes and the answer \""+letters+"\" say different things")
	case len(q.Choices) == 1:
		r.noKey(&q, "there is only one choice")
	case right == len(q.Choices):
		r.noKey(&q, "every choice is said to be right")
	}
	if right > 1 && !q.NoKey {
		q.Type, q.Scoring = bank.MultipleResponse, bank.AllOrNothing
	}
	if q.NoKey {
		return q, unsaid
	}
	return q, said
}

// noKey marks a question that cannot be scored.
func (r *reader) noKey(q *bank.Question, why string) {
	q.NoKey = true
	for i := range q.Choices {
		q.Choices[i].Credit = 0
	}
	r.file.Lose(bank.Unscored, q.Place, q.Prompt, "the right answer", why)
}
