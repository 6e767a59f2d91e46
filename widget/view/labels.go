package view

import (
	"strconv"
	"strings"
	"time"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
	"mocktest/quizdata/grade"
)

// Sentences with figures or names in them. Fixed words stand in words.go, the
// rules of the start card in rules.go.

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

// placeName is a question's place from outside its section.
func placeName(snap *attempt.Snapshot, section, number int) string {
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

// questionPlace names the current question, and its section where there are
// several: "Forms, question 1 of 4".
func questionPlace(snap *attempt.Snapshot) string {
	state := snap.Questions[snap.Current]
	section := snap.Sections[state.Section]
	name := questionName(state.Number, section.Asked)
	if len(snap.Sections) > 1 && section.Title != "" {
		return section.Title + ", " + lowerFirst(name)
	}
	return name
}

// overallPlace is a question's place in a test of several sections, "17 of
// 28", and empty where its name says as much.
func overallPlace(snap *attempt.Snapshot) string {
	if len(snap.Sections) < 2 || snap.Questions[snap.Current].Number == 0 {
		return ""
	}
	at, all := 0, 0
	for i, q := range snap.Questions {
		if q.Number == 0 {
			continue
		}
		all++
		if i <= snap.Current {
			at++
		}
	}
	return strconv.Itoa(at) + " of " + strconv.Itoa(all)
}

// cellName is what a screen reader says on a palette cell; came is how the
// answer came out, empty while nobody knows.
func cellName(number int, state attempt.State, came grade.Outcome) string {
	if number == 0 {
		return nameInfo
	}
	name := "Question " + strconv.Itoa(number) + ", " + lowerFirst(stateNames[state])
	if came != "" {
		name += ", " + lowerFirst(outcomeNames[came])
	}
	return name
}

// seenName is the same for a question that was read in study.
func seenName(number int) string { return "Question " + strconv.Itoa(number) + ", " + textSeen }

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

// marksWord is "1 mark", "2½ marks".
func marksWord(v float64) string {
	if v == 1 {
		return "1 mark"
	}
	return fraction(v) + " marks"
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

// retakeLessWord says the same where essays are among them.
func retakeLessWord(n int) string {
	return "Retake the " + strconv.Itoa(n) + " without full marks"
}

// resultOf heads a result: which test it is of.
func resultOf(title string, retake bool) string {
	if retake {
		return title + " · the missed questions again"
	}
	return title
}

// verdict is the headline of a result.
func verdict(quiz *quizdata.Quiz, snap *attempt.Snapshot) string {
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

// rightLine names several choices of which each is right.
func rightLine(letters []string) string {
	last := len(letters) - 1
	return "Right: " + strings.Join(letters[:last], ", ") + " or " + letters[last]
}

// afterText heads what is said to a typed answer, or to one in a gap.
func afterText(gap, answer string) string {
	if gap == "" {
		return "After “" + answer + "”"
	}
	return gap + ", after “" + answer + "”"
}

func toMarkLine(n int) string {
	return count(n, "open answer waits", "open answers wait") + " for your own marks."
}

func markWord(n int) string {
	if n == 1 {
		return wordMarkOne
	}
	return wordMarkNow
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
