package check

import (
	"slices"
	"strings"
	"unicode/utf8"

	"mocktest/build/convert/pin"
	"mocktest/quizdata"
)

// few is how many questions a pattern needs to be one, and often the share of
// them that makes it visible to a reader.
const (
	few   = 8
	often = 0.6
)

// oneRight calls f with each question of one right choice, and that choice.
func (e *editor) oneRight(f func(q *quizdata.Question, right int)) {
	for _, q := range e.quiz.Questions() {
		if q.Type != quizdata.SingleChoice {
			continue
		}
		full := func(c quizdata.Choice) bool { return c.Credit == 1 }
		right := slices.IndexFunc(q.Choices, full)
		if right >= 0 && !slices.ContainsFunc(q.Choices[right+1:], full) {
			f(q, right)
		}
	}
}

func (e *editor) longestChoice() {
	longest, all, example := 0, 0, ""
	e.oneRight(func(q *quizdata.Question, right int) {
		all++
		size := utf8.RuneCountInString(q.Choices[right].Text)
		for i, c := range q.Choices {
			if i != right && utf8.RuneCountInString(c.Text) >= size {
				return
			}
		}
		longest++
		if example == "" {
			example = q.Prompt
		}
	})
	if all >= few && float64(longest) >= often*float64(all) {
		e.say(example, "in "+of(longest, all, "question")+" the right choice is the longest, as here; who knows nothing picks the longest",
			"make wrong choices as full as right ones")
	}
}

func (e *editor) keyPosition() {
	at, all := map[int]int{}, 0
	e.oneRight(func(q *quizdata.Question, right int) {
		if !q.ShuffleChoices {
			all++
			at[right]++
		}
	})
	for i, n := range at {
		if all >= few && float64(n) >= often*float64(all) {
			e.say(e.quiz.Questions()[0].Prompt, "in "+of(n, all, "question")+" the right choice is "+string(rune('A'+i))+"; readers notice, and guess it",
				`add "shuffle": "choices" to the quiz, or move some`)
		}
	}
}

func (e *editor) sameChoice() {
	for _, q := range e.quiz.Questions() {
		seen := map[string]string{}
		for _, c := range q.Choices {
			key := strings.Join(words(c.Text), " ")
			other, same := seen[key]
			// Code and signs differ in just what is left out here.
			if same && key != "" && !strings.ContainsAny(c.Text+other, "`$\\+-*/<>=") {
				e.say(c.Text, "this choice says the same as “"+other+"”, but for capitals, spaces and signs; nobody can tell which is meant",
					"change or remove one of them")
			}
			seen[key] = c.Text
		}
	}
}

// allOfTheAbove finds choices that speak of the others by their place.
func (e *editor) allOfTheAbove() {
	for _, q := range e.quiz.Questions() {
		for _, c := range q.Choices {
			if q.ShuffleChoices && !c.Pinned && (pin.Last(c.Text) || pin.Lettered(c.Text)) {
				e.say(c.Text, "this choice speaks of the others by their place, and its own is shuffled",
					`write it as {"text": …, "pinned": true}`)
			}
		}
	}
}
