package view

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
)

// Header names the test and carries the clock.
type Header struct {
	app.Compo

	Title       string
	Mode        quizdata.Mode
	Question    string // id of the current question
	Timed       bool
	Pausable    bool
	ClockHidden bool
	// Answered of Asked is the progress shown where no clock runs.
	Answered, Asked int
	Actions         *Actions
}

func headerOf(quiz *quizdata.Quiz, snap *attempt.Snapshot, clockHidden bool, actions *Actions) *Header {
	h := &Header{
		Title: quiz.Title, Mode: snap.Mode, Pausable: snap.CanPause,
		Timed: snap.Mode == quizdata.Exam && quiz.Timed(), ClockHidden: clockHidden, Actions: actions,
	}
	if snap.Current < len(snap.Questions) {
		h.Question = snap.Questions[snap.Current].ID
	}
	for _, s := range snap.Sections {
		h.Answered += s.Answered
		h.Asked += s.Asked
	}
	if snap.Mode == quizdata.Study {
		h.Answered = visited(snap)
	}
	return h
}

// visited counts the questions read so far: the progress of studying.
func visited(snap *attempt.Snapshot) int {
	n := 0
	for _, q := range snap.Questions {
		if q.Number > 0 && q.State != attempt.NotVisited {
			n++
		}
	}
	return n
}

// Render draws one line and the bar below it.
func (h *Header) Render() app.UI {
	title := []app.UI{app.Text(h.Title)}
	if h.Mode != quizdata.Exam {
		title = append(title, app.Span().Class("mode-name").Text(" · "+lowerFirst(modeNames[h.Mode][0])))
	}
	return app.Header().Class("head", h.state()).Attr("part", "header").Body(
		app.H2().Body(title...),
		when(h.Pausable, func() app.UI {
			return app.Button().Type("button").Class("button", quiet, "pause").Attr("part", "button quiet").
				Body(iconPause(), app.Span().Text(wordPause)).OnClick(h.pause)
		}),
		&Clock{
			Timed: h.Timed, Question: h.Question, Hidden: h.ClockHidden,
			Answered: h.Answered, Asked: h.Asked, Actions: h.Actions,
		},
	)
}

// state keeps the header in sight while there is a clock in it.
func (h *Header) state() string {
	if h.Timed && runs(h.Actions.Clock()) {
		return "timed"
	}
	return ""
}

func (h *Header) pause(app.Context, app.Event) { h.Actions.Send(attempt.Pause{}) }
