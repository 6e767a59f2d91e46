package browser

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// Open returns the page this program was started in, by the port the loader
// left on the global object. Natively the port is inert: use [Fake].
func Open() Page {
	return port{app.Window().Get("mocktest")}
}

type port struct{ js app.Value }

func (p port) Source() Source {
	source := Source{
		Name:   p.js.Get("name").String(),
		Inline: p.js.Get("inline").Bool(),
		Page:   p.js.Get("page").String(),
	}
	if data := p.js.Get("bytes"); data.Truthy() {
		source.Bytes = make([]byte, data.Get("length").Int())
		app.CopyBytesToGo(source.Bytes, data)
		p.js.Set("bytes", nil)
	}
	return source
}

func (p port) Attribute(name string) string {
	if v := p.js.Call("attribute", name); v.Truthy() {
		return v.String()
	}
	return ""
}

func (p port) Visible() bool     { return p.js.Call("visible").Bool() }
func (p port) Before() string    { return p.js.Call("before").String() }
func (p port) Phase(name string) { p.js.Call("phase", name) }

func (p port) Load(name string) []string {
	found := make(chan []string, 1)
	answer := texts(func(all []string) { found <- all })
	defer answer.Release()
	p.js.Call("load", name, answer)
	return <-found
}

func (p port) Kept() (all []string) {
	answer := texts(func(found []string) { all = found })
	defer answer.Release()
	p.js.Call("kept", answer)
	return all
}

// texts is a JavaScript function that takes strings.
func texts(f func([]string)) app.Func {
	return app.FuncOf(func(_ app.Value, args []app.Value) any {
		all := make([]string, len(args))
		for i, arg := range args {
			all[i] = arg.String()
		}
		f(all)
		return nil
	})
}

func (p port) Volatile() bool       { return p.js.Get("volatile").Bool() }
func (p port) Save(text string)     { p.js.Call("save", text) }
func (p port) SetAside(text string) { p.js.Call("setAside", text) }
func (p port) Shown()               { p.js.Call("shown") }
func (p port) Fail(code, message, cure, details string) {
	p.js.Call("fail", code, message, cure, details)
}
func (p port) Warn(text string)                   { p.js.Call("warn", text) }
func (p port) Emit(name, detail string)           { p.js.Call("emit", name, detail) }
func (p port) SetResult(json string)              { p.js.Call("setResult", json) }
func (p port) Idle()                              { p.js.Call("idle") }
func (p port) Paint()                             { p.js.Call("paint") }
func (p port) Announce(text string)               { p.js.Call("announce", text) }
func (p port) Focus(id string)                    { p.js.Call("focus", id) }
func (p port) SetProperty(id, name string, v any) { p.js.Call("setProperty", id, name, v) }

func (p port) OnVisible(f func(bool)) {
	p.on("onvisible", func(args []app.Value) { f(args[0].Bool()) })
}

func (p port) OnRemote(f func(string)) {
	p.on("onremote", func(args []app.Value) { f(args[0].String()) })
}

func (p port) OnCommand(f func(string)) {
	p.on("oncommand", func(args []app.Value) { f(args[0].String()) })
}

func (p port) OnVolatile(f func()) {
	p.on("onvolatile", func([]app.Value) { f() })
}

func (p port) OnPing(f func(pong func())) {
	p.on("onping", func([]app.Value) { f(func() { p.js.Call("pong") }) })
}

func (p port) OnIdle(f func()) {
	p.on("onidle", func([]app.Value) { f() })
}

func (p port) OnPainted(f func()) {
	p.on("onpainted", func([]app.Value) { f() })
}

// on sets one listener, for as long as the program runs.
func (p port) on(name string, f func([]app.Value)) {
	p.js.Set(name, app.FuncOf(func(_ app.Value, args []app.Value) any {
		f(args)
		return nil
	}))
}
