package attempt

import (
	"math"
	"time"
)

// gap is the time between the last instant seen and now that counts as
// worked. A clock set back gives nothing back and adds nothing; the next
// instants count from where it stands. Anything later counts in full, because
// sleep, a closed tab and a clock set forward cannot be told apart.
func (a Attempt) gap(now time.Time) time.Duration {
	if a.phase != Running || a.last.IsZero() {
		return 0
	}
	return max(0, now.Sub(a.last))
}

// passTime lets the time since the last event pass, deadline by deadline:
// whatever ran out meanwhile happens at its own instant, not now.
func (s *step) passTime() {
	if s.a.phase == Running && s.a.last.IsZero() {
		s.a.last = s.now
	}
	for s.a.phase == Running {
		which, left := s.a.nextDeadline()
		gap := s.a.gap(s.now)
		if which == noDeadline || left > gap {
			s.work(gap)
			s.a.last = s.now
			return
		}
		s.work(left)
		s.expire(which)
	}
}

// work counts d as worked on the current question.
func (s *step) work(d time.Duration) {
	before := s.a.clocks()
	s.a.consumed = addTime(s.a.consumed, d)
	p := s.a.own(s.a.current)
	p.spent = addTime(p.spent, d)
	section := &s.a.sections[p.section]
	section.spent = addTime(section.spent, d)
	s.a.last = s.a.last.Add(d)
	after := s.a.clocks()
	for _, w := range s.a.Quiz().Time.Warnings {
		s.notices.warnQuiz = s.notices.warnQuiz || crosses(before[quizDeadline], after[quizDeadline], w)
		s.notices.warnSection = s.notices.warnSection || crosses(before[sectionDeadline], after[sectionDeadline], w)
	}
	if s.notices.warnQuiz || s.notices.warnSection {
		s.changed = true // or a reload would warn again
	}
}

// crosses reports whether a warning falls due between two readings of a
// clock. Time left never grows, so it does so once.
func crosses(before, after Countdown, warning time.Duration) bool {
	return warning < before.Limit && before.Left > warning && after.Left <= warning
}

// maxWorked is the most time that is counted: some 290 years, in whole
// milliseconds.
const maxWorked = math.MaxInt64 / time.Millisecond * time.Millisecond

// addTime adds without ever turning negative.
func addTime(a, b time.Duration) time.Duration {
	if a > maxWorked-b {
		return maxWorked
	}
	return a + b
}

// wall is an instant of the wall clock without the monotonic reading.
func wall(now time.Time) time.Time {
	return now.Round(0).Truncate(time.Millisecond).UTC()
}
