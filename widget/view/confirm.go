package view

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// idConfirm is the question of a confirmation, which receives the focus.
const idConfirm = "mt-confirm"

// confirmation asks once more before something is lost: what goes away, and
// the words for yes and no. It stands where the reader pressed.
func confirmation(text, yes, no string, on, off app.EventHandler, scope ...any) app.UI {
	return app.Div().Class("confirm").Role("group").Aria("labelledby", idConfirm).Body(
		heading(app.H3().Text(text), idConfirm),
		app.Div().Class("ways").Body(button(secondary, yes, on, scope...), button(secondary, no, off, scope...)),
	)
}
