package app

import "context"

// Context is the surroundings of an element.
type Context struct {
	context.Context

	dispatch              func(func())
	defere                func(func())
	addComponentUpdate    func(Composer, int)
	removeComponentUpdate func(Composer)
	sourceElement         UI
	notifyComponentEvent  func(Context, UI, any)
}

// Src returns the element.
func (ctx Context) Src() UI { return ctx.sourceElement }

// JSSrc returns the element's node in the page.
func (ctx Context) JSSrc() Value { return ctx.sourceElement.JSValue() }

// ResolveStaticResource returns an address as it is.
func (ctx Context) ResolveStaticResource(address string) string { return address }

// Dispatch runs f on the UI goroutine and draws the element's components anew.
func (ctx Context) Dispatch(f func(Context)) {
	ctx.dispatch(func() {
		if !ctx.sourceElement.Mounted() {
			return
		}
		ctx.schedule(1)
		if f != nil {
			f(ctx)
		}
	})
}

// Defer runs f on the UI goroutine once everything is drawn.
func (ctx Context) Defer(f func(Context)) {
	ctx.defere(func() {
		if ctx.sourceElement.Mounted() && f != nil {
			f(ctx)
		}
	})
}

// Update draws the element's components anew.
func (ctx Context) Update() { ctx.Dispatch(nil) }

// PreventUpdate takes the drawing back that Dispatch asked for.
func (ctx Context) PreventUpdate() { ctx.schedule(-1) }

// schedule asks for the component around the element and all components around
// that one to be drawn, or takes it back.
func (ctx Context) schedule(times int) {
	for c, ok := component(ctx.sourceElement); ok; c, ok = component(c.parent()) {
		ctx.addComponentUpdate(c, times)
	}
}
