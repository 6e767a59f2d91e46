package view

import (
	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
)

// rules are what a reader should know before starting in a mode, in plain
// sentences, the dearest first.
func rules(quiz *quizdata.Quiz, mode quizdata.Mode) []string {
	if mode == quizdata.Study {
		return []string{"Every question shows its answer and the reason. Nothing is marked."}
	}
	var lines []string
	if line := marksRule(quiz); line != "" {
		lines = append(lines, line)
	}
	if mode == quizdata.Practice {
		lines = append(lines, "Nothing is timed. You check each answer when you are ready; then it is final.")
		return append(lines, essayRule(quiz)...)
	}
	lines = append(lines, timeRules(quiz)...)
	if quiz.Reveal == quizdata.RevealAfterQuestion {
		lines = append(lines, "You may check an answer at once; then it is final.")
	} else {
		lines = append(lines, "You may change an answer until you submit. Marked for review still counts as answered.")
	}
	return append(lines, essayRule(quiz)...)
}

// marksRule warns of negative marks. Where questions differ, each says its own.
func marksRule(quiz *quizdata.Quiz) string {
	marks, same := commonMarks(quiz)
	switch {
	case same && marks.Wrong < 0:
		line := "A wrong answer costs " + fraction(marks.Wrong) + " of a mark"
		if fraction(marks.Wrong) == "1" {
			line = "A wrong answer costs 1 mark"
		} else if marks.Wrong < -1 {
			line = "A wrong answer costs " + fraction(marks.Wrong) + " marks"
		}
		if marks.Blank < 0 {
			return line + ", a blank one " + fraction(marks.Blank) + "."
		}
		return line + ". A blank one costs nothing."
	case !same:
		return "Marks differ between questions. Each shows what it is worth."
	}
	return ""
}

// commonMarks are the marks of all automatically marked questions, if they
// are the same.
func commonMarks(quiz *quizdata.Quiz) (marks quizdata.Marks, same bool) {
	first := true
	for _, q := range quiz.Questions() {
		if !q.Type.Automatic() {
			continue
		}
		if !first && q.Marks != marks {
			return marks, false
		}
		marks, first = q.Marks, false
	}
	return marks, !first
}

func timeRules(quiz *quizdata.Quiz) []string {
	if !quiz.Timed() {
		return nil
	}
	var lines []string
	if quiz.Sectional() {
		lines = append(lines, "Each section has its own time. A finished section stays closed.")
	}
	lines = append(lines, "When the time is up, the test is submitted as it stands.")
	if quiz.Time.Pause {
		lines = append(lines, "You may pause. The questions are hidden while you do.")
	} else {
		lines = append(lines, "The clock does not stop, not even when you close the page.")
	}
	return lines
}

func essayRule(quiz *quizdata.Quiz) []string {
	for _, q := range quiz.Questions() {
		if q.Type == quizdata.Essay {
			return []string{"You mark open answers yourself, against a model answer."}
		}
	}
	return nil
}

// extraTime are the allowances on offer, by attempt.Start.Extra.
var extraTime = []struct {
	factor float64
	key    string
	name   string
}{
	{1, "1", "none"},
	{1.25, "1.25", "a quarter more"},
	{1.5, "1.5", "half as much again"},
	{2, "2", "twice the time"},
	{10, "10", "ten times the time"},
	{attempt.Untimed, "untimed", "no time limit"},
}

// extraFactor reads an allowance chosen by its key.
func extraFactor(key string) float64 {
	for _, e := range extraTime {
		if e.key == key {
			return e.factor
		}
	}
	return 1
}
