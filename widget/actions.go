package widget

import (
	"math/rand/v2"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata/attempt"
	"mocktest/widget/view"
)

// actionsOf is what the views may do, bound to a root.
func actionsOf(r *root) *view.Actions {
	s := r.session
	return &view.Actions{
		Send: s.send,
		PaintFirst: func(ctx app.Context) {
			ctx.PreventUpdate()
			s.page.Paint()
		},
		Open: func(page view.Page) {
			s.at = page
			s.focus(pageID[page])
		},
		Begin:     s.begin,
		Retake:    func() { s.send(attempt.RetakeMissed{Seed: rand.Uint64()}) },
		HideClock: func(hidden bool) { s.clockHidden = hidden },
		Dismiss:   func(id string) { s.dismiss(id) },
		FocusOn:   s.focus,
		Announce:  func(text string) { s.page.Announce(text) },
		Clock:     func() attempt.Clock { return s.attempt.Clock(s.clock.Now()) },
		Soon:      func(f func()) { s.after(func() { time.AfterFunc(turn, f) }) },
		EverySecond: func(f func()) func() {
			return r.seconds.add(f)
		},
		SetProperty: func(id, property string, value any) {
			s.after(func() { s.page.SetProperty(id, property, value) })
		},
	}
}

// turn is long enough for the browser to draw a frame between two of ours,
// counted from when ours is done: a timer already due would not even leave the
// engine.
const turn = 20 * time.Millisecond

var pageID = map[view.Page]string{
	view.PageMain:    view.IDQuestion,
	view.PageSummary: view.IDSummary,
	view.PageReview:  view.IDReview,
}
