package markdown

import (
	"fmt"
	"strings"
)

// dump draws a tree, one node a line, its children indented below it.
func dump(nodes []Node) string {
	var b strings.Builder
	writeDump(&b, nodes, "")
	return b.String()
}

func writeDump(b *strings.Builder, nodes []Node, indent string) {
	for _, n := range nodes {
		b.WriteString(indent + string(n.Kind))
		for _, field := range dumpFields(n) {
			b.WriteString(" " + field)
		}
		b.WriteByte('\n')
		writeDump(b, n.Children, indent+"  ")
	}
}

// dumpFields names the fields that are set, whatever the kind, so that one set
// by mistake shows.
func dumpFields(n Node) []string {
	var fields []string
	add := func(set bool, format string, value any) {
		if set {
			fields = append(fields, fmt.Sprintf(format, value))
		}
	}
	add(n.Level != 0, "%d", n.Level)
	add(n.Ordered, "ordered=%t", n.Ordered)
	add(n.Tight, "tight=%t", n.Tight)
	add(n.Start != 0, "start=%d", n.Start)
	add(n.Display, "display=%t", n.Display)
	add(n.Head, "head=%t", n.Head)
	add(n.Align != "", "%s", n.Align)
	add(n.Lang != "", "lang=%s", n.Lang)
	add(n.URL != "", "<%s>", n.URL)
	add(n.Title != "", "title=%q", n.Title)
	add(n.Text != "", "%q", n.Text)
	return fields
}
