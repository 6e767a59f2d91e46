package view

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata/attempt"
)

// Paused stands in the question's place while the clock is stopped: a pause
// is no time to think for free.
type Paused struct {
	app.Compo

	Title   string
	Actions *Actions
}

// Render draws the notice and the way on.
func (p *Paused) Render() app.UI {
	return app.Div().Class("paused").Body(
		app.P().Class("soft").Text(p.Title),
		heading(app.H2().Body(iconPause(), app.Text("Paused")), IDPause),
		app.P().Text(textPaused),
		button(primary, wordResume, p.resume),
	)
}

func (p *Paused) resume(app.Context, app.Event) { p.Actions.Send(attempt.Resume{}) }
