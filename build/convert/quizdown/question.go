package quizdown

import (
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/blocks"
	"mocktest/build/convert/pin"
)

// question reads a heading and what stands below it. The first list has the
// answers; without one it is a text between questions.
func (r *reader) question(head blocks.Block, below []blocks.Block) bank.Question {
	q := bank.Question{Type: bank.Info, Place: r.place(head.Line), Prompt: head.Text}
	below = r.questionOptions(&q, below)
	prompt := []string{head.Text}
	var list *blocks.Block
	for i, b := range below {
		switch {
		case b.Kind == blocks.Rule:
		case b.Kind == blocks.Quote:
			q.Hints = append(q.Hints, strings.TrimSpace(b.Text))
		case b.Kind == blocks.List && list == nil:
			list = &below[i]
		default:
			prompt = append(prompt, b.Source())
		}
	}
	q.Prompt = strings.Trim(strings.Join(prompt, "\n\n"), "\n")
	if list == nil {
		if len(q.Hints) > 0 {
			q.Prompt += "\n\n> " + strings.ReplaceAll(strings.Join(q.Hints, "\n\n"), "\n", "\n> ")
			q.Hints = nil
		}
		return q
	}
	r.answers(&q, *list)
	pin.Choices(r.file, &q)
	return q
}

// answers reads the list, whose first item decides what it is.
func (r *reader) answers(q *bank.Question, list blocks.Block) {
	switch {
	case !list.Ordered:
		q.Type, q.Scoring = bank.MultipleResponse, bank.AllOrNothing
	case list.Items[0].Box != blocks.None:
		q.Type = bank.SingleChoice
	default:
		r.order(q, list)
		return
	}
	right := 0
	for _, item := range list.Items {
		c := bank.Choice{}
		c.Text, c.Feedback = parts(item)
		if item.Box == blocks.Checked {
			c.Credit = 1
			right++
		}
		q.Choices = append(q.Choices, c)
	}
	switch {
	case right == 0:
		r.noKey(q, "no item is checked with [x]")
	case len(q.Choices) == 1:
		r.noKey(q, "there is only one choice")
	case right > 1 && q.Type == bank.SingleChoice:
		r.noKey(q, "a numbered list asks for one choice, and several are checked; write bullets in place of the numbers")
	}
}

// order reads a list that is to be put in order.
func (r *reader) order(q *bank.Question, list blocks.Block) {
	q.Type = bank.Ordering
	q.Shuffle = nil // such items are always shuffled
	for _, item := range list.Items {
		text, feedback := parts(item)
		if feedback != "" {
			r.file.Lose(bank.Changed, r.place(item.Line), q.Prompt, "the feedback of an item", "items to be ordered have none")
		}
		q.Items = append(q.Items, text)
	}
	if len(q.Items) < 2 {
		r.noKey(q, "one item has no order")
	}
}

// parts are the text of an item and its quotes, which are feedback.
func parts(item blocks.Item) (text, feedback string) {
	var texts []blocks.Block
	var quotes []string
	for _, b := range blocks.Scan(item.Text, item.Line) {
		if b.Kind == blocks.Quote {
			quotes = append(quotes, strings.TrimSpace(b.Text))
			continue
		}
		texts = append(texts, b)
	}
	// Without a quote the item stays as it was written.
	if len(quotes) == 0 {
		return strings.Trim(item.Text, "\n"), ""
	}
	return blocks.Source(texts), strings.Join(quotes, "\n\n")
}

// noKey marks a question that cannot be scored.
func (r *reader) noKey(q *bank.Question, why string) {
	q.NoKey = true
	r.file.Lose(bank.Unscored, q.Place, q.Prompt, "the right answer", why)
}
