package view

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
)

// Running is a test being taken: header, sections, the current question with
// its controls, and the palette.
type Running struct {
	app.Compo

	Quiz        *quizdata.Quiz
	Snap        *attempt.Snapshot
	Map         *attempt.Snapshot // of the palette, as in [Model]
	ClockHidden bool
	Notices     []Notice
	Actions     *Actions
}

// Render lays the parts out; each redraws only for what it shows.
func (r *Running) Render() app.UI {
	state := r.Snap.Questions[r.Snap.Current]
	question := state.Question
	return app.Div().Class("run").Body(
		headerOf(r.Quiz, r.Snap, r.ClockHidden, r.Actions),
		tabsOf(r.Snap, r.Actions),
		app.Div().Class(r.desk()).Body(
			app.Div().Class("main").Body(
				app.Div().Class("sheet", sheetClass(question)).Body(
					r.above(question, state),
					r.ask(question),
					when(!state.Response.Blank(), saved),
				),
				barOf(r.Quiz, r.Snap, question, r.Actions),
			),
			r.palette(),
		),
	)
}

// idTop is what the page scrolls to when the question gets the focus, if that
// is more than the question's heading.
const idTop = IDQuestion + "-top"

// above is what the question is about. Where that is new to the reader it is
// scrolled into sight with the question.
func (r *Running) above(question *quizdata.Question, state *attempt.QuestionState) app.UI {
	told, top := []Notice(nil), ""
	if r.fresh(question) {
		told, top = r.Notices, idTop
	}
	return app.Div().Class("above").ID(top).Body(
		app.Div().Class("told").Body(r.notices(told)),
		app.Div().Class("intro").Body(r.intro(state)),
		app.Div().Class("slot").Body(r.passage(question)),
	)
}

// ask is the question, under what happened since the last one.
func (r *Running) ask(question *quizdata.Question) app.UI {
	told, top := []Notice(nil), ""
	if !r.fresh(question) && len(r.Notices) > 0 {
		told, top = r.Notices, idTop
	}
	return app.Div().Class("ask").Body(
		app.Div().Class("told").ID(top).Body(r.notices(told)),
		Ask(r.Quiz, r.Snap, r.Actions),
	)
}

func (r *Running) notices(list []Notice) app.UI {
	return &Notices{Notices: list, Back: IDQuestion, Actions: r.Actions}
}

// fresh reports that a section's description or a passage stands above the
// question for the first time.
func (r *Running) fresh(question *quizdata.Question) bool {
	if r.intro(r.Snap.Questions[r.Snap.Current]) != nil {
		return true
	}
	if question.Passage == nil {
		return false
	}
	first, unread := -1, true
	for i, state := range r.Snap.Questions {
		q := state.Question
		if q.Passage == nil || q.Passage.ID != question.Passage.ID {
			continue
		}
		if first < 0 {
			first = i
		}
		unread = unread && (i == r.Snap.Current || state.State == attempt.NotVisited)
	}
	return first == r.Snap.Current || unread
}

// saved is shown by the stylesheet while the element says that all is kept.
func saved() app.UI {
	return app.P().Class("saved").Body(iconTick(), app.Text(" "+textSaved))
}

// palette is for finding one's way, which a single question needs not.
func (r *Running) palette() app.UI {
	if len(r.Snap.Questions) == 1 {
		return nil
	}
	shown := r.Snap
	if r.Map != nil {
		shown = r.Map
	}
	return paletteOf(r.Quiz, shown, r.Actions)
}

func (r *Running) desk() string {
	if len(r.Snap.Questions) == 1 {
		return "desk-alone"
	}
	return "desk"
}

// sheetClass lets a wide card put the passage beside the question.
func sheetClass(question *quizdata.Question) string {
	if question.Passage != nil {
		return "with-passage"
	}
	return ""
}

// passage stays as it is, open or folded, while its questions change.
func (r *Running) passage(question *quizdata.Question) app.UI {
	if question.Passage == nil {
		return nil
	}
	return About(r.Quiz, r.Snap, question.Passage)
}

// intro is the section's description, shown with its first question.
func (r *Running) intro(state *attempt.QuestionState) app.UI {
	section := r.Snap.Sections[state.Section]
	if r.Snap.Current != section.First {
		return nil
	}
	for _, s := range r.Quiz.Sections {
		if s.ID == section.ID && s.Description != "" {
			return &Markdown{Quiz: r.Quiz, Source: s.Description}
		}
	}
	return nil
}
