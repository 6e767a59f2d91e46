package view

import (
	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
)

// rules are what a reader should know before starting in a mode, in plain
// sentences, the dearest first. extra is as in attempt.Start.
func rules(quiz *quizdata.Quiz, mode quizdata.Mode, extra float64) []string {
	if mode == quizdata.Study {
		return []string{"Every question shows its answer and the reason. Nothing is marked."}
	}
	var lines []string
	if line := marksRule(quiz); line != "" {
		lines = append(lines, line)
	}
	if mode == quizdata.Practice {
		lines = append(lines, "Nothing is timed. You check each answer when you are ready; then it is final.")
		return append(lines, apart(quiz)...)
	}
	lines = append(lines, timeRules(quiz, extra)...)
	switch {
	case quiz.Reveal == quizdata.RevealAfterQuestion:
		lines = append(lines, "You may check an answer at once; then it is final.")
	case quiz.Sectional():
		lines = append(lines, "You may change an answer until its section ends. Marked for review still counts as answered.")
	default:
		lines = append(lines, "You may change an answer until you submit. Marked for review still counts as answered.")
	}
	return append(lines, apart(quiz)...)
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
	case !same && quiz.PossibleMarks() > 0:
		return "Marks differ between questions. Each shows what it is worth."
	}
	return ""
}

// commonMarks are the marks of all automatically marked questions, if they
// are the same.
func commonMarks(quiz *quizdata.Quiz) (marks quizdata.Marks, same bool) {
	first := true
	for _, q := range quiz.Questions() {
		if !q.Scored() {
			continue
		}
		if !first && q.Marks != marks {
			return marks, false
		}
		marks, first = q.Marks, false
	}
	return marks, !first
}

func timeRules(quiz *quizdata.Quiz, extra float64) []string {
	if !quiz.Timed() {
		return nil
	}
	var lines []string
	if quiz.Sectional() {
		lines = append(lines, "The sections come one after another. A finished section stays closed.")
	}
	if extra == attempt.Untimed {
		return append(lines, "Nothing is timed.")
	}
	lines = append(lines, limitRules(quiz, extra)...)
	if quiz.Time.Pause {
		return append(lines, "You may pause. The questions are hidden while you do.")
	}
	return append(lines, "The clock does not stop, not even when you close the page.")
}

// limitRules say what happens at the end of each kind of limit.
func limitRules(quiz *quizdata.Quiz, extra float64) []string {
	var lines []string
	if quiz.Sectional() {
		lines = append(lines, "Each section has its own time. When it is up, the next section starts; after the last one the test is submitted.")
	}
	if quiz.Time.Limit > 0 {
		lines = append(lines, "When the time is up, the test is submitted as it stands.")
	}
	if each := eachLimit(quiz); each > 0 {
		return append(lines, duration(scaled(each, extra))+" for each question, then it closes. Your answer stands as it is.")
	}
	for _, q := range quiz.Questions() {
		if q.Limit > 0 {
			return append(lines, "Some questions have a time of their own, then they close. Your answer stands as it is.")
		}
	}
	return lines
}

// apart are the rules of what the score does not cover.
func apart(quiz *quizdata.Quiz) []string {
	for _, q := range quiz.Questions() {
		if q.Unscored {
			return append(essayRule(quiz), ruleUnscored)
		}
	}
	return essayRule(quiz)
}

func essayRule(quiz *quizdata.Quiz) []string {
	own := quiz.EssayMarks()
	if own == 0 {
		return nil
	}
	return []string{"You mark open answers yourself, against a model answer: up to " + marksWord(own) + ", apart from the score."}
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

// ExtraFactor is the attempt.Start.Extra of an allowance chosen by its key on
// the start card; 1 for a key that is none.
func ExtraFactor(key string) float64 {
	for _, e := range extraTime {
		if e.key == key {
			return e.factor
		}
	}
	return 1
}
