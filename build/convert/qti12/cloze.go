package qti12

import (
	"math"
	"slices"
	"strings"

	"mocktest/build/convert/bank"
)

// readBlanks reads a text with fields in it. Canvas writes them as lists whose
// labels are the accepted answers, which a taker does not see.
func (it *item) readBlanks() bool { return it.readCloze(false) }

// readMenus reads a text with menus in it.
func (it *item) readMenus() bool { return it.readCloze(true) }

func (it *item) readCloze(menus bool) bool {
	it.q.Type = bank.Cloze
	ids := it.gapIDs()
	it.q.Prompt = it.gapped(ids)
	var keyless []string
	var scores []float64
	for i, re := range it.responses {
		gap, ok := it.gap(re, menus)
		if gap.ID = ids[i]; !ok {
			keyless = append(keyless, gap.ID)
		}
		it.q.Gaps = append(it.q.Gaps, gap)
		scores = append(scores, it.bestOf(re))
	}
	if len(keyless) > 0 {
		it.unscored("nothing that fits the gap " + strings.Join(keyless, ", ") + " has a score above 0")
	}
	it.weigh(scores)
	it.inOrder()
	it.apart()
	return true
}

// gap reads one gap, and whether it has a key. New Quizzes say of each label how
// the gap is filled, whatever the type of the question.
func (it *item) gap(re *response, menus bool) (bank.Gap, bool) {
	if re.typed {
		if numbers := it.numbers(re); re.numeric && len(numbers) > 0 {
			return bank.Gap{Kind: bank.NumberGap, Answers: numbers}, true
		}
		answers := it.typed(re)
		return bank.Gap{Kind: bank.TextGap, Answers: answers}, len(answers) > 0
	}
	filled := ""
	if len(re.labels) > 0 {
		filled = re.labels[0].node.Attr["answer_type"]
	}
	switch {
	case filled == "wordbank":
		return it.bankGap(re)
	case filled == "dropdown", filled == "" && menus:
		credits := it.credits(re, false)
		return bank.Gap{Kind: bank.MenuGap, Choices: it.choices(re, credits)}, credits != nil
	}
	gap := bank.Gap{Kind: bank.TextGap}
	if it.bestOf(re) > 0 {
		gap.Answers = it.accepted(re)
	}
	return gap, len(gap.Answers) > 0
}

// bankGap reads a gap for a word of the bank, and its words into the bank.
func (it *item) bankGap(re *response) (bank.Gap, bool) {
	gap := bank.Gap{Kind: bank.BankGap}
	key := it.keyOf(re)
	for _, l := range re.labels {
		word := it.label(l)
		if word != "" && !slices.Contains(it.q.Words, word) {
			it.q.Words = append(it.q.Words, word)
		}
		if l.id == key && word != "" {
			gap.Choices = []bank.Choice{{ID: l.id, Text: word, Credit: 1, Feedback: it.take(re, l.id)}}
		}
	}
	return gap, len(gap.Choices) == 1
}

// bestOf is the highest score of a rule that names a response.
func (it *item) bestOf(re *response) float64 {
	best := 0.0
	for _, ru := range it.rules {
		ru.when.each(func(leaf condition, not bool) {
			if !not && leaf.op != "other" && it.means(leaf, re.id) {
				best = max(best, ru.score)
			}
		})
	}
	return best
}

// weigh sets the weights of gaps where they differ by more than what rounding
// percents makes.
func (it *item) weigh(scores []float64) {
	if len(scores) == 0 || slices.Max(scores)-slices.Min(scores) <= 0.02*slices.Max(scores) {
		return
	}
	for i := range it.q.Gaps {
		it.q.Gaps[i].Weight = math.Max(scores[i], 0)
	}
}

// inOrder sorts the gaps as they stand in the prompt.
func (it *item) inOrder() {
	at := func(g bank.Gap) int { return strings.Index(it.q.Prompt, "{{"+g.ID+"}}") }
	slices.SortStableFunc(it.q.Gaps, func(a, b bank.Gap) int { return at(a) - at(b) })
}

// apart says that gaps count one by one where a rule wants them all.
func (it *item) apart() {
	for _, ru := range it.rules {
		named := map[string]bool{}
		ru.when.each(func(leaf condition, not bool) {
			if !not && leaf.response != "" {
				named[leaf.response] = true
			}
		})
		if ru.score > 0 && len(named) > 1 {
			it.lose(bank.Changed, "that the gaps earn marks only together", "each gap counts for itself")
			return
		}
	}
}
