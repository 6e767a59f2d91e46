package attempt

import (
	"time"

	"mocktest/quizdata"
	"mocktest/quizdata/grade"
)

// Snapshot is all a view needs of an attempt at one instant: it shares nothing
// with the live attempt and is never changed, so that comparing two snapshots
// tells what changed. The clock is apart, in [Attempt.Clock], because it
// changes when nothing else does.
type Snapshot struct {
	// Turn counts the snapshots of one [Snapshots]. It stands first, so that
	// whoever compares two of them field by field is done at once.
	Turn  uint64
	Phase Phase
	Mode  quizdata.Mode
	// Current is an index into Questions; meaningful while Running.
	Current int
	// Questions are in the order the reader meets them, section by section.
	Questions []*QuestionState
	Sections  []SectionState
	// Retake reports an attempt on the missed questions only.
	Retake bool
	// CanPause reports whether Pause would be accepted now.
	CanPause bool
	// Result is set once Phase is Submitted.
	Result *grade.Result
	// Expired reports that the clock submitted the attempt.
	Expired bool
	// Verdict of the pass mark and band; set once Submitted.
	Passed bool
	Band   *quizdata.Band
	// Elapsed is the time worked, pauses not counted; set once Submitted.
	Elapsed time.Duration
	// Missed is how many questions RetakeMissed would ask; 0 refuses it. Set
	// once Submitted.
	Missed int
}

// Phase is the stage of an attempt.
type Phase string

// The phases.
const (
	Ready     Phase = "ready"
	Running   Phase = "running"
	Paused    Phase = "paused"
	Submitted Phase = "submitted"
)

// QuestionState is one question of a running or submitted attempt.
type QuestionState struct {
	ID string
	// Question is what is asked.
	Question *quizdata.Question
	// Number is the question's number in its section, from 1. Info counts
	// nothing and has 0.
	Number  int
	Section int // index into Snapshot.Sections
	// Choices are the ids of the question's choices or, where it has Items, of
	// these, in the order shown: the items to be ordered, until they are, the
	// right sides, the categories, the words of the bank.
	Choices []string
	// Slots are the ids of the question's slots in the order shown.
	Slots    []string
	Response quizdata.Response
	State    State
	Hints    int // hints opened
	// Revealed reports that key and explanation may be shown.
	Revealed bool
	// Locked reports that the response is final: revealed, expired, its
	// section closed, or the attempt submitted.
	Locked bool
	// Expired reports that the question's own limit is over.
	Expired bool
	Spent   time.Duration
	// Score is set when Revealed.
	Score *grade.Score
	// Met are the rubric criteria the reader ticked; nil until self-marked.
	Met []bool
	// CanShow and CanHint report whether Show and Hint would be accepted now.
	CanShow, CanHint bool
}

// State is the palette state of a question, one of the five that
// computer-based exams show.
type State string

// The states. AnsweredMarked counts as answered.
const (
	NotVisited     State = "not-visited"
	NotAnswered    State = "not-answered"
	Answered       State = "answered"
	Marked         State = "marked"
	AnsweredMarked State = "answered-marked"
)

// States lists the states in the order of the legend.
var States = []State{Answered, NotAnswered, Marked, AnsweredMarked, NotVisited}

// SectionState is one section of an attempt.
type SectionState struct {
	ID    string
	Title string
	// First and Count say which questions belong to it: Questions[First:First+Count].
	First, Count int
	// Asked counts its questions without info; Answered those with a response.
	Asked, Answered int
	// Open reports whether its questions may be visited now.
	Open bool
}

// Clock is what is left at one instant. Deadlines are instants computed
// from the time already consumed, never counters that tick.
type Clock struct {
	// Quiz, Section and Question hold a deadline each; one whose Limit is 0
	// does not run.
	Quiz, Section, Question Countdown
	// Elapsed is the time worked so far, pauses not counted.
	Elapsed time.Duration
}

// Countdown is one limit.
type Countdown struct {
	Limit time.Duration // with extra time
	Left  time.Duration // never negative
}

// Runs reports whether there is such a limit.
func (c Countdown) Runs() bool { return c.Limit > 0 }

// Nearest is the running limit with the least time left; the zero Countdown if
// none runs.
func (c Clock) Nearest() Countdown {
	var nearest Countdown
	for _, limit := range []Countdown{c.Quiz, c.Section, c.Question} {
		if limit.Runs() && (!nearest.Runs() || limit.Left < nearest.Left) {
			nearest = limit
		}
	}
	return nearest
}
