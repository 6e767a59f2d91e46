package attempt

import "mocktest/quizdata"

// state is the palette state of a question.
func (p *progress) state() State {
	switch {
	case !p.response.Blank() && p.marked:
		return AnsweredMarked
	case !p.response.Blank():
		return Answered
	case p.marked:
		return Marked
	case p.visited:
		return NotAnswered
	}
	return NotVisited
}

// asks reports whether the question wants a response.
func (p *progress) asks() bool { return p.question.Type != quizdata.Info }

// sectional reports whether the sections are taken in order. Lifted limits
// do not change the order.
func (a Attempt) sectional() bool {
	return a.mode == quizdata.Exam && a.Quiz().Sectional()
}

// open reports whether the questions of a section may be visited.
func (a Attempt) open(section int) bool {
	return a.phase == Running &&
		(!a.sectional() || section == a.questions[a.current].section)
}

// revealed reports whether key and explanation of a question may be shown.
func (a Attempt) revealed(p *progress) bool {
	switch {
	case a.mode == quizdata.Study:
		return true
	case a.mode == quizdata.Exam && a.Quiz().Reveal == quizdata.RevealNever:
		return false
	}
	return p.shown || a.phase == Submitted
}

// locked reports whether a response is final.
func (a Attempt) locked(p *progress) bool {
	return p.shown || p.expired || a.phase == Submitted ||
		a.sectional() && p.section < a.questions[a.current].section
}

// canShow reports whether Show would be accepted.
func (a Attempt) canShow(p *progress) bool {
	offered := a.mode == quizdata.Practice ||
		a.mode == quizdata.Exam && a.Quiz().Reveal == quizdata.RevealAfterQuestion
	return offered && p.question.Reveals() && !p.shown && a.open(p.section)
}

// canHint reports whether Hint would be accepted. Hints are open in every
// mode: a publisher who wants an exam without them writes none.
func (a Attempt) canHint(p *progress) bool {
	return p.hints < len(p.question.Hints) && !a.locked(p) && a.open(p.section)
}

// canPause reports whether Pause would be accepted. Without the clock of an
// exam there is nothing to stop.
func (a Attempt) canPause() bool {
	return a.phase == Running && a.mode == quizdata.Exam && a.Quiz().Time.Pause
}
