package markdown

import "strings"

// Plain is the text of nodes without markup, on one line: for titles, lists of
// questions and accessible names. Images count as their alternative text.
func Plain(nodes []Node) string {
	var b strings.Builder
	writePlain(&b, nodes)
	return strings.Join(strings.Fields(b.String()), " ")
}

func writePlain(b *strings.Builder, nodes []Node) {
	for _, n := range nodes {
		apart := !n.Kind.IsInline() || n.Kind == LineBreak
		if apart {
			b.WriteByte(' ')
		}
		b.WriteString(n.Text)
		writePlain(b, n.Children)
		if apart {
			b.WriteByte(' ')
		}
	}
}
