package view

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata/attempt"
)

// bar drains from the end. Its length is a drawing's width: inline styles are
// forbidden on many pages.
func bar(part float64, class string) app.UI {
	return svg("svg").Class("drain", class).Attr("viewBox", "0 0 1000 4").
		Attr("preserveAspectRatio", "none").Aria("hidden", "true").Attr("focusable", "false").Body(
		svg("rect").Attr("width", int(1000*min(max(part, 0), 1))).Attr("height", 4),
	)
}

// stage is how near the end is: "", "late" in the last fifth but never before
// five minutes are left, "last" in the last minute or less.
func stage(c attempt.Countdown) string {
	switch {
	case c.Left <= min(time.Minute, max(c.Limit/20, 10*time.Second)):
		return "last"
	case c.Left <= min(5*time.Minute, max(c.Limit/5, 20*time.Second)):
		return "late"
	}
	return ""
}

type namedCountdown struct {
	name string
	attempt.Countdown
}

// countdowns are the limits that run, the nearest first.
func countdowns(c attempt.Clock) []namedCountdown {
	var list []namedCountdown
	for _, n := range []namedCountdown{{"Question", c.Question}, {"Section", c.Section}, {"Test", c.Quiz}} {
		if n.Runs() {
			list = append(list, n)
		}
	}
	return list
}

func running(c attempt.Clock) int { return len(countdowns(c)) }

func runs(c attempt.Clock) bool { return c.Quiz.Runs() || c.Section.Runs() || c.Question.Runs() }

// widest is the limit the bar stands for: the section's, for that is what
// locks, else the test's, else the question's.
func widest(c attempt.Clock) attempt.Countdown {
	switch {
	case c.Section.Runs():
		return c.Section
	case c.Quiz.Runs():
		return c.Quiz
	}
	return c.Question
}

func share(part, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(part) / float64(of)
}
