package view

import (
	"strconv"
	"strings"
	"time"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
	"mocktest/quizdata/grade"
)

// Every word a reader meets stands in this file or in rules.go.

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
	wordMarkNow     = "Mark them now"
	wordShowEvery   = "Show every question"
	wordEarlier     = "Earlier questions"
	wordLater       = "Later questions"
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
	nameTable      = "Table"
	nameState      = "Questions by state"
	nameOutput     = "What it prints"
	nameFilter     = "Which questions to show"
	nameLimit      = "time limit"
	nameToPass     = "to pass"
	nameMarks      = "marks"
	nameEachRight  = "each right answer"
	nameRightWrong = "right / wrong"
	nameExtra      = "Extra time:"
	nameMode       = "How to take it"
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
	colGroup    = "Group"
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
	textErrorField = "Name of the error, if you know it"
	textSlow       = "Right, but slow"
	textEssay      = "You mark this answer yourself once the model answer is shown."
	textNumber     = "A number. Decimals, fractions such as 1/3 and 1e3 are fine."
	textNoNumber   = "This does not read as a number yet."
	textEndSection = "A finished section stays closed. The next one starts at once."
	textAlso       = "Also accepted:"
	textProgram    = "What does the program do?"
)

var modeNames = map[quizdata.Mode][2]string{
	quizdata.Exam:     {"Exam", "Timed. Answers at the end."},
	quizdata.Practice: {"Practice", "Answer after each question."},
	quizdata.Study:    {"Study", "Everything open."},
}

// modeText says what a mode means for this quiz.
func modeText(mode quizdata.Mode, quiz *quizdata.Quiz) string {
	if mode != quizdata.Exam {
		return modeNames[mode][1]
	}
	timed := "No clock. "
	if quiz.Timed() {
		timed = "Timed. "
	}
	switch quiz.Reveal {
	case quizdata.RevealAfterQuestion:
		return timed + "Answer after each question."
	case quizdata.RevealNever:
		return timed + "Score at the end."
	}
	return timed + "Answers at the end."
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
}

var outcomeNames = map[grade.Outcome]string{
	grade.Right:    "Right",
	grade.Partial:  "Partly right",
	grade.Wrong:    "Wrong",
	grade.Blank:    "Not answered",
	grade.Unmarked: "Not marked yet",
	grade.SelfDone: "Marked by you",
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
	filterAll: "All", filterMissed: "Missed", filterMarked: "Marked for review",
}

// placeName is a question's place from outside its section.
func placeName(snap attempt.Snapshot, section, number int) string {
	name := nameInfo
	if number > 0 {
		name = "Question " + strconv.Itoa(number)
	}
	if section < len(snap.Sections) && len(snap.Sections) > 1 && snap.Sections[section].Title != "" {
		return snap.Sections[section].Title + ", " + lowerFirst(name)
	}
	return name
}

func moreLine(n int) string {
	return "And " + strconv.Itoa(n) + " more in the review."
}

// acceptedName heads the key of a typed question.
func acceptedName(question *quizdata.Question) string {
	switch {
	case question.Type == quizdata.Output:
		return "What it does"
	}
	return "Correct answer"
}

// choose says how to answer a choice question.
func choose(question *quizdata.Question) string {
	if question.Type == quizdata.MultipleResponse {
		return "Choose all that apply"
	}
	return "Choose one answer"
}

// questionName is a question's place: "Question 5 of 16".
func questionName(number, of int) string {
	if number == 0 {
		return nameInfo
	}
	return "Question " + strconv.Itoa(number) + " of " + strconv.Itoa(of)
}

// cellName is what a screen reader says on a palette cell.
func cellName(number int, state attempt.State) string {
	if number == 0 {
		return nameInfo
	}
	return "Question " + strconv.Itoa(number) + ", " + lowerFirst(stateNames[state])
}

// tabName is what a screen reader says on a section's tab.
func tabName(s attempt.SectionState) string {
	name := s.Title + ", " + strconv.Itoa(s.Answered) + " of " + count(s.Asked, "question", "questions") + " answered"
	if !s.Open {
		name += ", closed"
	}
	return name
}

// marksChip is "+1 / −¼", or "+2" where wrong costs nothing.
func marksChip(m quizdata.Marks) string {
	if m.Wrong == 0 {
		return signed(m.Correct)
	}
	return signed(m.Correct) + " / " + signed(m.Wrong)
}

// marksName reads the chip out.
func marksName(m quizdata.Marks) string {
	text := signed(m.Correct) + " for a right answer"
	if m.Wrong != 0 {
		text += ", " + signed(m.Wrong) + " for a wrong one"
	}
	if m.Blank != 0 {
		text += ", " + signed(m.Blank) + " if left blank"
	}
	return text
}

func hintWord(opened, all int) string {
	left := strconv.Itoa(all-opened) + " left"
	if opened == 0 {
		return "Show a hint (" + left + ")"
	}
	return "Show another hint (" + left + ")"
}

func retakeWord(missed int) string { return "Retake the " + strconv.Itoa(missed) + " missed" }

// verdict is the headline of a result.
func verdict(quiz *quizdata.Quiz, snap attempt.Snapshot) string {
	total := snap.Result.Total
	switch {
	case total.Possible == 0:
		return "Done"
	case quiz.Pass == 0:
		return percent(total.Percent())
	case snap.Passed:
		return "Passed, " + percent(total.Percent())
	}
	return "Not passed, " + percent(total.Percent()) + " of the " + percent(quiz.Pass) + " needed"
}

// countsLine sums a result up: "12 right, 2 wrong (−0.5), 2 blank".
func countsLine(t grade.Tally) string {
	parts := []string{strconv.Itoa(t.Right) + " right"}
	if t.Partial > 0 {
		parts = append(parts, strconv.Itoa(t.Partial)+" partly right")
	}
	if t.Wrong > 0 || t.MarksLost > 0 {
		wrong := strconv.Itoa(t.Wrong) + " wrong"
		if t.MarksLost > 0 {
			wrong += " (" + figure(-t.MarksLost) + ")"
		}
		parts = append(parts, wrong)
	}
	if t.Blank > 0 {
		parts = append(parts, strconv.Itoa(t.Blank)+" blank")
	}
	return strings.Join(parts, ", ")
}

// timeUsed is "14:38 of 20:00", or what was used where nothing limits it.
func timeUsed(used, limit time.Duration) string {
	if limit == 0 {
		return clockTime(used)
	}
	return clockTime(used) + " of " + clockTime(limit)
}

// earnedLine says what one response earned: "Right, +1".
func earnedLine(score grade.Score) string {
	if score.Outcome == grade.Unmarked {
		return outcomeNames[score.Outcome]
	}
	name := outcomeNames[score.Outcome]
	switch {
	case score.Outcome == grade.Partial || score.Self:
		return name + ", " + signed(score.Earned) + " of " + fraction(score.Possible)
	case score.Earned == 0:
		return name
	}
	return name + ", " + signed(score.Earned)
}

func toMarkLine(n int) string {
	return count(n, "open answer waits", "open answers wait") + " for your own marks."
}

func selfLine(t grade.SelfTally) string {
	return "Open answers, marked by you: " + figure(t.Earned) + " of " + figure(t.Possible)
}

func passageName(first, last int) string {
	if first == last {
		return "Passage for question " + strconv.Itoa(first)
	}
	return "Passage for questions " + strconv.Itoa(first) + " to " + strconv.Itoa(last)
}

func lowerFirst(s string) string {
	if s == "" {
		return s
	}
	return strings.ToLower(s[:1]) + s[1:]
}
