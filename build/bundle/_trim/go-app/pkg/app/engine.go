package app

import "context"

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

// TestEngine is an engine that draws when it is told to.
type TestEngine interface {
	// Load draws a component in the place of the first element of the body.
	Load(Composer) error
	// ConsumeNext waits for something dispatched, runs it and draws what it
	// changed.
	ConsumeNext()
	// ConsumeAll does so until nothing is left.
	ConsumeAll()
}

// NewTestEngine returns an engine with nothing loaded.
func NewTestEngine() TestEngine { return newEngine(context.Background()) }

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

// Load draws a component in the place of the first element of the page's body.
func (e *engineX) Load(root Composer) error {
	body := elem("body").setJSElement(Window().Get("document").Get("body"))
	place := elem("div").setJSElement(body.JSValue().firstElementChild())
	body.setBody([]UI{place.setParent(body)})
	_, err := e.nodes.Update(e.baseContext(), body, elem("body").setBody([]UI{root}))
	return err
}

// ConsumeNext runs what is dispatched next and draws what that changed.
func (e *engineX) ConsumeNext() {
	dispatch := <-e.dispatches
	dispatch()
	e.draw()
}

// ConsumeAll runs what is dispatched until nothing is left, and draws.
func (e *engineX) ConsumeAll() {
	for len(e.dispatches) > 0 {
		e.ConsumeNext()
	}
	e.draw()
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
