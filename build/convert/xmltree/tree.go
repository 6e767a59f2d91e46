// Package xmltree reads XML of strangers into a tree: no entities but those of
// XML itself and of HTML, nothing fetched, bounded depth and size, any encoding
// the prolog names, names without their prefixes, and the line and column of
// each element. It does not validate and does not write XML.
package xmltree

import "strings"

// The limits of a document, in bytes, in elements inside each other, and in
// elements at all. Real exports stay far below; what is above is an attack or
// no question file.
const (
	MaxSize  = 256 << 20
	MaxDepth = 200
	MaxNodes = 500_000
)

// Node is an element. Names of elements and attributes come without prefix.
type Node struct {
	Name     string
	Attr     map[string]string
	Children []*Node // elements only
	// Text is the character data directly inside, all pieces joined.
	Text string
	// Line and Column count from 1; columns are bytes of UTF-8.
	Line, Column int
	// Inner is what stands between the tags, written anew as XML that
	// text.HTML can read: no prefixes, no namespaces, no comments, and text
	// from CDATA escaped.
	Inner string
}

// Child is the first child of a name, or nil. It may be called on nil.
func (n *Node) Child(name string) *Node {
	if n == nil {
		return nil
	}
	for _, c := range n.Children {
		if c.Name == name {
			return c
		}
	}
	return nil
}

// All are the children of a name. It may be called on nil.
func (n *Node) All(name string) []*Node {
	if n == nil {
		return nil
	}
	var all []*Node
	for _, c := range n.Children {
		if c.Name == name {
			all = append(all, c)
		}
	}
	return all
}

// Find goes down by first children of these names; nil where there is none. It
// may be called on nil.
func (n *Node) Find(names ...string) *Node {
	for _, name := range names {
		n = n.Child(name)
	}
	return n
}

// Descendants are all elements below of a name, in document order. It may be
// called on nil.
func (n *Node) Descendants(name string) []*Node {
	if n == nil {
		return nil
	}
	var all []*Node
	for _, c := range n.Children {
		if c.Name == name {
			all = append(all, c)
		}
		all = append(all, c.Descendants(name)...)
	}
	return all
}

// Value is the text of a child, without white space around; "" without it. It
// may be called on nil.
func (n *Node) Value(name string) string {
	if c := n.Child(name); c != nil {
		return strings.TrimSpace(c.Text)
	}
	return ""
}
