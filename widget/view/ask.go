package view

import (
	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
)

// Ask is the current question of an attempt with its place in the test.
func Ask(quiz *quizdata.Quiz, snap *attempt.Snapshot, actions *Actions) *Question {
	state := snap.Questions[snap.Current]
	return &Question{
		Quiz: quiz, Question: state.Question, State: state, Name: questionPlace(snap), Overall: overallPlace(snap),
		Next:  neighbour(snap, 1),
		Study: snap.Mode == quizdata.Study, Actions: actions,
	}
}

// About is a passage under the numbers of its questions.
func About(quiz *quizdata.Quiz, snap *attempt.Snapshot, passage *quizdata.Passage) *Passage {
	first, last := 0, 0
	for _, state := range snap.Questions {
		q := state.Question
		if q.Passage == nil || q.Passage.ID != passage.ID || state.Number == 0 {
			continue
		}
		if first == 0 {
			first = state.Number
		}
		last = state.Number
	}
	return &Passage{Quiz: quiz, Passage: passage, Range: passageName(first, last)}
}
