package attempt

import (
	"time"

	"mocktest/quizdata"
	"mocktest/quizdata/grade"
)

// submit ends the attempt at an instant, by the clock or by the reader. Only
// a running attempt gets here, so it happens once.
func (s *step) submit(at time.Time, expired bool) {
	s.a.phase, s.a.ended, s.a.expired = Submitted, at, expired
	s.notices.submitted = expired
	s.changed = true
	signal := s.signal("submit")
	signal.At, signal.Expired, signal.Result = at, expired, s.a.Summary()
	s.effects = []Effect{Emit{signal}, Focus{OnResult}}
}

// endSection closes the current section of a sectional exam early.
func (s *step) endSection() {
	if !s.a.sectional() {
		s.refuse(NotAllowed)
		return
	}
	s.nextSection(s.a.here().section, false)
}

// pause stops the clock.
func (s *step) pause() {
	if !s.a.canPause() {
		s.refuse(NotAllowed)
		return
	}
	s.a.phase = Paused
	s.changed = true
	s.tell(Focus{OnPause})
}

// resume lets the clock run again from now. What was consumed before the
// pause stays consumed.
func (s *step) resume() {
	s.a.phase, s.a.last = Running, s.now
	s.changed = true
	s.tell(Focus{OnQuestion})
}

// result is the score breakdown as far as the attempt has come.
func (a Attempt) result() grade.Result {
	entries := make([]grade.Entry, len(a.questions))
	for i := range a.questions {
		p := a.questions[i]
		section := a.sections[p.section].section
		entries[i] = grade.Entry{
			Question: p.question, Section: section.ID, SectionTitle: section.Title,
			Score: p.score(), Spent: p.spent,
		}
	}
	return grade.Sum(entries)
}

// passed is the verdict of the pass mark; true when there is none, or nothing
// that it could be reached with. A hair's breadth is for the last digits of binary
// fractions.
func (a Attempt) passed(r grade.Result) bool {
	return r.Total.Count == 0 || r.Total.Percent()+1e-9 >= a.Quiz().Pass
}

// band is the verdict that the score falls into, or nil.
func (a Attempt) band(r grade.Result) *quizdata.Band {
	if r.Total.Count == 0 {
		return nil // there is no score
	}
	var best *quizdata.Band
	for _, b := range a.Quiz().Bands {
		if r.Total.Percent()+1e-9 >= b.From && (best == nil || b.From > best.From) {
			best = &b
		}
	}
	return best
}

// Summary is the result as the page gets it; nil until the attempt is
// submitted.
func (a Attempt) Summary() *ResultSummary {
	if a.phase != Submitted {
		return nil
	}
	r := a.result()
	return &ResultSummary{
		Earned: r.Total.Earned, Possible: r.Total.Possible,
		Percent: r.Total.Percent(), Passed: a.passed(r),
		Right: r.Total.Right, Partial: r.Total.Partial, Wrong: r.Total.Wrong, Blank: r.Total.Blank,
		MarksLost:  r.Total.MarksLost,
		SelfEarned: r.Self.Earned, SelfPossible: r.Self.Possible,
		Elapsed: a.consumed,
	}
}
