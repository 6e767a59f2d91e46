package view

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata/attempt"
)

// clockFace alone is drawn again each second.
type clockFace struct {
	app.Compo

	Timed           bool
	Question        string
	Hidden          bool
	Answered, Asked int
	Actions         *Actions
	Scope           *clockScope

	ctx  app.Context
	stop func()
}

// OnMount begins to follow the time.
func (f *clockFace) OnMount(ctx app.Context) {
	f.ctx = ctx
	f.follow(true)
}

// OnUpdate looks again whether there is a time to follow.
func (f *clockFace) OnUpdate(app.Context) { f.follow(f.ctx.Context != nil) }

// OnDismount lets go.
func (f *clockFace) OnDismount() { f.follow(false) }

// follow ticks only while a limit runs and shows.
func (f *clockFace) follow(mounted bool) {
	wanted := mounted && f.Timed && !f.Hidden && runs(f.Actions.Clock())
	switch {
	case wanted && f.stop == nil:
		f.stop = f.Actions.EverySecond(f.tick)
	case !wanted && f.stop != nil:
		f.stop()
		f.stop = nil
	}
}

// tick marks the face for an update and takes the marks back that go-app puts
// on every component above it.
func (f *clockFace) tick() {
	f.ctx.Dispatch(func(app.Context) {
		if f.Scope != nil && f.Scope.set {
			f.Scope.ctx.PreventUpdate()
		}
	})
}

// Render draws the pills and the bar.
func (f *clockFace) Render() app.UI {
	clock := attempt.Clock{}
	if f.Timed {
		clock = f.Actions.Clock()
	}
	if !runs(clock) {
		return app.Span().Class("face").Body(bar(share(f.Answered, f.Asked), "progress"))
	}
	if f.Hidden {
		return app.Span().Class("face")
	}
	pills := []app.UI{}
	several := running(clock) > 1
	for _, c := range countdowns(clock) {
		name := ""
		if several {
			name = c.name
		}
		pills = append(pills, pill(c.Countdown, name))
	}
	main := widest(clock)
	part := float64(main.Left) / float64(main.Limit)
	return app.Span().Class("face").Body(append(pills, bar(part, stage(main)))...)
}

// pill is one countdown in figures. The role says what it is; it is no live
// region.
func pill(c attempt.Countdown, name string) app.UI {
	mark := iconClock()
	if stage(c) == "last" {
		mark = iconAlarm()
	}
	return app.Span().Class("pill", stage(c)).Attr("part", "clock").
		Role("timer").Aria("live", "off").Body(
		mark, hidden(nameTimeLeft+" "),
		when(name != "", func() app.UI { return app.Span().Class("small").Text(name + " ") }),
		app.Span().Class("figures-only").Text(timeLeft(c.Left)),
	)
}
