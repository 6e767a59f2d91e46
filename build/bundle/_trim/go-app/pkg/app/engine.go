package app

import (
	"context"
	"time"
)

// frame is how long changes are gathered before they are drawn.
const frame = time.Second / 120

// engineX owns the UI goroutine: it runs what is dispatched there and draws
// what that changed.
type engineX struct {
	ctx        context.Context
	nodes      nodeManager
	updates    updateManager
	dispatches chan func()
	defers     chan func()
}

func newEngine(ctx context.Context) *engineX {
	return &engineX{ctx: ctx, dispatches: make(chan func(), 4096), defers: make(chan func(), 4096)}
}

// NewTestEngine returns an engine that turns elements into HTML.
func NewTestEngine() any { return newEngine(context.Background()) }

func (e *engineX) baseContext() Context {
	return Context{
		Context:               e.ctx,
		dispatch:              func(f func()) { e.dispatches <- f },
		defere:                func(f func()) { e.defers <- f },
		addComponentUpdate:    e.updates.Add,
		removeComponentUpdate: e.updates.Done,
		notifyComponentEvent:  e.nodes.NotifyComponentEvent,
	}
}

// load draws a component in the place of the first element of the page's body.
func (e *engineX) load(root Composer) error {
	body := elem("body").setJSElement(Window().Get("document").Get("body"))
	place := elem("div").setJSElement(body.JSValue().firstElementChild())
	body.setBody([]UI{place.setParent(body)})
	_, err := e.nodes.Update(e.baseContext(), body, elem("body").setBody([]UI{root}))
	return err
}

// run serves the component: what is dispatched at once, and a frame after it.
func (e *engineX) run() {
	frames := time.NewTicker(time.Nanosecond)
	waiting := true
	for {
		select {
		case dispatch := <-e.dispatches:
			if !waiting {
				frames.Reset(frame)
				waiting = true
			}
			dispatch()
		case <-frames.C:
			e.draw()
			frames.Reset(time.Hour)
			waiting = false
		}
	}
}

// draw updates the components that changed, then runs what waited for it.
func (e *engineX) draw() {
	e.updates.UpdateForEach(func(c Composer) {
		if !c.Mounted() {
			return
		}
		if _, err := e.nodes.UpdateComponentRoot(e.baseContext(), c); err != nil {
			panic(err)
		}
	})
	for {
		select {
		case deferred := <-e.defers:
			deferred()
		default:
			return
		}
	}
}
