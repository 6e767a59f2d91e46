package attempt

import "mocktest/quizdata"

// Event is something the reader or the clock did. The concrete types below
// are all there are.
type Event interface{ event() }

type (
	// Start begins a Ready attempt in Mode. Extra scales every limit: 1 as
	// written, 1.25, 1.5, 2; Untimed lifts them. Seed orders what shuffles,
	// unless the quiz fixes its own; AsWritten keeps the order of the file.
	Start struct {
		Mode  quizdata.Mode
		Extra float64
		Seed  uint64
	}
	// Visit makes a question the current one.
	Visit struct{ Question string }
	// Respond records what the reader answered so far. A blank response
	// is the same as Clear.
	Respond struct {
		Question string
		Response quizdata.Response
	}
	// Clear takes the response of a question back.
	Clear struct{ Question string }
	// Mark sets or lifts the mark for review.
	Mark struct {
		Question string
		On       bool
	}
	// Hint opens the next hint of a question.
	Hint struct{ Question string }
	// Show reveals the answer of one question, where the mode allows it;
	// after that its response is final.
	Show struct{ Question string }
	// Pause stops the clock, where the quiz allows it.
	Pause struct{}
	// Resume lets the clock run again.
	Resume struct{}
	// Tick lets time pass: it carries out whatever expired.
	Tick struct{}
	// EndSection closes the current section of a sectional quiz early and
	// opens the next, or submits after the last.
	EndSection struct{}
	// Submit ends the attempt.
	Submit struct{}
	// SelfMark records which criteria of an essay's rubric the reader found
	// met, one bool per criterion, after the reveal.
	SelfMark struct {
		Question string
		Met      []bool
	}
	// Restart throws the attempt away and returns to Ready.
	Restart struct{}
	// RetakeMissed starts over in the same mode with only the questions that
	// were wrong, partly right or blank. Seed as in Start.
	RetakeMissed struct{ Seed uint64 }
)

// Untimed as Start.Extra lifts all limits.
const Untimed = 0.0

func (Start) event()        {}
func (Visit) event()        {}
func (Respond) event()      {}
func (Clear) event()        {}
func (Mark) event()         {}
func (Hint) event()         {}
func (Show) event()         {}
func (Pause) event()        {}
func (Resume) event()       {}
func (Tick) event()         {}
func (EndSection) event()   {}
func (Submit) event()       {}
func (SelfMark) event()     {}
func (Restart) event()      {}
func (RetakeMissed) event() {}
