package view

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// Notices are lines the reader is told once, each with a way to put it away.
// They are not announced from here: live regions in a shadow root are
// unreliable, so the widget announces outside of it.
type Notices struct {
	app.Compo

	Notices []Notice
	Back    string // where the focus goes when a notice is put away
	Actions *Actions
}

// Render draws a line for each notice.
func (n *Notices) Render() app.UI {
	lines := make([]app.UI, len(n.Notices))
	for i, notice := range n.Notices {
		id := notice.ID
		lines[i] = app.Div().Class("notice").Attr("part", "notice").Body(
			app.P().Text(notice.Text),
			button(quiet, wordDismiss, func(app.Context, app.Event) { n.dismiss(id) }, id),
		)
	}
	return app.Div().Class("notices").Body(lines...)
}

func (n *Notices) dismiss(id string) {
	n.Actions.Dismiss(id)
	n.Actions.FocusOn(n.Back)
}
