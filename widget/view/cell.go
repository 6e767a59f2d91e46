package view

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata/attempt"
	"mocktest/quizdata/grade"
)

// Cell is one question in the palette. It is a component of plain values, so
// that of five hundred only those that changed are drawn again.
type Cell struct {
	app.Compo

	ID      string
	Number  int
	State   attempt.State
	Came    grade.Outcome // right, partial or wrong once its answer is known
	Study   bool          // nothing is answered: a cell is seen or not
	Current bool
	Near    string // in which folded strips it stands: near-5, near-6, near-9, far
	Leave   bool   // it stands on another page than the questions
	Actions *Actions
}

// Render draws the number in the shape of its state.
func (c *Cell) Render() app.UI {
	state, text, name := stateClass(c.State), strconv.Itoa(c.Number), cellName(c.Number, c.State, c.Came)
	switch {
	case c.Number == 0:
		state, text = "is-info", "i"
	case c.Study && c.State == attempt.NotAnswered:
		state, name = "is-seen", seenName(c.Number)
	}
	b := app.Button().Type("button").Class("mark", "cell", state, c.Near).Attr("part", "cell").
		Aria("label", name).Body(app.Text(text), when(c.Came != "", c.sign)).OnClick(c.visit)
	if c.Came != "" {
		b = b.Class("came", "tone-"+string(c.Came))
	}
	if c.Current {
		b = b.Class("current").Aria("current", "true")
	}
	return b
}

// sign is the tick or cross of a known answer.
func (c *Cell) sign() app.UI { return app.Span().Class("sign").Body(outcomeIcon(c.Came)) }

func (c *Cell) visit(app.Context, app.Event) {
	c.Actions.Send(attempt.Visit{Question: c.ID})
	if c.Leave {
		open(c.Actions, PageMain)
	}
}
