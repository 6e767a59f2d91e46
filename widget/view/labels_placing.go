package view

import (
	"strconv"

	"mocktest/quizdata"
	"mocktest/quizdata/grade"
)

// Sentences of questions whose things are put in their place, and how answers
// that are right in part are marked.

// scoringText says whether an answer that is right in part counts; empty where
// there is no such answer.
func scoringText(question *quizdata.Question) string {
	partial := question.Scoring == quizdata.PartialCredit
	if question.Unscored {
		return ""
	}
	switch question.Type {
	case quizdata.MultipleResponse:
		switch question.Scoring {
		case quizdata.PartialCredit:
			return "Each right choice counts, each wrong one takes as much away."
		case quizdata.ScoringCredit:
			return "Each choice counts by itself."
		}
		return "Only exactly the right ones count."
	case quizdata.Ordering:
		if partial {
			return "Any two that rightly follow one another count."
		}
		return "Only the whole order counts."
	case quizdata.Matching, quizdata.Categorize, quizdata.Cloze:
		switch {
		case len(question.Slots) < 2:
			return ""
		case partial:
			return "Each right one counts."
		}
		return "It counts if all are right."
	}
	return ""
}

// neighboursText sums up the marks of an order that is right in part.
func neighboursText(question *quizdata.Question, own quizdata.Response) string {
	return "Marks are for neighbours: " + strconv.Itoa(grade.Following(question, own)) + " of " +
		strconv.Itoa(len(question.Items)-1) + " follow one another rightly."
}

// filledText says how much of a question is filled in.
func filledText(n, of int) string { return strconv.Itoa(n) + " of " + strconv.Itoa(of) + " filled in." }

// moveName is a button's: "Move “Deploy” up".
func moveName(item string, by int) string {
	if by < 0 {
		return "Move “" + item + "” up"
	}
	return "Move “" + item + "” down"
}

// placedWord says where an item is that was moved, or can be moved no further.
func placedWord(item string, place, of int) string {
	return "“" + item + "” is now " + strconv.Itoa(place) + " of " + strconv.Itoa(of)
}

// belongsWord says where an item should stand.
func belongsWord(place int) string { return "Belongs in place " + strconv.Itoa(place) }

// matchText says how to answer a question of pairs or of categories.
func matchText(question *quizdata.Question) string {
	if question.Type == quizdata.Categorize {
		return "Choose where each belongs."
	}
	return "Choose what belongs to each."
}

// gapName tells the gaps of a text apart: "Gap 1 of 3".
func gapName(i, of int) string {
	if of == 1 {
		return "Gap"
	}
	return "Gap " + strconv.Itoa(i+1) + " of " + strconv.Itoa(of)
}
