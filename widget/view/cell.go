package view

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata/attempt"
)

// Cell is one question in the palette. It is a component of plain values, so
// that of five hundred only those that changed are drawn again.
type Cell struct {
	app.Compo

	ID      string
	Number  int
	State   attempt.State
	Study   bool // nothing is answered: a cell is seen or not
	Current bool
	Near    string // in which folded strips it stands: near-5, near-6, near-9, far
	Leave   bool   // it stands on another page than the questions
	Actions *Actions
}

// Render draws the number in the shape of its state.
func (c *Cell) Render() app.UI {
	state, text, name := "is-"+string(c.State), strconv.Itoa(c.Number), cellName(c.Number, c.State)
	switch {
	case c.Number == 0:
		state, text = "is-info", "i"
	case c.Study && c.State == attempt.NotAnswered:
		state, name = "is-seen", seenName(c.Number)
	}
	b := app.Button().Type("button").Class("mark", "cell", state, c.Near).Attr("part", "cell").
		Aria("label", name).Text(text).OnClick(c.visit)
	if c.Current {
		b = b.Class("current").Aria("current", "true")
	}
	return b
}

func (c *Cell) visit(app.Context, app.Event) {
	c.Actions.Send(attempt.Visit{Question: c.ID})
	if c.Leave {
		open(c.Actions, PageMain)
	}
}
