// Package grade marks responses: question and response in, score out. It is
// pure; it knows neither clock nor order of play nor wording.
package grade

import "mocktest/quizdata"

// Outcome is the verdict on one response.
type Outcome string

// The verdicts.
const (
	Right    Outcome = "right"
	Partial  Outcome = "partial" // some credit, not all
	Wrong    Outcome = "wrong"
	Blank    Outcome = "blank"
	Unmarked Outcome = "unmarked" // an essay not yet marked by its reader, or info
	SelfDone Outcome = "self"     // an essay marked by its reader
)

// Score is what one response earned.
type Score struct {
	Outcome  Outcome
	Earned   float64 // may be negative
	Possible float64
	// Self reports that Earned and Possible are the reader's own marks and
	// belong to no automatic sum.
	Self bool
	// Message says why a typed response could not be read, such as a
	// number with letters in it; empty otherwise.
	Message string
}

var _ = quizdata.Response{}
