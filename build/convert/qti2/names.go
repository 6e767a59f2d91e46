package qti2

import (
	"strings"

	"mocktest/build/convert/xmltree"
)

// normalise gives a tree of QTI 3.0 the names of 2.x, in place. A tree of 2.x
// stays as it is.
func normalise(n *xmltree.Node) {
	if strings.HasPrefix(n.Name, "qti-") {
		n.Name = elementName(n.Name)
		attr := make(map[string]string, len(n.Attr))
		for name, value := range n.Attr {
			attr[attributeName(name)] = value
		}
		n.Attr = attr
	}
	for _, child := range n.Children {
		normalise(child)
	}
}

// elementName is the 2.x name of an element: "qti-item-body" is "itemBody".
// The namespace prefix goes.
func elementName(name string) string {
	_, name, _ = cutPrefix(name)
	rest, is3 := strings.CutPrefix(name, "qti-")
	if !is3 {
		return name
	}
	return camel(rest)
}

// attributeName is the 2.x name of an attribute of a QTI element.
func attributeName(name string) string {
	_, name, _ = cutPrefix(name)
	if strings.HasPrefix(name, "data-") || strings.HasPrefix(name, "aria-") {
		return name
	}
	return camel(name)
}

// cutPrefix cuts a name at its colon; without one all of it is the local name.
func cutPrefix(name string) (prefix, local string, found bool) {
	if i := strings.LastIndexByte(name, ':'); i >= 0 {
		return name[:i], name[i+1:], true
	}
	return "", name, false
}

// camel joins the words of a kebab-case name, each but the first with a capital.
func camel(name string) string {
	words := strings.Split(name, "-")
	for i, word := range words[1:] {
		if word != "" {
			words[i+1] = strings.ToUpper(word[:1]) + word[1:]
		}
	}
	return strings.Join(words, "")
}
