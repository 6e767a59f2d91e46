package view

import (
	"slices"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
)

// What an answered question is shown as while some of its slots are empty. The
// attempt knows the five states of computer-based exams, where such a question
// is answered; a reader who looks for what is left wants to be told.
const (
	partlyAnswered attempt.State = "partly-answered"
	partlyMarked   attempt.State = "partly-answered-marked"
)

// stateOf is the state that a question is shown in.
func stateOf(q *attempt.QuestionState) attempt.State {
	if len(q.Question.Slots) < 2 || filledSlots(q.Response) == len(q.Question.Slots) {
		return q.State
	}
	switch q.State {
	case attempt.Answered:
		return partlyAnswered
	case attempt.AnsweredMarked:
		return partlyMarked
	}
	return q.State
}

// filledSlots counts what is filled in; spaces alone are nothing.
func filledSlots(r quizdata.Response) (n int) {
	for _, f := range r.Filled {
		if !(quizdata.Response{Text: f.With}).Blank() {
			n++
		}
	}
	return n
}

// stateClass is how a state looks: see the marks in 25-controls.css.
func stateClass(state attempt.State) string {
	if state == partlyMarked {
		return "is-answered-marked is-partly"
	}
	return "is-" + string(state)
}

// stateCount is a line of a legend.
type stateCount struct {
	State attempt.State
	Count int
}

// stateCounts is how many of some questions are in each state, info left out.
// Partly answered has a line where a question can be that, from the first on,
// so that no line comes and goes; marked ones count with those that are.
func stateCounts(questions []*attempt.QuestionState) []stateCount {
	counts, slotted := map[attempt.State]int{}, false
	for _, q := range questions {
		state := stateOf(q)
		if state == partlyMarked {
			state = attempt.AnsweredMarked
		}
		if q.Number > 0 {
			counts[state]++
			slotted = slotted || len(q.Question.Slots) > 1
		}
	}
	states := attempt.States
	if slotted {
		states = slices.Insert(slices.Clone(states), slices.Index(states, attempt.Answered)+1, partlyAnswered)
	}
	list := make([]stateCount, len(states))
	for i, state := range states {
		list[i] = stateCount{state, counts[state]}
	}
	return list
}
