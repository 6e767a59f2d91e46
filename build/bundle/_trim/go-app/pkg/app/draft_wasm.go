package app

import (
	"strings"
	"syscall/js"
)

// draft is a node that the page may not have yet. go-app makes a question node
// by node and attribute by attribute; each such call into JavaScript takes
// longer than what it does there. So what is asked of a new node is written
// down, and the page makes it together with all its children, in one call, when
// it is put in its place or asked for something.
type draft struct {
	plan      []byte // what to do, as [draft.write] writes it
	given     []any  // what a plan cannot hold: functions, odd texts
	children  []*draft
	batch     js.Value // the nodes made together
	index     int      // in batch
	made, got bool
	node      value // once got of batch
}

// A plan is a list of texts, each with a NUL after it. The first letter of a
// step says what is done; the texts it needs follow.
const (
	stepElement   = "e" // tag
	stepNamespace = "n" // namespace, tag
	stepText      = "t" // text
	stepAttribute = "a" // name, text
	stepProperty  = "p" // name, text
	stepTrue      = "y" // name
	stepFalse     = "z" // name
	stepListener  = "o" // event, function
	stepNode      = "x" // a node that is there already
	stepEnd       = "/" // of a node

	given = "\x01" // in place of a text that is given besides the plan
)

func draftOf(tag, namespace string) *draft {
	d := &draft{}
	if namespace == "" {
		d.write(stepElement, tag)
	} else {
		d.write(stepNamespace, namespace, tag)
	}
	return d
}

func draftOfText(text string) *draft {
	d := &draft{}
	d.write(stepText, text)
	return d
}

func (d *draft) write(texts ...string) {
	for _, text := range texts {
		if text == given || strings.IndexByte(text, 0) >= 0 {
			d.given, text = append(d.given, text), given
		}
		d.plan = append(append(d.plan, text...), 0)
	}
}

// real is the node, which the page makes if it has not yet.
func (d *draft) real() value {
	if !d.made {
		var b batch
		b.add(d)
		b.js = js.Global().Call("build", append([]any{string(b.plan)}, b.given...)...)
		for i, each := range b.drafts {
			*each = draft{batch: b.js, index: i, made: true}
		}
	}
	if !d.got {
		d.got, d.node = true, value{d.batch.Index(d.index)}
	}
	return d.node
}

// batch are nodes that are made together.
type batch struct {
	plan   []byte
	given  []any
	drafts []*draft
	js     js.Value
}

func (b *batch) add(d *draft) {
	if d.made {
		b.plan = append(b.plan, stepNode+"\x00"...)
		b.given = append(b.given, d.real().Value)
		return
	}
	b.drafts = append(b.drafts, d)
	b.plan, b.given = append(b.plan, d.plan...), append(b.given, d.given...)
	for _, child := range d.children {
		b.add(child)
	}
	b.plan = append(b.plan, stepEnd+"\x00"...)
}

// What is asked of a node while it is made.

func (d *draft) Call(name string, list ...any) Value {
	if !d.made && name == "setAttribute" {
		d.write(stepAttribute, list[0].(string), list[1].(string))
		return undefined()
	}
	return d.real().Call(name, list...)
}

func (d *draft) Set(name string, x any) {
	switch x := x.(type) {
	case string:
		if !d.made {
			d.write(stepProperty, name, x)
			return
		}
	case bool:
		if !d.made {
			d.write(map[bool]string{true: stepTrue, false: stepFalse}[x], name)
			return
		}
	}
	d.real().Set(name, x)
}

func (d *draft) appendChild(child Wrapper) {
	if node, ok := child.JSValue().(*draft); ok && !d.made {
		d.children = append(d.children, node)
		return
	}
	d.real().appendChild(child)
}

func (d *draft) addEventListener(on string, f Func, options map[string]any) {
	if len(options) > 0 || d.made {
		d.real().addEventListener(on, f, options)
		return
	}
	d.write(stepListener, on)
	d.given = append(d.given, toJS(f))
}

// What is asked of a node that is there.

func (d *draft) JSValue() Value                        { return d.real() }
func (d *draft) Bool() bool                            { return d.real().Bool() }
func (d *draft) Delete(name string)                    { d.real().Delete(name) }
func (d *draft) Equal(w Value) bool                    { return d.real().Equal(w) }
func (d *draft) Float() float64                        { return d.real().Float() }
func (d *draft) Get(name string) Value                 { return d.real().Get(name) }
func (d *draft) Index(i int) Value                     { return d.real().Index(i) }
func (d *draft) InstanceOf(t Value) bool               { return d.real().InstanceOf(t) }
func (d *draft) Int() int                              { return d.real().Int() }
func (d *draft) Invoke(list ...any) Value              { return d.real().Invoke(list...) }
func (d *draft) IsNaN() bool                           { return d.real().IsNaN() }
func (d *draft) IsNull() bool                          { return false }
func (d *draft) IsUndefined() bool                     { return false }
func (d *draft) Length() int                           { return d.real().Length() }
func (d *draft) New(list ...any) Value                 { return d.real().New(list...) }
func (d *draft) SetIndex(i int, x any)                 { d.real().SetIndex(i, x) }
func (d *draft) String() string                        { return d.real().String() }
func (d *draft) Truthy() bool                          { return true }
func (d *draft) Type() Type                            { return TypeObject }
func (d *draft) Then(f func(Value))                    { d.real().Then(f) }
func (d *draft) getAttr(name string) string            { return d.real().getAttr(name) }
func (d *draft) setAttr(name, text string)             { d.Call("setAttribute", name, text) }
func (d *draft) delAttr(name string)                   { d.real().delAttr(name) }
func (d *draft) firstChild() Value                     { return d.real().firstChild() }
func (d *draft) firstElementChild() Value              { return d.real().firstElementChild() }
func (d *draft) replaceChild(new, old Wrapper)         { d.real().replaceChild(new, old) }
func (d *draft) removeChild(child Wrapper)             { d.real().removeChild(child) }
func (d *draft) removeEventListener(on string, f Func) { d.real().removeEventListener(on, f) }
func (d *draft) setNodeValue(text string)              { d.real().setNodeValue(text) }
func (d *draft) setInnerHTML(text string)              { d.real().setInnerHTML(text) }
func (d *draft) setInnerText(text string)              { d.real().setInnerText(text) }
