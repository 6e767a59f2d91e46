package view

import (
	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
	"mocktest/quizdata/grade"
)

// Every word a reader meets stands in this file, in labels.go, labels_placing.go,
// words_unscored.go or rules.go.

// Words on controls.
const (
	wordStart       = "Start the test"
	wordPrevious    = "Previous"
	wordSaveNext    = "Save and next"
	wordNext        = "Next question"
	wordSkip        = "Skip"
	wordCheck       = "Check answer"
	wordShow        = "Show answer"
	wordMark        = "Mark for review"
	wordMarked      = "Marked for review"
	wordClear       = "Clear"
	wordSubmitOpen  = "Submit…"
	wordSectionOpen = "Finish section…"
	wordToSummary   = "Review and submit"
	wordSubmit      = "Submit the test"
	wordEndSection  = "Finish this section"
	wordBack        = "Back to the questions"
	wordReview      = "Review answers"
	wordRetakeAll   = "Retake all"
	wordToResult    = "Back to the result"
	wordAll         = "All questions"
	wordPause       = "Pause"
	wordResume      = "Resume"
	wordHideTime    = "Hide the time"
	wordShowTime    = "Show the time"
	wordDismiss     = "Dismiss"
	wordSeeResult   = "See the result"
	wordToStart     = "Back to the start"
	wordMarkOne     = "Mark it now"
	wordMarkNow     = "Mark them now"
	wordShowEvery   = "Show every question"
	wordEarlier     = "Earlier questions"
	wordLater       = "Later questions"
	wordRetake      = "Retake"
	wordKeep        = "Keep it"
	wordLeave       = "Give up and start over"
	wordGiveUp      = "Give up"
	wordKeepGoing   = "Keep going"
	wordThisOrder   = "Keep this order"
	wordChoose      = "Choose…"
	wordUsed        = "used"
	wordEnter       = "Enter"
)

// Words that name things.
const (
	nameQuestions  = "Questions"
	nameSections   = "Sections"
	namePassage    = "Passage"
	nameTimeLeft   = "Time left"
	nameInfo       = "Information"
	nameRubric     = "Mark your own answer"
	nameModel      = "Model answer"
	nameYours      = "Your answer"
	nameCorrect    = "Correct"
	nameWhy        = "Why"
	nameAnswer     = "Answer"
	nameNoAnswer   = "No answer"
	nameTime       = "Where the time went"
	nameAgain      = "Questions to look at again"
	nameLearn      = "Read up on"
	nameRules      = "How it works"
	nameDiff       = "Comparison"
	nameCode       = "Code"
	nameFormula    = "Formula"
	nameTable      = "Table"
	nameState      = "Questions by state"
	nameOutput     = "What it prints"
	nameFilter     = "Which questions to show"
	nameLimit      = "time limit"
	nameToPass     = "to pass"
	nameMarks      = "marks"
	nameEachRight  = "each right answer"
	nameRightWrong = "right / wrong"
	nameEachLimit  = "for each question"
	nameExtra      = "Extra time:"
	nameMode       = "How to take it"
	nameOwnOrder   = "Your order"
	nameRightOrder = "Correct order"
	nameBank       = "Words for the gaps"
)

// Headings.
const (
	titleSummary = "Before you submit"
	titleSection = "Before you finish this section"
	titleReview  = "Your answers"

	titleBySection    = "By section"
	titleByTopic      = "By topic"
	titleByDifficulty = "By difficulty"
)

// Heads of table columns.
const (
	colSection  = "Section"
	colTopic    = "Topic"
	colLevel    = "Difficulty"
	colQuestion = "Question"
	colMarks    = "Marks"
	colCounts   = "Answers"
	colTime     = "Time"
	colVerdict  = "Verdict"
)

