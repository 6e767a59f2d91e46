package app

import "strings"

// htmlElem is every HTML and SVG element. One type in place of one for each
// tag: two elements are told apart by the tag.
type htmlElem struct{ htmlElement }

// htmlElemSelfClosing is a name the comparison of elements mentions. No element
// has this type.
type htmlElemSelfClosing struct{ htmlElem }

// HTMLElem is the type of an element of any name.
type HTMLElem = *htmlElem

// elem makes an element with an end tag.
func elem(tag string) *htmlElem { return &htmlElem{htmlElement{tag: tag}} }

// void makes an element without an end tag.
func void(tag string) *htmlElem { return &htmlElem{htmlElement{tag: tag, isSelfClosing: true}} }

// Elem makes an element of any name.
func Elem(tag string) HTMLElem { return elem(tag) }

// XMLNS sets the namespace.
func (e *htmlElem) XMLNS(namespace string) *htmlElem {
	e.xmlns = namespace
	return e
}

// Body sets the children.
func (e *htmlElem) Body(children ...UI) *htmlElem {
	e.children = FilterUIElems(children...)
	return e
}

// Text sets a text as the only child; in a text area it is the value.
func (e *htmlElem) Text(v any) *htmlElem {
	if e.tag == "textarea" {
		return e.Attr("value", v)
	}
	return e.Body(Text(v))
}

// Attr sets an attribute.
func (e *htmlElem) Attr(name string, v any) *htmlElem {
	e.setAttr(name, v)
	return e
}

// Class adds class names.
func (e *htmlElem) Class(names ...string) *htmlElem { return e.Attr("class", strings.Join(names, " ")) }

// Aria sets the attribute aria-name.
func (e *htmlElem) Aria(name string, v any) *htmlElem { return e.Attr("aria-"+name, verb(v)) }

// DataSet sets the attribute data-name.
func (e *htmlElem) DataSet(name string, v any) *htmlElem { return e.Attr("data-"+name, verb(v)) }

// On listens to an event.
func (e *htmlElem) On(event string, h EventHandler, options ...EventOption) *htmlElem {
	e.setEventHandler(event, h, options...)
	return e
}

func (e *htmlElem) setDepth(depth uint) UI {
	e.treeDepth = depth
	return e
}

func (e *htmlElem) setJSElement(v Value) HTML {
	e.jsElement = v
	return e
}

func (e *htmlElem) setAttrs(a attributes) HTML {
	e.attributes = a
	return e
}

func (e *htmlElem) setEvents(h eventHandlers) HTML {
	e.eventHandlers = h
	return e
}

func (e *htmlElem) setParent(p UI) UI {
	e.parentElement = p
	return e
}

func (e *htmlElem) setBody(children []UI) HTML {
	e.children = children
	return e
}

// Style adds a declaration to the style attribute.
func (e *htmlElem) Style(property, value string) *htmlElem {
	return e.Attr("style", property+":"+value)
}
