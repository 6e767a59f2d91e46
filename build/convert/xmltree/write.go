package xmltree

import (
	"encoding/xml"
	"strings"
)

var (
	textEscapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")
	attrEscapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;", "\n", "&#10;")
)

func escapeText(b *strings.Builder, text string) { _, _ = textEscapes.WriteString(b, text) }

// writeStart writes a start tag without prefixes and namespaces, attributes in
// the order of the source. An empty element gets an end tag, which HTML ignores
// for <br> and needs for the others.
func writeStart(b *strings.Builder, t xml.StartElement, n *Node) {
	b.WriteString("<" + n.Name)
	for i, a := range t.Attr {
		value, kept := n.Attr[a.Name.Local]
		if !kept || value != a.Value || repeated(t.Attr[:i], a) {
			continue
		}
		b.WriteString(" " + a.Name.Local + `="`)
		_, _ = attrEscapes.WriteString(b, a.Value)
		b.WriteString(`"`)
	}
	b.WriteString(">")
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
