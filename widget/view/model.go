package view

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
)

// Model is everything on screen at one moment, except the clock's figures.
type Model struct {
	Quiz *quizdata.Quiz
	Snap *attempt.Snapshot
	// Map is what the palette shows of a running test: Snap, but for the
	// moment in which a question has been moved to and not been painted yet.
	// Nil is Snap.
	Map *attempt.Snapshot
	// Modes are those offered on the start card: the quiz's, or what the
	// embedding page narrowed them to. Never empty.
	Modes []quizdata.Mode
	// Mode and Extra are what the start card begins with: a reader may have
	// chosen before the engine was there. Extra is a key of the card's list.
	Mode  quizdata.Mode
	Extra string
	// Page is where the reader is inside the present phase.
	Page Page
	// ClockHidden is the reader's wish not to see the time.
	ClockHidden bool
	// Notices are lines shown once above the card's content, newest last;
	// the reader can dismiss them.
	Notices []Notice
}

// Page is where the reader is inside a phase.
type Page string

// The pages.
const (
	// PageMain is what the phase itself shows: start card, question,
	// paused notice or result.
	PageMain Page = "main"
	// PageSummary, while Running, counts states before submitting.
	PageSummary Page = "summary"
	// PageReview, once Submitted, shows every question with its key.
	PageReview Page = "review"
)

// Notice is something the reader is told once.
type Notice struct {
	ID   string // for dismissing
	Text string // a whole sentence, plain text
}

// Actions is what views call. It is handed down by pointer and never changes
// while the widget lives.
type Actions struct {
	// Send feeds an event to the attempt.
	Send func(attempt.Event)
	// PaintFirst puts the update that follows an event off until the browser
	// has shown what it changed by itself, such as a tick in a box: readers
	// see it a frame sooner. What was sent has been saved by then.
	PaintFirst func(app.Context)
	// Open turns to a page.
	Open func(Page)
	// Begin starts an attempt with a fresh seed; extra as in attempt.Start.
	Begin func(mode quizdata.Mode, extra float64)
	// Retake starts over with the missed questions and a fresh seed.
	Retake func()
	// HideClock records the reader's wish.
	HideClock func(hidden bool)
	// Dismiss takes a notice away.
	Dismiss func(id string)
	// FocusOn moves the focus to the element with this id, after the
	// pending update is on screen.
	FocusOn func(id string)
	// Announce says something aloud to who cannot see it happen.
	Announce func(text string)
	// Clock is what is left right now.
	Clock func() attempt.Clock
	// Soon calls f once the browser has had its turn. It renders nothing by
	// itself.
	Soon func(f func())
	// EverySecond calls f on the UI goroutine whenever a second of the
	// remaining time has passed and the page is in sight; stop ends it. It
	// renders nothing by itself: f marks the one component that shows it.
	EverySecond func(f func()) (stop func())
	// SetProperty sets a DOM property that go-app does not keep in step,
	// on the element with this id ("checked", "value"), after the update.
	SetProperty func(id, property string, value any)
}

// Ids of elements that receive the focus.
const (
	IDQuestion = "mt-question" // heading of the current question
	IDAnswer   = "mt-answer"   // revealed answer
	IDResult   = "mt-result"   // verdict
	IDStart    = "mt-start"    // start card's heading
	IDPause    = "mt-pause"
	IDSummary  = "mt-summary"
	IDReview   = "mt-review"
)
