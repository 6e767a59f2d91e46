package view

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
)

// Bar holds the controls of the current question: what is done to it at the
// start, where to go at the end, and one primary button.
type Bar struct {
	app.Compo

	Question       string
	Previous, Next string // ids; empty where there is none to visit
	Asked          bool   // not a mere information
	Blank, Marked  bool
	Checkable      bool // its answer can be shown now
	Unscored       bool // what can be shown is no more than an explanation
	Locked         bool
	Revealed       bool
	Ends           bool // a section closes after the last question
	Alone          bool // the test is this one question
	Study          bool
	Actions        *Actions
}

func barOf(quiz *quizdata.Quiz, snap *attempt.Snapshot, question *quizdata.Question, actions *Actions) *Bar {
	state := snap.Questions[snap.Current]
	return &Bar{
		Question: state.ID, Previous: neighbour(snap, -1), Next: neighbour(snap, 1),
		Asked: question.Type != quizdata.Info, Blank: state.Response.Blank(),
		Marked:    state.State == attempt.Marked || state.State == attempt.AnsweredMarked,
		Checkable: question.Reveals() && !state.Revealed && checks(quiz, snap.Mode), Unscored: question.Unscored,
		Locked: state.Locked, Revealed: state.Revealed, Ends: sectionEnds(quiz, snap),
		Alone: len(snap.Questions) == 1, Study: snap.Mode == quizdata.Study, Actions: actions,
	}
}

// checks reports whether answers are shown one by one.
func checks(quiz *quizdata.Quiz, mode quizdata.Mode) bool {
	return mode == quizdata.Practice || mode == quizdata.Exam && quiz.Reveal == quizdata.RevealAfterQuestion
}

// neighbour is the nearest question in one direction whose section is open.
func neighbour(snap *attempt.Snapshot, step int) string {
	for i := snap.Current + step; i >= 0 && i < len(snap.Questions); i += step {
		if snap.Sections[snap.Questions[i].Section].Open {
			return snap.Questions[i].ID
		}
	}
	return ""
}

// Render draws the controls in the order of the keyboard.
func (b *Bar) Render() app.UI {
	alone := ""
	if b.Alone {
		alone = "alone"
	}
	return app.Div().Class("bar", alone).Attr("part", "bar").Body(
		app.Div().Class("bar-start").Body(
			when(b.Asked && !b.Alone && !b.Study, b.markButton),
			when(b.Asked && !b.Revealed, func() app.UI {
				return dimmed(button(quiet, wordClear, b.clear), b.Blank || b.Locked)
			}),
		),
		app.Div().Class("bar-end").Body(
			when(!b.Alone, func() app.UI {
				return dimmed(button(secondary, wordPrevious, b.previous), b.Previous == "")
			}),
			when(b.Checkable && !b.Alone, b.pass),
			b.primary(),
		),
	)
}

func (b *Bar) markButton() app.UI {
	pressed := "false"
	if b.Marked {
		pressed = "true"
	}
	return button(secondary, wordMark, b.mark).Class("toggle").Aria("pressed", pressed)
}

// pass is the way on without the answer; after the last question, to the end.
func (b *Bar) pass() app.UI {
	switch {
	case b.Next != "":
		return button(quiet, wordSkip, b.next)
	case b.Ends:
		return button(quiet, wordSectionOpen, b.summary)
	}
	return button(quiet, wordToSummary, b.summary)
}

// primary is the one step most readers want next.
func (b *Bar) primary() app.UI {
	switch {
	case b.Checkable && b.Blank:
		return button(secondary, b.showWord(), b.show) // nobody should press it in passing
	case b.Checkable && b.Unscored:
		return button(primary, wordExplain, b.show)
	case b.Checkable:
		return button(primary, wordCheck, b.show)
	case b.Next == "" && b.Study:
		return button(primary, wordToStart, b.restart)
	case b.Alone && b.Revealed:
		return button(primary, wordSeeResult, b.submit)
	case b.Alone:
		return button(primary, wordSubmit, b.submit)
	case b.Next == "" && b.Ends:
		return button(primary, wordSectionOpen, b.summary)
	case b.Next == "":
		return button(primary, wordToSummary, b.summary)
	case b.Revealed || !b.Asked:
		return button(primary, wordNext, b.next)
	}
	return button(primary, wordSaveNext, b.next)
}

func (b *Bar) showWord() string {
	if b.Unscored {
		return wordExplain
	}
	return wordShow
}

func (b *Bar) mark(app.Context, app.Event) {
	b.Actions.Send(attempt.Mark{Question: b.Question, On: !b.Marked})
}

func (b *Bar) clear(app.Context, app.Event) {
	if !b.Blank && !b.Locked {
		b.Actions.Send(attempt.Clear{Question: b.Question})
		b.Actions.Announce(textCleared)
	}
}

func (b *Bar) previous(app.Context, app.Event) {
	if b.Previous != "" {
		b.Actions.Send(attempt.Visit{Question: b.Previous})
	}
}

func (b *Bar) next(app.Context, app.Event)    { b.Actions.Send(attempt.Visit{Question: b.Next}) }
func (b *Bar) show(app.Context, app.Event)    { b.Actions.Send(attempt.Show{Question: b.Question}) }
func (b *Bar) summary(app.Context, app.Event) { open(b.Actions, PageSummary) }
func (b *Bar) submit(app.Context, app.Event)  { b.Actions.Send(attempt.Submit{}) }
func (b *Bar) restart(app.Context, app.Event) { b.Actions.Send(attempt.Restart{}) }
