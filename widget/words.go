package widget

import (
	"strconv"
	"time"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
)

// The sentences that the widget itself says.
const (
	sayVolatile = "This browser keeps nothing for this page: your answers last until you close it."
	sayNewer    = "This attempt was saved by a newer version of this page. Changes made here are not kept."
	cureBadQuiz = "Mend the places below, or run “mocktest check” on the file, which shows each with its line."
)

// badQuiz says which file could not be read. What is wrong there stands below
// it, for the publisher.
func badQuiz(problems quizdata.Problems) string {
	first := problems[0]
	where := "line " + strconv.Itoa(first.Line)
	if len(problems) == 1 {
		return "This test cannot be shown: " + first.File + " has a mistake in " + where + "."
	}
	return "This test cannot be shown: " + first.File + " has " + strconv.Itoa(len(problems)) +
		" mistakes, the first in " + where + "."
}

// spoken is what the live region says of a notice. Time warnings are the few
// the quiz lists, never every second.
func spoken(n attempt.Notify) string {
	switch n.What {
	case attempt.TimeLeft:
		return spokenTime(n.Left) + " left."
	case attempt.QuestionExpired:
		return "The time for this question is over. Your answer is kept."
	case attempt.SectionExpired:
		return "The time for the section is over. The next section is open."
	case attempt.QuizExpired:
		return "The time is over. The test was submitted with your answers."
	}
	return ""
}

// refused is what the live region says when something was not possible.
func refused(r attempt.Reason) string {
	switch r {
	case attempt.QuestionLocked:
		return "The answer to this question is final."
	case attempt.SectionLocked:
		return "This section is closed."
	case attempt.BadResponse:
		return "This answer is too long to be kept."
	}
	return ""
}

// spokenTime is a time as one says it: "5 minutes", "1 minute 30 seconds".
func spokenTime(d time.Duration) string {
	seconds := int(d.Round(time.Second).Seconds())
	var words string
	for _, unit := range []struct {
		long int
		name string
	}{{3600, "hour"}, {60, "minute"}, {1, "second"}} {
		n := seconds / unit.long
		seconds %= unit.long
		if n == 0 {
			continue
		}
		if words != "" {
			words += " "
		}
		words += strconv.Itoa(n) + " " + unit.name
		if n > 1 {
			words += "s"
		}
	}
	return words
}
