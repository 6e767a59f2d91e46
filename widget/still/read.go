package still

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// namespaces are the names that package html has for XML namespaces.
var namespaces = map[string]string{
	"http://www.w3.org/2000/svg":         "svg",
	"http://www.w3.org/1998/Math/MathML": "math",
}

// switches are attributes that are there or not. go-app keeps them as "true"
// and "false".
var switches = []string{"checked", "disabled", "hidden", "multiple", "open", "readonly", "required", "selected"}

// read is the tree of elements that a view draws; nil if it draws nothing.
//
// What go-app prints of a view cannot be taken instead: its attributes are
// quoted as in Go, a value "true" looks like none, and a text with line breaks
// cannot be told from several elements with indentation.
func read(ui app.UI) (*html.Node, error) {
	switch ui := ui.(type) {
	case app.Composer:
		drawn := app.FilterUIElems(ui.Render())
		if len(drawn) == 0 {
			return nil, nil
		}
		return read(drawn[0])
	case app.HTML:
		return readElement(ui)
	}
	value, err := private(ui, "value", reflect.String)
	if err != nil || reflect.TypeOf(ui) != textType {
		return nil, fmt.Errorf("a view draws a %T, which has no still form", ui)
	}
	return textNode(value.String()), nil
}

var textType = reflect.TypeOf(app.Text(""))

func readElement(ui app.HTML) (*html.Node, error) {
	attributes, err := private(ui, "attributes", reflect.Map)
	if err != nil {
		return nil, err
	}
	children, err := private(ui, "children", reflect.Slice)
	if err != nil {
		return nil, err
	}
	n := element(ui.Tag())
	n.Namespace = namespaces[ui.XMLNamespace()]
	values := map[string]string{}
	for each := attributes.MapRange(); each.Next(); {
		values[each.Key().String()] = each.Value().String()
	}
	for _, name := range slices.Sorted(maps.Keys(values)) {
		readAttribute(n, name, values[name])
	}
	for i := range children.Len() {
		child, ok := public(children.Index(i).Elem())
		if !ok {
			return nil, changed(ui, "children")
		}
		node, err := read(child)
		if err != nil {
			return nil, err
		}
		adopt(n, node)
	}
	return n, nil
}

func readAttribute(n *html.Node, name, value string) {
	switch {
	case slices.Contains(switches, name):
		if value == "true" {
			set(n, name, "")
		}
	case value == "" && slices.Contains([]string{"id", "class", "title"}, name):
	default:
		set(n, name, clean(value))
	}
}

// adopt adds a child. Texts side by side become one, as in any parsed page.
func adopt(parent, child *html.Node) {
	last := parent.LastChild
	switch {
	case child == nil || child.Type == html.TextNode && child.Data == "":
	case child.Type == html.TextNode && last != nil && last.Type == html.TextNode:
		last.Data += child.Data
	default:
		parent.AppendChild(child)
	}
}

// private is a field that go-app keeps to itself.
func private(ui app.UI, name string, kind reflect.Kind) (reflect.Value, error) {
	v := reflect.ValueOf(ui)
	if v.Kind() != reflect.Pointer || v.Elem().Kind() != reflect.Struct {
		return reflect.Value{}, changed(ui, name)
	}
	if v = v.Elem().FieldByName(name); !v.IsValid() || v.Kind() != kind {
		return reflect.Value{}, changed(ui, name)
	}
	return v, nil
}

// public is an element found in such a field, free to be asked for more.
func public(v reflect.Value) (app.UI, bool) {
	if v.Kind() != reflect.Pointer || v.IsNil() {
		return nil, false
	}
	ui, ok := reflect.NewAt(v.Type().Elem(), v.UnsafePointer()).Interface().(app.UI)
	return ui, ok
}

func changed(ui app.UI, field string) error {
	return fmt.Errorf("go-app has changed: a %T has no field %q to read; adapt widget/still/read.go to the new release", ui, field)
}

// clean leaves out what HTML cannot hold.
func clean(text string) string {
	return strings.ReplaceAll(strings.ToValidUTF8(text, "\uFFFD"), "\x00", "\uFFFD")
}

func element(tag string) *html.Node {
	return &html.Node{Type: html.ElementNode, Data: tag, DataAtom: atom.Lookup([]byte(tag))}
}

func textNode(text string) *html.Node { return &html.Node{Type: html.TextNode, Data: clean(text)} }
