package view

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata/attempt"
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

// bar drains from the end. Its length is a drawing's width: inline styles are
// forbidden on many pages.
func bar(part float64, class string) app.UI {
	return svg("svg").Class("drain", class).Attr("viewBox", "0 0 1000 4").
		Attr("preserveAspectRatio", "none").Aria("hidden", "true").Attr("focusable", "false").Body(
		svg("rect").Attr("width", int(1000*min(max(part, 0), 1))).Attr("height", 4),
	)
}

// stage is how near the end is: "", "late" in the last fifth but never before
// five minutes are left, "last" in the last minute or less.
func stage(c attempt.Countdown) string {
	switch {
	case c.Left <= min(time.Minute, max(c.Limit/20, 10*time.Second)):
		return "last"
	case c.Left <= min(5*time.Minute, max(c.Limit/5, 20*time.Second)):
		return "late"
	}
	return ""
}

type namedCountdown struct {
	name string
	attempt.Countdown
}

// countdowns are the limits that run, the nearest first.
func countdowns(c attempt.Clock) []namedCountdown {
	var list []namedCountdown
	for _, n := range []namedCountdown{{"Question", c.Question}, {"Section", c.Section}, {"Test", c.Quiz}} {
		if n.Runs() {
			list = append(list, n)
		}
	}
	return list
}

func running(c attempt.Clock) int { return len(countdowns(c)) }

func runs(c attempt.Clock) bool { return c.Quiz.Runs() || c.Section.Runs() || c.Question.Runs() }

// widest is the limit the bar stands for: the section's, for that is what
// locks, else the test's, else the question's.
func widest(c attempt.Clock) attempt.Countdown {
	switch {
	case c.Section.Runs():
		return c.Section
	case c.Quiz.Runs():
		return c.Quiz
	}
	return c.Question
}

func share(part, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(part) / float64(of)
}
