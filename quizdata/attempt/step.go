package attempt

import (
	"slices"
	"time"
)

// step is one Apply at work: the attempt as it becomes, and what there is to
// tell about it.
type step struct {
	a       Attempt
	now     time.Time
	changed bool // something must be saved
	effects []Effect
	notices notices
}

// begin starts a step on a copy of a. Monotonic clock readings stand still
// while a machine sleeps, so only the wall clock is kept, in milliseconds as
// browsers give it and saved attempts hold it.
func begin(a Attempt, now time.Time) *step {
	a = a.clone()
	a.phase = a.Phase()
	return &step{a: a, now: wall(now)}
}

// end finishes the step: Save first, so that nothing is lost if a later effect
// fails, then what happened, then when to wake.
func (s *step) end(before Attempt, e Event) (Attempt, []Effect) {
	s.effects = slices.Concat(s.notices.effects(s.a), s.effects)
	if s.changed {
		s.a.revision++
		s.effects = slices.Insert(s.effects, 0, Effect(Save{}))
	}
	wake := s.a.nextWake()
	_, tick := e.(Tick)
	if !wake.Equal(before.nextWake()) || tick && !wake.IsZero() {
		s.effects = append(s.effects, WakeAt{wake})
	}
	return s.a, s.effects
}

func (s *step) tell(effects ...Effect) { s.effects = append(s.effects, effects...) }

func (s *step) refuse(why Reason) { s.tell(Refuse{why}) }

// touch notes a change of question i and returns it for changing.
func (s *step) touch(i int) *progress {
	s.changed = true
	p := s.a.own(i)
	p.revision, p.at = s.a.revision+1, s.now
	return p
}

// signal starts a signal of this attempt, at this instant.
func (s *step) signal(name string) Signal {
	return Signal{Name: name, Mode: s.a.mode, At: s.now}
}

// questionSignal starts a signal about question i.
func (s *step) questionSignal(name string, i int) Signal {
	signal := s.signal(name)
	p := s.a.questions[i]
	signal.Question, signal.State, signal.Marked = p.question.ID, p.state(), p.marked
	return signal
}

// handle carries out an event, or refuses it.
func (s *step) handle(e Event) {
	if why := s.a.outOfPhase(e); why != "" {
		s.refuse(why)
		return
	}
	switch e := e.(type) {
	case Start:
		s.start(e)
	case Visit:
		s.visit(e)
	case Respond:
		s.respond(e)
	case Clear:
		s.respond(Respond{Question: e.Question})
	case Mark:
		s.mark(e)
	case Hint:
		s.hint(e)
	case Show:
		s.show(e)
	case Pause:
		s.pause()
	case Resume:
		s.resume()
	case EndSection:
		s.endSection()
	case Submit:
		s.submit(s.now, false)
	case SelfMark:
		s.selfMark(e)
	case Restart:
		s.restart()
	case RetakeMissed:
		s.retakeMissed(e)
	}
}

// outOfPhase refuses events that make no sense at this stage. A Tick always
// does.
func (a Attempt) outOfPhase(e Event) Reason {
	allowed := false
	switch e.(type) {
	case Tick:
		allowed = true
	case Start:
		allowed = a.phase == Ready
	case Visit, Respond, Clear, Mark, Hint, Show, Pause, EndSection, Submit:
		allowed = a.phase == Running
	case Resume:
		allowed = a.phase == Paused
	case SelfMark:
		allowed = a.phase == Running || a.phase == Submitted
	case Restart:
		allowed = a.phase != Ready
	case RetakeMissed:
		allowed = a.phase == Submitted
	}
	if !allowed {
		return WrongPhase
	}
	return ""
}
