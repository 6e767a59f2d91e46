package still

import (
	"iter"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// build makes an element with a class, none if empty, around children; nil
// children are left out.
func build(tag, class string, children ...*html.Node) *html.Node {
	n := element(tag)
	if class != "" {
		set(n, "class", class)
	}
	for _, child := range children {
		adopt(n, child)
	}
	return n
}

// get is an attribute's value, empty where there is none.
func get(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func has(n *html.Node, name string) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == name })
}

func set(n *html.Node, name, value string) *html.Node {
	for i := range n.Attr {
		if n.Attr[i].Key == name {
			n.Attr[i].Val = value
			return n
		}
	}
	n.Attr = append(n.Attr, html.Attribute{Key: name, Val: value})
	return n
}

func unset(n *html.Node, names ...string) {
	n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool { return slices.Contains(names, a.Key) })
}

// isA reports whether a node is an element with this class.
func isA(n *html.Node, class string) bool {
	return n.Type == html.ElementNode && slices.Contains(strings.Fields(get(n, "class")), class)
}

func isTag(n *html.Node, tag string) bool { return n.Type == html.ElementNode && n.Data == tag }

// elements are n and all elements in it, in order. A loop may change
// attributes; to move elements, collect them first.
func elements(n *html.Node) iter.Seq[*html.Node] {
	return func(yield func(*html.Node) bool) { eachElement(n, yield) }
}

func eachElement(n *html.Node, yield func(*html.Node) bool) bool {
	if n.Type == html.ElementNode && !yield(n) {
		return false
	}
	for c := range n.ChildNodes() {
		if !eachElement(c, yield) {
			return false
		}
	}
	return true
}

// all are the elements in n that fit, collected.
func all(n *html.Node, fits func(*html.Node) bool) []*html.Node {
	var list []*html.Node
	for e := range elements(n) {
		if fits(e) {
			list = append(list, e)
		}
	}
	return list
}

func classed(class string) func(*html.Node) bool {
	return func(n *html.Node) bool { return isA(n, class) }
}

func tagged(tag string) func(*html.Node) bool {
	return func(n *html.Node) bool { return isTag(n, tag) }
}

// first is the first element in n that fits, or nil.
func first(n *html.Node, fits func(*html.Node) bool) *html.Node {
	for e := range elements(n) {
		if fits(e) {
			return e
		}
	}
	return nil
}

// children are the child nodes, collected.
func children(n *html.Node) []*html.Node { return slices.Collect(n.ChildNodes()) }

// empty takes all children out and returns them.
func empty(n *html.Node) []*html.Node {
	list := children(n)
	for _, c := range list {
		n.RemoveChild(c)
	}
	return list
}

// remove takes a node out of its tree.
func remove(n *html.Node) {
	if n.Parent != nil {
		n.Parent.RemoveChild(n)
	}
}

// replace puts another node in a node's place.
func replace(old, new *html.Node) {
	old.Parent.InsertBefore(new, old)
	old.Parent.RemoveChild(old)
}

// retag changes the kind of an element and nothing else.
func retag(n *html.Node, tag string) { n.Data, n.DataAtom = tag, element(tag).DataAtom }

// textOf is all text in a node.
func textOf(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	var b strings.Builder
	for c := range n.ChildNodes() {
		b.WriteString(textOf(c))
	}
	return b.String()
}
