package gift

import (
	"strings"

	"mocktest/build/convert/bank"
)

// single prints choices of which one is to be picked: Moodle needs an = to see
// that, and a ~ to see that they are choices.
func (p *printer) single(choices []bank.Choice) string {
	best, full, other := 0, false, false
	for i, c := range choices {
		if c.Credit > choices[best].Credit {
			best = i
		}
		full = full || c.Credit == 1
		other = other || c.Credit != 1
	}
	if len(choices) == 1 {
		p.lose(bank.Changed, "that there is only one choice", "GIFT has choices from two on; it becomes a multiple response")
	}
	if best < len(choices) && choices[best].Credit <= 0 {
		p.lose(bank.Unscored, "that the key is not known", "in GIFT every response counts as wrong")
	}
	var b strings.Builder
	for i, c := range choices {
		mark, usual := "~", 0.0
		if c.Credit == 1 && (other || i < len(choices)-1) || !full && i == best && len(choices) > 1 {
			mark, usual = "=", 1
		}
		text := part(c.Text)
		b.WriteString(written(mark, weightOf(c.Credit, usual, text), text, p.feedback(c.Feedback, c.Credit)))
	}
	return b.String()
}

// multiple prints choices of which any number may be picked, each with its weight.
func (p *printer) multiple(q *bank.Question) string {
	right := 0.0
	whole := true
	for _, c := range q.Choices {
		if c.Credit > 0 {
			right++
		}
		whole = whole && (c.Credit == 0 || c.Credit == 1)
	}
	byCredit := q.Scoring == bank.ScoringByCredit || q.Scoring == bank.ScoringUnsaid && !whole || right == 0
	if right == 0 {
		p.lose(bank.Unscored, "that the key is not known", "in GIFT every response counts as wrong")
	}
	if q.Scoring == bank.AllOrNothing {
		p.lose(bank.Changed, "that only a fully right response earns marks", "GIFT adds up weights; one wrong pick takes all of them")
	}
	var b strings.Builder
	for _, c := range q.Choices {
		credit := c.Credit
		switch {
		case byCredit:
		case credit > 0:
			credit = 1 / right
		case q.Scoring == bank.PartialCredit:
			credit = -1 / right
		default:
			credit = -1
		}
		text := part(c.Text)
		b.WriteString(written("~", weightOf(credit, 0, text), text, c.Feedback))
	}
	return b.String()
}

// trueFalse prints T or F with the feedback for the wrong and the right response.
func (p *printer) trueFalse(choices []bank.Choice) string {
	word, right, wrong := "T", choices[0], choices[1]
	if wrong.Credit > right.Credit {
		word, right, wrong = "F", wrong, right
	}
	no, yes := part(p.feedback(wrong.Feedback, 0)), part(p.feedback(right.Feedback, 1))
	if no != "" || yes != "" {
		word = then(word, "#", no)
	}
	if yes != "" {
		word = then(word, "#", yes)
	}
	return word
}
