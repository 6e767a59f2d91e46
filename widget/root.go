package widget

import (
	"runtime"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata/attempt"
	"mocktest/widget/view"
)

// root is the one component go-app mounts. It wires a session to timers and to
// the page, and renders nothing itself.
type root struct {
	app.Compo
	session *session
	actions *view.Actions
	ctx     app.Context
	due     time.Time // when the attempt asked to be woken; zero: never
	alarm   *time.Timer
	seconds ticker
}

func newRoot(s *session, name string) *root {
	r := &root{session: s}
	s.after = func(f func()) { f() } // nothing is pending before the mount
	s.wake = func(at time.Time) { r.wake(at) }
	s.open(name)
	r.actions = actionsOf(r)
	return r
}

// OnMount connects what calls in from outside: it runs on the UI goroutine.
func (r *root) OnMount(ctx app.Context) {
	r.ctx = ctx
	s := r.session
	s.after = func(f func()) { ctx.Defer(func(app.Context) { f() }) }
	r.seconds.start = func(f func()) { ctx.Dispatch(func(ctx app.Context) { ctx.PreventUpdate(); f(); r.wakeLate() }) }
	r.seconds.left = func() time.Duration { return s.attempt.Clock(s.clock.Now()).Nearest().Left }

	s.page.OnVisible(func(visible bool) {
		r.soon(func() {
			s.settle()
			r.seconds.run(visible)
			s.look()
		})
	})
	s.page.OnRemote(func(text string) { r.soon(func() { s.remote(text) }) })
	s.page.OnCommand(func(command string) { r.soon(func() { s.command(command) }) })
	s.page.OnVolatile(func() { r.soon(func() { s.notify("volatile", sayVolatile) }) })
	s.page.OnPing(func(pong func()) {
		ctx.Dispatch(func(ctx app.Context) { ctx.PreventUpdate(); pong() })
	})
	// Garbage is collected between what the reader does. Left to itself, Go
	// would do it in the middle of a click, and later: pages get no memory back.
	s.page.OnIdle(func() { go runtime.GC() })
	s.page.OnPainted(func() { r.soon(s.settle) })
	r.seconds.run(s.page.Visible())
	ctx.Defer(func(app.Context) { s.page.Shown() })
}

// Render shows the model.
func (r *root) Render() app.UI {
	return &view.Screen{Model: r.session.model(), Actions: r.actions}
}

// soon runs f on the UI goroutine and renders what it changed.
func (r *root) soon(f func()) {
	r.ctx.Dispatch(func(app.Context) { f() })
}

// nod is the longest the alarm is set for. Timers stand still while a machine
// sleeps, so an alarm set for the whole wait would ring late by the sleep.
const nod = time.Minute

// wake sets the one alarm, which looks at the time and is set again until the
// instant has come.
func (r *root) wake(at time.Time) {
	r.due = at
	if r.alarm != nil {
		r.alarm.Stop()
		r.alarm = nil
	}
	if at.IsZero() {
		return
	}
	wait := min(max(at.Sub(r.session.clock.Now()), 0), nod)
	r.alarm = time.AfterFunc(wait, func() {
		if r.ctx.Context == nil {
			return // not mounted yet: the tick of the mount will see to it
		}
		r.soon(func() { r.session.send(attempt.Tick{}) })
	})
}

// wakeLate wakes the attempt when its instant went by in a sleep. A clock on
// screen calls it each second, so that no reader looks at a clock at 0:00.
func (r *root) wakeLate() {
	if !r.due.IsZero() && !r.session.clock.Now().Before(r.due) {
		r.soon(func() { r.session.send(attempt.Tick{}) })
	}
}
