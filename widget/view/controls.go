package view

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// Kinds of button, by weight. One primary button stands in sight at a time.
const (
	primary   = "primary"
	secondary = "secondary"
	quiet     = "quiet"
)

// button is a control with a word on it. The scope must name whatever the
// handler captured: go-app tells handlers apart by code and scope alone.
func button(kind, word string, on app.EventHandler, scope ...any) app.HTMLButton {
	return app.Button().Type("button").Class("button", kind).Attr("part", "button "+kind).
		Text(word).OnClick(on, app.EventScope(scope...))
}

// dimmed tells that a button does nothing now. It is not disabled: a disabled
// button would drop the focus of the reader who just pressed it. Its handler
// must check for itself.
func dimmed(b app.HTMLButton, off bool) app.HTMLButton { return b.Aria("disabled", off) }

// open turns to a page and takes the reader to its heading.
func open(actions *Actions, page Page) {
	actions.Open(page)
	actions.FocusOn(map[Page]string{PageMain: IDQuestion, PageSummary: IDSummary, PageReview: IDReview}[page])
}

// group puts choices into a form of their own. Chromium lists the radios of a
// shadow tree by name, and leaves those on the list that go with an element
// around them: every question once shown would stay in memory. The radios of a
// form go with the form. Sending it does nothing, as with [entered].
func group(choices app.UI) app.UI { return app.Form().Method("dialog").Body(choices) }

// hidden is text for screen readers alone.
func hidden(text string) app.UI { return app.Span().Class("hidden").Text(text) }

// heading is a focus target: the place a reader is taken to by name.
func heading[H interface{ Attr(string, any) H }](h H, id string) H {
	return h.Attr("id", id).Attr("tabindex", -1)
}

// when gives the element only if wanted; bodies drop nil.
func when(wanted bool, element func() app.UI) app.UI {
	if !wanted {
		return nil
	}
	return element()
}
