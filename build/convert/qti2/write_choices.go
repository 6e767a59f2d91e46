package qti2

import (
	"strconv"

	"mocktest/build/convert/bank"
)

// choices writes a question with choices.
func (w *itemWriter) choices() {
	q := w.q
	given := make([]string, len(q.Choices))
	for i, c := range q.Choices {
		given[i] = c.ID
	}
	w.choiceIDs = identifiers("C", given)
	list := ""
	var right []string
	best, full, count, odd := 0.0, -1, 0, false
	for i, c := range q.Choices {
		fixed := ""
		if c.Pinned {
			fixed = "true"
		}
		list += element("simpleChoice", w.text.flow(c.Text), "identifier", w.choiceIDs[i], "fixed", fixed) + "\n"
		if c.Credit > 0 {
			right = append(right, w.choiceIDs[i])
			count++
		}
		if c.Credit > best {
			best, full = c.Credit, i
		}
		odd = odd || c.Credit != 0 && c.Credit != 1
	}
	if q.Type != bank.MultipleResponse {
		if full >= 0 {
			right = []string{w.choiceIDs[full]}
		}
		w.oneChoice(right, odd || count > 1)
		w.interaction(list, "1")
		return
	}
	switch q.Scoring {
	case bank.PartialCredit, bank.ScoringByCredit:
		w.creditChoices(right, count)
	default:
		if q.Scoring == bank.ScoringUnsaid && odd {
			w.creditChoices(right, count)
			break
		}
		w.declare(responseID, "multiple", "identifier", right, "")
		w.byMatching()
	}
	w.interaction(list, "0")
}

func (w *itemWriter) interaction(list, most string) {
	shuffle := w.shuffle()
	if w.q.Type == bank.TrueFalse {
		shuffle = "false"
	}
	w.body = w.prompt() + element("choiceInteraction", "\n"+list, "responseIdentifier", responseID, "shuffle", shuffle, "maxChoices", most) + "\n"
}

// oneChoice marks a single choice; with credits, by a mapping.
func (w *itemWriter) oneChoice(right []string, credits bool) {
	if !credits && w.marks == 1 && w.q.Penalty == 0 {
		w.declare(responseID, "single", "identifier", right, "")
		w.byMatching()
		return
	}
	entries := ""
	for i, c := range w.q.Choices {
		if c.Credit != 0 {
			entries += entry(w.choiceIDs[i], c.Credit*w.marks, "")
		}
	}
	w.declare(responseID, "single", "identifier", right, mappingOf(entries, 0-w.q.Penalty))
	w.byMapping()
}

// creditChoices marks several choices by what each earns.
func (w *itemWriter) creditChoices(right []string, count int) {
	if w.q.Penalty > 0 {
		w.lose(bank.Changed, w.q, "the penalty of "+strconv.FormatFloat(w.q.Penalty, 'g', -1, 64), "a question with credits takes it by choice")
	}
	entries := ""
	for i, c := range w.q.Choices {
		credit := c.Credit
		if w.q.Scoring == bank.PartialCredit {
			if credit = -1 / float64(count); c.Credit > 0 {
				credit = 1 / float64(count)
			}
		}
		if credit != 0 && count > 0 {
			entries += entry(w.choiceIDs[i], credit*w.marks, "")
		}
	}
	w.declare(responseID, "multiple", "identifier", right, mappingOf(entries, 0, "lowerBound", "0", "upperBound", decimal(w.marks)))
	w.byMapping()
}
