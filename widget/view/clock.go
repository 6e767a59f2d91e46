package view

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Clock shows what is left, or the progress where nothing is timed. It never
// announces: the widget does, a few times per test.
type Clock struct {
	app.Compo

	Timed           bool
	Question        string // another question may have another limit
	Hidden          bool
	Answered, Asked int
	Actions         *Actions

	scope *clockScope
}

// clockScope hands the outer component's context to the face inside it.
type clockScope struct {
	ctx app.Context
	set bool
}

// OnInit readies the scope.
func (c *Clock) OnInit() { c.scope = &clockScope{} }

// OnMount keeps the context that stops updates above the face.
func (c *Clock) OnMount(ctx app.Context) { c.scope.ctx, c.scope.set = ctx, true }

// Render draws the face and its switch.
func (c *Clock) Render() app.UI {
	return app.Div().Class("clock").Body(
		&clockFace{
			Timed: c.Timed, Question: c.Question, Hidden: c.Hidden,
			Answered: c.Answered, Asked: c.Asked, Actions: c.Actions, Scope: c.scope,
		},
		when(c.Timed && runs(c.Actions.Clock()), c.toggle),
	)
}

// toggle lets a reader whom the clock makes nervous put it away.
func (c *Clock) toggle() app.UI {
	word := wordHideTime
	if c.Hidden {
		word = wordShowTime
	}
	return app.Button().Type("button").Class("button", quiet, "eye").Attr("part", "button quiet").
		Attr("title", word).Body(iconEye(!c.Hidden), hidden(word)).OnClick(c.hide)
}

func (c *Clock) hide(app.Context, app.Event) { c.Actions.HideClock(!c.Hidden) }
