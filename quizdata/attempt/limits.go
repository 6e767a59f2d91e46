package attempt

import (
	"math"
	"time"

	"mocktest/quizdata"
)

// deadline is which of the clocks runs out.
type deadline int

const (
	noDeadline deadline = iota
	questionDeadline
	sectionDeadline
	quizDeadline
)

// scaled is a limit as it binds this attempt: with the reader's extra time in
// an exam, none elsewhere.
func (a Attempt) scaled(limit time.Duration) time.Duration {
	if a.mode != quizdata.Exam || a.extra == Untimed || limit <= 0 {
		return 0
	}
	ms := math.Round(float64(limit) * a.extra / float64(time.Millisecond))
	return time.Duration(min(max(1, ms), float64(maxWorked.Milliseconds()))) * time.Millisecond
}

func (a Attempt) quizLimit() time.Duration { return a.scaled(a.Quiz().Time.Limit) }

func (a Attempt) sectionLimit() time.Duration {
	return a.scaled(a.sections[a.here().section].section.Time.Limit)
}

// questionLimit is that of the current question. Info asks nothing and a final
// response needs no time: neither has one.
func (a Attempt) questionLimit() time.Duration {
	p := a.here()
	if !p.asks() || p.shown {
		return 0
	}
	return a.scaled(p.question.Limit)
}

// here is the current question.
func (a Attempt) here() *progress { return a.questions[a.current] }

// limited reports whether any clock can run in this attempt.
func (a Attempt) limited() bool {
	return a.mode == quizdata.Exam && a.extra != Untimed && a.Quiz().Timed()
}

// clocks are the running limits with what is left of each, the weightiest
// last, as far as time has passed already.
func (a Attempt) clocks() [4]Countdown {
	var clocks [4]Countdown
	if len(a.questions) == 0 {
		return clocks
	}
	p := a.here()
	set := func(d deadline, limit, spent time.Duration) {
		if limit > 0 {
			clocks[d] = Countdown{Limit: limit, Left: max(0, limit-spent)}
		}
	}
	set(questionDeadline, a.questionLimit(), p.spent)
	set(sectionDeadline, a.sectionLimit(), a.sections[p.section].spent)
	set(quizDeadline, a.quizLimit(), a.consumed)
	return clocks
}

// nextDeadline is the clock that runs out first, the weightiest of several.
// An expired question's own clock has nothing left to do.
func (a Attempt) nextDeadline() (deadline, time.Duration) {
	which, left := noDeadline, time.Duration(math.MaxInt64)
	for d, clock := range a.clocks() {
		if d := deadline(d); clock.Runs() && clock.Left <= left && !(d == questionDeadline && a.here().expired) {
			which, left = d, clock.Left
		}
	}
	return which, left
}

// nextWake is when a clock runs out or a warning falls due; zero if never.
func (a Attempt) nextWake() time.Time {
	if a.phase != Running {
		return time.Time{}
	}
	which, wait := a.nextDeadline()
	if which == noDeadline {
		return time.Time{}
	}
	for d, clock := range a.clocks() {
		if deadline(d) == questionDeadline {
			continue
		}
		for _, w := range a.Quiz().Time.Warnings {
			if w < clock.Left {
				wait = min(wait, clock.Left-w)
			}
		}
	}
	return a.last.Add(wait)
}

// Clock tells what is left at the instant now. It changes nothing: a limit
// that has run out shows nothing left until the next Apply acts on it.
func (a Attempt) Clock(now time.Time) Clock {
	gap := a.gap(wall(now))
	clocks := a.clocks()
	if a.phase != Running && a.phase != Paused {
		clocks = [4]Countdown{}
	}
	for i := range clocks {
		clocks[i].Left = max(0, clocks[i].Left-gap)
	}
	return Clock{
		Quiz:     clocks[quizDeadline],
		Section:  clocks[sectionDeadline],
		Question: clocks[questionDeadline],
		Elapsed:  addTime(a.consumed, gap),
	}
}
