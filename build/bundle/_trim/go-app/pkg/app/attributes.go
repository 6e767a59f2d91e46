package app

import "strconv"

// Attributes and events of elements, as far as a widget uses them. go-app takes
// a format and values for most texts. Here a text is a text: a widget that
// formats one does not compile with this copy, rather than show "%d".

func (e *htmlElem) ID(s string) *htmlElem          { return e.Attr("id", s) }
func (e *htmlElem) Role(s string) *htmlElem        { return e.Attr("role", s) }
func (e *htmlElem) Title(s string) *htmlElem       { return e.Attr("title", s) }
func (e *htmlElem) Lang(s string) *htmlElem        { return e.Attr("lang", s) }
func (e *htmlElem) Dir(s string) *htmlElem         { return e.Attr("dir", s) }
func (e *htmlElem) Type(s string) *htmlElem        { return e.Attr("type", s) }
func (e *htmlElem) Name(s string) *htmlElem        { return e.Attr("name", s) }
func (e *htmlElem) For(s string) *htmlElem         { return e.Attr("for", s) }
func (e *htmlElem) Href(s string) *htmlElem        { return e.Attr("href", s) }
func (e *htmlElem) Target(s string) *htmlElem      { return e.Attr("target", s) }
func (e *htmlElem) Rel(s string) *htmlElem         { return e.Attr("rel", s) }
func (e *htmlElem) Src(s string) *htmlElem         { return e.Attr("src", s) }
func (e *htmlElem) Alt(s string) *htmlElem         { return e.Attr("alt", s) }
func (e *htmlElem) Scope(s string) *htmlElem       { return e.Attr("scope", s) }
func (e *htmlElem) Method(s string) *htmlElem      { return e.Attr("method", s) }
func (e *htmlElem) Placeholder(s string) *htmlElem { return e.Attr("placeholder", s) }

func (e *htmlElem) Value(v any) *htmlElem     { return e.Attr("value", v) }
func (e *htmlElem) Min(v any) *htmlElem       { return e.Attr("min", v) }
func (e *htmlElem) Max(v any) *htmlElem       { return e.Attr("max", v) }
func (e *htmlElem) TabIndex(n int) *htmlElem  { return e.Attr("tabindex", n) }
func (e *htmlElem) Rows(n int) *htmlElem      { return e.Attr("rows", n) }
func (e *htmlElem) Cols(n int) *htmlElem      { return e.Attr("cols", n) }
func (e *htmlElem) Size(n int) *htmlElem      { return e.Attr("size", n) }
func (e *htmlElem) ColSpan(n int) *htmlElem   { return e.Attr("colspan", n) }
func (e *htmlElem) Rowspan(n int) *htmlElem   { return e.Attr("rowspan", n) }
func (e *htmlElem) Width(n int) *htmlElem     { return e.Attr("width", n) }
func (e *htmlElem) Height(n int) *htmlElem    { return e.Attr("height", n) }
func (e *htmlElem) Start(n int) *htmlElem     { return e.Attr("start", n) }
func (e *htmlElem) MaxLength(n int) *htmlElem { return e.Attr("maxlength", n) }

func (e *htmlElem) Hidden(on bool) *htmlElem     { return e.Attr("hidden", on) }
func (e *htmlElem) Open(on bool) *htmlElem       { return e.Attr("open", on) }
func (e *htmlElem) Checked(on bool) *htmlElem    { return e.Attr("checked", on) }
func (e *htmlElem) Disabled(on bool) *htmlElem   { return e.Attr("disabled", on) }
func (e *htmlElem) Selected(on bool) *htmlElem   { return e.Attr("selected", on) }
func (e *htmlElem) ReadOnly(on bool) *htmlElem   { return e.Attr("readonly", on) }
func (e *htmlElem) Required(on bool) *htmlElem   { return e.Attr("required", on) }
func (e *htmlElem) Reversed(on bool) *htmlElem   { return e.Attr("reversed", on) }
func (e *htmlElem) Draggable(on bool) *htmlElem  { return e.Attr("draggable", on) }
func (e *htmlElem) NoValidate(on bool) *htmlElem { return e.Attr("novalidate", on) }
func (e *htmlElem) Spellcheck(on bool) *htmlElem {
	return e.Attr("spellcheck", strconv.FormatBool(on))
}

