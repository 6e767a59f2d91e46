package xmltree

import (
	"encoding/xml"
	"strings"
)

var (
	textEscapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")
	attrEscapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;", "\n", "&#10;")
)

// void are the elements that HTML writes without an end tag. It reads </br> as
// another <br>, and <p/> as an open <p>, so each must be written its own way.
var void = map[string]bool{
	"area": true, "base": true, "br": true, "col": true, "embed": true, "hr": true, "img": true, "input": true,
	"link": true, "meta": true, "param": true, "source": true, "track": true, "wbr": true,
}

// writer writes the inside of a document anew. The > of a start tag waits until
// it is known whether the element is empty.
type writer struct {
	b       strings.Builder
	waiting bool
}

// next is where the inside of an element begins whose start was just written.
func (w *writer) next() int {
	if w.waiting {
		return w.b.Len() + 1
	}
	return w.b.Len()
}

func (w *writer) since(from int) string {
	if from >= w.b.Len() {
		return ""
	}
	return w.b.String()[from:]
}

func (w *writer) finishStart() {
	if w.waiting {
		w.b.WriteByte('>')
		w.waiting = false
	}
}

func (w *writer) text(text string) {
	if text != "" {
		w.finishStart()
		_, _ = textEscapes.WriteString(&w.b, text)
	}
}

// start writes a start tag without prefixes and namespaces, attributes in the
// order of the source.
func (w *writer) start(t xml.StartElement, n *Node) {
	w.finishStart()
	w.b.WriteString("<" + n.Name)
	for i, a := range t.Attr {
		value, kept := n.Attr[a.Name.Local]
		if !kept || value != a.Value || repeated(t.Attr[:i], a) {
			continue
		}
		w.b.WriteString(" " + a.Name.Local + `="`)
		_, _ = attrEscapes.WriteString(&w.b, a.Value)
		w.b.WriteString(`"`)
	}
	w.waiting = true
}

func (w *writer) end(name string) {
	if w.waiting && void[name] {
		w.b.WriteString("/>")
		w.waiting = false
		return
	}
	w.finishStart()
	w.b.WriteString("</" + name + ">")
}

// repeated reports whether an attribute stands in the list already, but for
// its prefix.
func repeated(before []xml.Attr, a xml.Attr) bool {
	for _, b := range before {
		if b.Name.Local == a.Name.Local && b.Value == a.Value {
			return true
		}
	}
	return false
}
