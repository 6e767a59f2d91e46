package sheet

import (
	"strconv"

	"mocktest/build/convert/bank"
)

// kind is the type that the row says, or what its choices and answer tell.
func (it *item) kind() bank.Type {
	said := it.first(it.row, kind).text
	k := kindOf(said)
	if k == notKnown {
		it.lose(bank.Changed, "the type "+strconv.Quote(bank.Brief(said))+" is not heeded", "it is not known; the type follows from choices and answer")
		k = unsaid
	}
	wrongs := len(it.all(it.row, wrong))
	if k != unsaid {
		return k
	}
	filled := 0
	for _, c := range it.choices {
		if c != "" {
			filled++
		}
	}
	switch {
	case filled > 0 || wrongs > 0:
		return picking
	case letters(it.answer.text) == "true" || letters(it.answer.text) == "false":
		return bank.TrueFalse
	}
	return typed
}

// keyed reads choices and key of a kind.
func (it *item) keyed(k bank.Type) {
	switch k {
	case picking, bank.SingleChoice, bank.MultipleResponse, poll:
		it.pick(k)
	case bank.TrueFalse:
		it.trueFalse()
	case typed, bank.Numeric, bank.ShortText:
		it.typed(k)
	case bank.Output, fails:
		it.output(k == fails)
	case bank.Cloze:
		it.cloze()
	case bank.Ordering:
		it.ordering()
	case bank.Matching, bank.Categorize:
		it.pairs(k)
	case bank.Essay:
		it.q.Type = bank.Essay
		it.q.Model = it.text(it.answer.text)
		for _, r := range it.all(it.row, rubric) {
			it.q.Rubric = append(it.q.Rubric, parts(r, "\n")...)
		}
	case bank.Info:
		it.q.Type = bank.Info
	}
}