func (e *htmlElem) AutoComplete(on bool) *htmlElem {
	if on {
		return e.Attr("autocomplete", "on")
	}
	return e.Attr("autocomplete", "off")
}

func (e *htmlElem) OnClick(h EventHandler, options ...EventOption) *htmlElem {
	return e.On("click", h, options...)
}

func (e *htmlElem) OnChange(h EventHandler, options ...EventOption) *htmlElem {
	return e.On("change", h, options...)
}

func (e *htmlElem) OnInput(h EventHandler, options ...EventOption) *htmlElem {
	return e.On("input", h, options...)
}

func (e *htmlElem) OnSubmit(h EventHandler, options ...EventOption) *htmlElem {
	return e.On("submit", h, options...)
}

func (e *htmlElem) OnFocus(h EventHandler, options ...EventOption) *htmlElem {
	return e.On("focus", h, options...)
}

func (e *htmlElem) OnBlur(h EventHandler, options ...EventOption) *htmlElem {
	return e.On("blur", h, options...)
}

func (e *htmlElem) OnKeyDown(h EventHandler, options ...EventOption) *htmlElem {
	return e.On("keydown", h, options...)
}

func (e *htmlElem) OnKeyUp(h EventHandler, options ...EventOption) *htmlElem {
	return e.On("keyup", h, options...)
}

func (e *htmlElem) OnPaste(h EventHandler, options ...EventOption) *htmlElem {
	return e.On("paste", h, options...)
}

func (e *htmlElem) OnScroll(h EventHandler, options ...EventOption) *htmlElem {
	return e.On("scroll", h, options...)
}

func (e *htmlElem) OnToggle(h EventHandler, options ...EventOption) *htmlElem {
	return e.On("toggle", h, options...)
}

func (e *htmlElem) OnSelect(h EventHandler, options ...EventOption) *htmlElem {
	return e.On("select", h, options...)
}

func (e *htmlElem) OnMouseDown(h EventHandler, options ...EventOption) *htmlElem {
	return e.On("mousedown", h, options...)
}

func (e *htmlElem) OnMouseUp(h EventHandler, options ...EventOption) *htmlElem {
	return e.On("mouseup", h, options...)
}

func (e *htmlElem) OnMouseEnter(h EventHandler, options ...EventOption) *htmlElem {
	return e.On("mouseenter", h, options...)
}

func (e *htmlElem) OnMouseLeave(h EventHandler, options ...EventOption) *htmlElem {
	return e.On("mouseleave", h, options...)
}

func (e *htmlElem) OnDrag(h EventHandler, options ...EventOption) *htmlElem {
	return e.On("drag", h, options...)
}

func (e *htmlElem) OnDragStart(h EventHandler, options ...EventOption) *htmlElem {
	return e.On("dragstart", h, options...)
}

func (e *htmlElem) OnDragEnd(h EventHandler, options ...EventOption) *htmlElem {
	return e.On("dragend", h, options...)
}

func (e *htmlElem) OnDragEnter(h EventHandler, options ...EventOption) *htmlElem {
	return e.On("dragenter", h, options...)
}

func (e *htmlElem) OnDragLeave(h EventHandler, options ...EventOption) *htmlElem {
	return e.On("dragleave", h, options...)
}

func (e *htmlElem) OnDragOver(h EventHandler, options ...EventOption) *htmlElem {
	return e.On("dragover", h, options...)
}

func (e *htmlElem) OnDrop(h EventHandler, options ...EventOption) *htmlElem {
	return e.On("drop", h, options...)
}
