package view

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata/attempt"
	"mocktest/quizdata/grade"
)

// Row is a stretch of the palette. go-app compares every component it is
// given with the one on screen: a row that is the same list as before costs one
// such look, and its cells none. It has no box of its own on screen.
type Row struct {
	app.Compo

	Places  []place // never changed once handed over
	Study   bool
	Actions *Actions
}

// rowSize keeps both few: the rows to look at and the cells of one that
// changed.
const rowSize = 16

// place is what a palette knows of a question.
type place struct {
	ID      string
	Number  int
	State   attempt.State
	Came    grade.Outcome // see [Cell]
	Current bool
	Near    string
}

// Render draws the cells.
func (r *Row) Render() app.UI {
	cells := make([]app.UI, len(r.Places))
	for i, p := range r.Places {
		cells[i] = &Cell{
			ID: p.ID, Number: p.Number, State: p.State, Came: p.Came, Study: r.Study,
			Current: p.Current, Near: p.Near, Actions: r.Actions,
		}
	}
	return app.Div().Class("stretch").Body(cells...)
}
