package app

import (
	"syscall/js"

	"github.com/maxence-charriere/go-app/v10/pkg/url"
)

// value is a JavaScript value.
type value struct{ js.Value }

// toJS is x as syscall/js takes it. What is passed on most comes first.
func toJS(x any) any {
	switch x := x.(type) {
	case string, bool, int, float64, nil:
		return x
	case value:
		return x.Value
	case function:
		return x.Value
	case Wrapper:
		return toJS(x.JSValue())
	case map[string]any:
		all := make(map[string]any, len(x))
		for name, each := range x {
			all[name] = toJS(each)
		}
		return all
	case []any:
		return allToJS(x)
	}
	return x
}

func allToJS(list []any) []any {
	all := make([]any, len(list))
	for i, x := range list {
		all[i] = toJS(x)
	}
	return all
}

func valueOf(x any) Value {
	if w, ok := x.(Wrapper); ok {
		return w.JSValue()
	}
	return value{js.ValueOf(toJS(x))}
}

func null() Value      { return value{js.Null()} }
func undefined() Value { return value{js.Undefined()} }

func (v value) JSValue() Value          { return v }
func (v value) Type() Type              { return Type(v.Value.Type()) }
func (v value) Equal(w Value) bool      { return v.Value.Equal(js.ValueOf(toJS(w))) }
func (v value) InstanceOf(t Value) bool { return v.Value.InstanceOf(js.ValueOf(toJS(t))) }
func (v value) Get(name string) Value   { return value{v.Value.Get(name)} }
func (v value) Set(name string, x any)  { v.Value.Set(name, toJS(x)) }
func (v value) Index(i int) Value       { return value{v.Value.Index(i)} }
func (v value) SetIndex(i int, x any)   { v.Value.SetIndex(i, toJS(x)) }
func (v value) Call(name string, list ...any) Value {
	return value{v.Value.Call(name, allToJS(list)...)}
}
func (v value) Invoke(list ...any) Value { return value{v.Value.Invoke(allToJS(list)...)} }
func (v value) New(list ...any) Value    { return value{v.Value.New(allToJS(list)...)} }

// Then calls f once the promise is kept.
func (v value) Then(f func(Value)) {
	var then Func
	then = FuncOf(func(_ Value, args []Value) any {
		then.Release()
		if len(args) == 0 {
			args = []Value{nil}
		}
		f(args[0])
		return nil
	})
	v.Call("then", then)
}

func (v value) getAttr(name string) string            { return v.Call("getAttribute", name).String() }
func (v value) setAttr(name, text string)             { v.Call("setAttribute", name, text) }
func (v value) delAttr(name string)                   { v.Call("removeAttribute", name) }
func (v value) firstChild() Value                     { return v.Get("firstChild") }
func (v value) firstElementChild() Value              { return v.Get("firstElementChild") }
func (v value) appendChild(child Wrapper)             { v.Call("appendChild", child) }
func (v value) replaceChild(new, old Wrapper)         { v.Call("replaceChild", new, old) }
func (v value) removeChild(child Wrapper)             { v.Call("removeChild", child) }
func (v value) removeEventListener(on string, f Func) { v.Call("removeEventListener", on, f) }
func (v value) setNodeValue(text string)              { v.Set("nodeValue", text) }
func (v value) setInnerText(text string)              { v.Set("innerText", text) }

// setInnerHTML does nothing: no text becomes HTML here.
func (v value) setInnerHTML(string) {}

func (v value) addEventListener(on string, f Func, options map[string]any) {
	v.Call("addEventListener", on, f, options)
}

// function is a Go function that JavaScript can call.
type function struct {
	value
	made js.Func
}

// Release lets go of the function, which must not be called any more.
func (f function) Release() { f.made.Release() }

func funcOf(f func(this Value, args []Value) any) Func {
	made := js.FuncOf(func(this js.Value, args []js.Value) any {
		list := make([]Value, len(args))
		for i, arg := range args {
			list[i] = value{arg}
		}
		return toJS(f(value{this}, list))
	})
	return function{value{made.Value}, made}
}

// browserWindow is the global object.
type browserWindow struct{ value }

func newBrowserWindow() *browserWindow { return &browserWindow{value{js.Global()}} }

// What only a whole page has.
func (w *browserWindow) URL() *url.URL               { return &url.URL{} }
func (w *browserWindow) Size() (width, height int)   { return 0, 0 }
func (w *browserWindow) CursorPosition() (x, y int)  { return 0, 0 }
func (w *browserWindow) setCursorPosition(x, y int)  {}
func (w *browserWindow) GetElementByID(string) Value { return null() }
func (w *browserWindow) ScrollToID(string)           {}
func (w *browserWindow) setBody(UI)                  {}
func (w *browserWindow) addHistory(*url.URL)         {}
func (w *browserWindow) replaceHistory(*url.URL)     {}

func (w *browserWindow) createElement(tag, xmlns string) (Value, error) {
	return draftOf(tag, xmlns), nil
}
func (w *browserWindow) createTextNode(text string) Value { return draftOfText(text) }

func copyBytesToGo(dst []byte, src Value) int {
	return js.CopyBytesToGo(dst, src.JSValue().(value).Value)
}
func copyBytesToJS(dst Value, src []byte) int {
	return js.CopyBytesToJS(dst.JSValue().(value).Value, src)
}
