package attempt

import (
	"time"

	"mocktest/quizdata"
)

// Effect is something the caller of Apply must carry out. The concrete types
// below are all there are.
type Effect interface{ effect() }

type (
	// Save asks for the attempt to be written to storage at once.
	Save struct{}
	// WakeAt asks for a Tick at that instant, in place of any earlier
	// request; the zero time cancels it.
	WakeAt struct{ At time.Time }
	// Focus asks for the focus to move: the reader is somewhere else now.
	Focus struct{ On Place }
	// Notify tells the reader something that happened without their doing.
	// What is a fixed word; the view owns the sentence.
	Notify struct {
		What Notice
		// Left is the remaining time for TimeLeft notices.
		Left time.Duration
		// Question or section the notice is about; may be empty.
		Question string
		Section  string
	}
	// Emit tells the page. Detail holds no key before the attempt is
	// submitted.
	Emit struct{ Signal Signal }
	// Refuse says that the event was not accepted, and why.
	Refuse struct{ Reason Reason }
)

// Place is where the focus belongs after an event.
type Place string

// The places.
const (
	OnQuestion Place = "question" // the heading of the current question
	OnAnswer   Place = "answer"   // the revealed answer of the current question
	OnResult   Place = "result"   // the verdict
	OnStart    Place = "start"    // the start card
	OnPause    Place = "pause"    // the paused notice
)

// Notice is what a Notify effect is about.
type Notice string

// The notices.
const (
	TimeLeft        Notice = "time-left"        // a warning of the quiz or section clock
	QuestionExpired Notice = "question-expired" // its limit is over; the response stands
	SectionExpired  Notice = "section-expired"  // its limit is over; the next one opened
	QuizExpired     Notice = "quiz-expired"     // submitted because the time is up
)

// Reason is why an event was refused.
type Reason string

// The reasons.
const (
	WrongPhase      Reason = "wrong-phase"      // not possible before, during or after the attempt
	UnknownQuestion Reason = "unknown-question" // not a question of this attempt
	QuestionLocked  Reason = "question-locked"  // expired or revealed: the response is final
	SectionLocked   Reason = "section-locked"   // closed, or not yet open
	NotAllowed      Reason = "not-allowed"      // the publisher or the mode does not offer it
	BadResponse     Reason = "bad-response"     // not of the question's shape, or over a limit
)

// Signal is one event for the page, named as in the README: mocktest-start
// and so on without the prefix.
type Signal struct {
	Name     string // start, answer, mark, reveal, submit
	Mode     quizdata.Mode
	Question string         // for answer, mark, reveal
	State    State          // the question's state after it
	Marked   bool           // for mark
	Result   *ResultSummary // for submit
	Expired  bool           // for submit: by the clock, not the reader
	At       time.Time      // when it happened
}

// ResultSummary is the result as the page gets it: counts and sums, no keys.
type ResultSummary struct {
	Earned, Possible         float64
	Percent                  float64
	Passed                   bool // true when there is no pass mark
	Right, Partial, Wrong    int
	Blank                    int
	MarksLost                float64 // to wrong responses, as a positive number
	SelfEarned, SelfPossible float64
	Elapsed                  time.Duration
}

func (Save) effect()   {}
func (WakeAt) effect() {}
func (Focus) effect()  {}
func (Notify) effect() {}
func (Emit) effect()   {}
func (Refuse) effect() {}
