package mdbook

import (
	"fmt"
	"slices"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/shuffle"
)

// choices reads a MultipleChoice. Right and wrong choices stand in two tables;
// kept in that order they would give the key away, so they are shuffled here, in
// an order that depends on nothing but the question.
func (r *reader) choices(q *bank.Question, prompt, answer table) {
	q.Type = bank.SingleChoice
	q.Prompt = prompt.markdown("prompt")
	right, several := answer.texts("answer")
	if several {
		q.Type, q.Scoring = bank.MultipleResponse, bank.AllOrNothing
	}
	wrong, _ := prompt.texts("distractors")
	if len(right) == 1 && len(wrong) == 1 && r.trueFalse(q, trim(right[0]), trim(wrong[0])) {
		prompt.use("answerIndex")
		prompt.use("sortAnswers")
		return
	}
	list := func(texts []string, credit float64) (choices []bank.Choice) {
		for _, s := range texts {
			choices = append(choices, bank.Choice{Text: trim(s), Credit: credit})
		}
		return choices
	}
	index, fixed := prompt.number("answerIndex")
	sorted, _ := prompt.truth("sortAnswers")
	q.Choices = append(list(right, 1), list(wrong, 0)...)
	switch {
	case sorted:
		slices.SortStableFunc(q.Choices, func(a, b bank.Choice) int { return strings.Compare(a.Text, b.Text) })
	case fixed && len(right) == 1 && index >= 0 && index <= int64(len(wrong)):
		q.Choices = slices.Insert(list(wrong, 0), int(index), list(right, 1)...)
	default:
		if fixed {
			r.file.Lose(bank.Changed, q.Place, q.Prompt, fmt.Sprintf("prompt.answerIndex = %d", index), "it needs one right answer and a place among the choices, counted from 0")
		}
		shuffle.Choices(q.Prompt, q.Choices)
		fixed = false
	}
	again := !sorted && !fixed
	q.Shuffle = &again
	switch {
	case len(right) == 0:
		r.noKey(q, "answer.answer is missing or empty")
	case len(q.Choices) == 1:
		r.noKey(q, "there is only one choice; add prompt.distractors")
	}
}

// trueFalse makes a true-false question of the choices True and False.
func (r *reader) trueFalse(q *bank.Question, right, wrong string) bool {
	isTrue := right == "True" && wrong == "False"
	if !isTrue && (right != "False" || wrong != "True") || q.Type != bank.SingleChoice {
		return false
	}
	q.Type = bank.TrueFalse
	q.Choices = []bank.Choice{{Text: "True"}, {Text: "False"}}
	q.Choices[0].Credit, q.Choices[1].Credit = 0, 1
	if isTrue {
		q.Choices[0].Credit, q.Choices[1].Credit = 1, 0
	}
	return true
}
