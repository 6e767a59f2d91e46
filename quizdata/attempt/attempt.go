package attempt

import (
	"slices"
	"time"

	"mocktest/quizdata"
)

// Attempt is one reader taking one quiz. It is a value: Apply and Merge return
// new attempts and never change the ones they were given. The zero Attempt
// is ready on an empty quiz and cannot be started.
type Attempt struct {
	quiz *quizdata.Quiz
	// revision rises with every accepted change and never falls, not even
	// when the attempt starts over.
	revision uint64
	// round counts the beginnings: a start, a restart, a retake. Of two tabs
	// the one in the later round is right.
	round uint64

	phase  Phase
	mode   quizdata.Mode
	extra  float64
	seed   uint64
	retake bool

	// sections are those of the quiz that have questions in this attempt.
	sections []sectionProgress
	// questions are in the order shown, section by section. Attempts share
	// them: only own gives one that may be changed.
	questions []*progress
	current   int // index into questions

	// started and ended are when; last is the latest instant seen while
	// running. consumed is the time worked until last. No other time is
	// kept: what is left is always a limit less what was consumed.
	started, ended, last time.Time
	consumed             time.Duration
	expired              bool // submitted by the clock
}

// sectionProgress is a section as far as it was taken.
type sectionProgress struct {
	section      *quizdata.Section
	first, count int // of Attempt.questions
	spent        time.Duration
}

// progress is a question as far as it was taken. Its slices are replaced,
// never written to, so that its copies can share them.
type progress struct {
	question *quizdata.Question
	section  int      // index into Attempt.sections
	choices  []string // ids of choices or items in the order shown
	slots    []string // ids of slots in the order shown

	response quizdata.Response
	visited  bool
	marked   bool
	shown    bool // its answer was revealed on request
	expired  bool // its own limit is over
	hints    int
	spent    time.Duration
	met      []bool // criteria found met; nil until self-marked

	// revision and at are those of the latest change of this question.
	revision uint64
	at       time.Time
}

// New returns an attempt on quiz that has not been started.
func New(quiz *quizdata.Quiz) Attempt {
	return Attempt{quiz: quiz, phase: Ready}
}

// Quiz is the quiz being taken, never nil.
func (a Attempt) Quiz() *quizdata.Quiz {
	if a.quiz == nil {
		return &quizdata.Quiz{}
	}
	return a.quiz
}

// Revision rises with every accepted change. Of two saved attempts on one
// quiz the one with the higher revision is newer.
func (a Attempt) Revision() uint64 { return a.revision }

// Phase is the stage of the attempt.
func (a Attempt) Phase() Phase {
	if a.phase == "" {
		return Ready
	}
	return a.phase
}

// Apply carries out one event at the instant now and returns the attempt
// after it with the effects its caller must carry out, in order. The time
// since the last event passes first, so a late event meets whatever expired
// in between.
func (a Attempt) Apply(e Event, now time.Time) (Attempt, []Effect) {
	s := begin(a, now)
	s.passTime()
	s.handle(e)
	return s.end(a, e)
}

// clone returns an attempt that can be changed without changing a.
func (a Attempt) clone() Attempt {
	a.sections = slices.Clone(a.sections)
	a.questions = slices.Clone(a.questions)
	return a
}

// own makes question i this attempt's alone, for changing: a copy takes its
// place. So a step costs what it changes, and who remembers a question by its
// address knows by it that nothing has changed.
func (a Attempt) own(i int) *progress {
	p := *a.questions[i]
	a.questions[i] = &p
	return &p
}

// index finds a question of this attempt by id; -1 if there is none.
func (a Attempt) index(id string) int {
	for i := range a.questions {
		if a.questions[i].question.ID == id {
			return i
		}
	}
	return -1
}
