package sheet

import (
	"strconv"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/pin"
	"mocktest/build/convert/shuffle"
	"mocktest/build/convert/text"
)

// pick reads a question with choices.
func (it *item) pick(k bank.Type) {
	apart := it.all(it.row, wrong)
	if len(apart) > 0 { // GimKit: the right one stands apart
		it.choices = append([]string{it.answer.text}, apart...)
	}
	var right []int
	var credit []float64
	var why string
	switch list := it.first(it.row, credits).text; {
	case k == poll:
		why = "a poll has no right answer"
	case len(apart) > 0 && it.answer.text == "":
		why = "the right answer is empty"
	case len(apart) > 0 && it.answer.date:
		why = "the answer is a date, " + strconv.Quote(it.answer.text) + "; format the cell as text"
	case len(apart) > 0:
		right = []int{0}
	case list != "":
		credit, why = percents(list, len(it.choices), -1)
	default:
		right, why = keyOf(it.answer, it.choices, it.indexed)
	}
	it.q.Type = bank.SingleChoice
	if k == bank.MultipleResponse || len(right) > 1 {
		it.q.Type = bank.MultipleResponse
	}
	if k == bank.SingleChoice && len(right) > 1 {
		why = "it is a question for one choice, and the answer names " + strconv.Itoa(len(right))
		right = nil
	}
	said := it.byIndex(it.row, feedback)
	last, _ := keyOf(it.first(it.row, pinned), it.choices, false)
	for i, c := range it.choices {
		if c == "" {
			continue
		}
		made := bank.Choice{Text: it.text(c), Pinned: has(last, i)}
		if has(right, i) {
			made.Credit = 1
		}
		if why == "" && credit != nil {
			made.Credit = credit[i]
		}
		if i < len(said) && said[i] != "" {
			made.Feedback = it.text(said[i])
		}
		it.q.Choices = append(it.q.Choices, made)
	}
	if why == "" && !earns(it.q.Choices) {
		why = "no choice earns a credit" // one that is empty may have it
	}
	if len(apart) > 0 {
		shuffle.Choices(it.q.Prompt, it.q.Choices)
	}
	if it.q.Shuffle == nil || *it.q.Shuffle {
		pin.Choices(it.file, &it.q)
	}
	if why != "" {
		it.noKey(why)
	}
}

func has(list []int, i int) bool {
	for _, x := range list {
		if x == i {
			return true
		}
	}
	return false
}

func earns(choices []bank.Choice) bool {
	for _, c := range choices {
		if c.Credit > 0 {
			return true
		}
	}
	return false
}

// percents reads "50%, 50%, -100%", one for each of n.
func percents(s string, n int, least float64) (list []float64, why string) {
	pieces := parts(s, ",;\n")
	if len(pieces) != n {
		return nil, "there are " + strconv.Itoa(len(pieces)) + " credits for " + strconv.Itoa(n) + " choices or answers"
	}
	for _, p := range pieces {
		x, err := strconv.ParseFloat(strings.TrimSpace(strings.TrimSuffix(p, "%")), 64)
		if err != nil || !(x/100 >= least && x <= 100) {
			return nil, "the credit " + strconv.Quote(bank.Brief(p)) + " is no percent up to 100"
		}
		list = append(list, x/100)
	}
	return list, ""
}

func (it *item) trueFalse() {
	it.q.Type = bank.TrueFalse
	it.q.Choices = []bank.Choice{{Text: "True"}, {Text: "False"}}
	if said := it.byIndex(it.row, feedback); len(said) > 0 {
		for i := range min(len(said), 2) {
			it.q.Choices[i].Feedback = it.text(said[i])
		}
	}
	word := letters(it.answer.text)
	if len(it.choices) > 0 {
		// The answer names one of the columns, whose words may be in any order.
		right, why := keyOf(it.answer, it.choices, it.indexed)
		if len(right) == 1 {
			word = letters(it.choices[right[0]])
		} else if word != "true" && word != "false" {
			it.noKey(text.First(why, "the answer names both"))
			return
		}
	}
	switch {
	case word == "true" || word == "t" || word == "yes" || word == "correct":
		it.q.Choices[0].Credit = 1
	case word == "false" || word == "f" || word == "no" || word == "incorrect":
		it.q.Choices[1].Credit = 1
	default:
		it.noKey("the answer " + strconv.Quote(bank.Brief(it.answer.text)) + " is not true or false")
	}
}