// Sentences.
const (
	textStays      = "Your answers stay on this device."
	textPaused     = "The clock is stopped and the question is hidden until you go on."
	textLate       = "Time is up for this question. Your answer stands as it is."
	textClosed     = "This section is closed. Your answer stands as it is."
	textNever      = "The publisher keeps the answers of this test closed. You see what you answered and how it was marked."
	textExpired    = "The time was up, so the test was submitted as it stood."
	textSelfMark   = "Tick what your answer covers. These marks stay apart from the score."
	textNoneLeft   = "Every question has an answer and none is marked for review."
	textNoneShown  = "No question fits this choice."
	textDiff       = "Line by line: − is yours, + is what the program prints."
	textOneLine    = "One line for each line of output, exactly as the program prints it."
	textAnyError   = "It raises an error."
	textNothing    = "It prints nothing."
	textErrorField = "Name of the error; where it has one, the mark needs it"
	textSlow       = "Right, but slow"
	textEssay      = "You mark this answer yourself once the model answer is shown."
	textNumber     = "A number. Decimals and fractions such as 1/3 are fine."
	textNoNumber   = "This does not read as a number yet."
	textEndSection = "A finished section stays closed, and the rest of its time is lost. The next one starts at once."
	textSeen       = "seen"
	textGoesAway   = "This result goes away."
	textAnswersGo  = "Your answers go away, and there is no result."
	textNoLimit    = "None"
	textApart      = "Open answers stand apart from this score."
	textShared     = "A question with two topics counts in both."
	textSpaces     = "Only the spaces differ."
	textOverall    = "In the whole test:"
	textSaved      = "Saved"
	textAlso       = "Also accepted:"
	textAnyNumber  = "any number"
	textStar       = "* stands for anything."
	textProgram    = "What does the program do?"
	textOrder      = "Put these in order, the first on top."
	textNoOrder    = "No answer yet: move something, or agree with the order as it is."
	textOrdered    = "This order is your answer. You can still move things."
	textAgreed     = "This order is your answer."
	textCleared    = "Your answer was taken back."
	textPlaced     = "In the right place"
	textJoined     = "Right neighbours"
	textNotJoined  = "Wrong neighbours"

	textAfterRight  = "After a right answer"
	textAfterPartly = "After a partly right answer"
	textAfterWrong  = "After a wrong answer"
)

var modeNames = map[quizdata.Mode][2]string{
	quizdata.Exam:     {"Exam", "Timed. Answers at the end."},
	quizdata.Practice: {"Practice", "Answer after each question."},
	quizdata.Study:    {"Study", "Read the questions with their answers."},
}

var difficultyNames = map[quizdata.Difficulty]string{
	quizdata.Easy: "Easy", quizdata.Medium: "Medium", quizdata.Advanced: "Advanced",
}

var stateNames = map[attempt.State]string{
	attempt.Answered:       "Answered",
	attempt.NotAnswered:    "Not answered",
	attempt.Marked:         "Marked for review",
	attempt.AnsweredMarked: "Answered and marked",
	attempt.NotVisited:     "Not visited",
	partlyAnswered:         "Partly answered",
	partlyMarked:           "Partly answered and marked",
}

var outcomeNames = map[grade.Outcome]string{
	grade.Right:    "Right",
	grade.Partial:  "Partly right",
	grade.Wrong:    "Wrong",
	grade.Blank:    "Not answered",
	grade.Unmarked: "Not marked yet",
	grade.SelfDone: "Marked by you",
	grade.Unscored: "Not scored",
}

var programNames = map[quizdata.OutcomeKind]string{
	quizdata.OutcomePrints:  "It prints",
	quizdata.OutcomeNothing: "It prints nothing",
	quizdata.OutcomeError:   "It raises an error",
}

var diffNames = map[grade.LineKind]string{
	grade.Same: "Same: ", grade.Missing: "Missing: ", grade.Extra: "Not printed: ",
}

var filterNames = map[filter]string{
	filterAll: "All", filterMissed: "Missed", filterMarked: "Marked for review", filterOpen: "Open answers",
}
