package still

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// cardAttributes are those a start card may have besides aria-*. None holds an
// address, so a script can set them all without a thought.
var cardAttributes = []string{"class", "id", "for", "type", "name", "value", "part", "role", "checked", "open", "selected",
	"tabindex", "lang", "dir"}

// cardTree is a node in the form of [Writer.Card]. Links, images and formulas
// become their words, drawings go: a list, for an element that goes leaves its
// children behind.
func cardTree(n *html.Node) []any {
	switch {
	case n.Type == html.TextNode:
		return []any{n.Data}
	case isTag(n, "img"):
		return words(get(n, "alt"))
	case isTag(n, "math") && has(n, "alttext"):
		return words(get(n, "alttext"))
	case n.Namespace == "svg":
		return nil
	}
	var inside []any
	for c := range n.ChildNodes() {
		inside = append(inside, cardTree(c)...)
	}
	if isTag(n, "a") || n.Namespace != "" {
		return inside
	}
	if isTag(n, "form") {
		formless(n)
	}
	attributes := map[string]string{}
	for _, a := range n.Attr {
		if strings.HasPrefix(a.Key, "aria-") || slices.Contains(cardAttributes, a.Key) {
			attributes[a.Key] = a.Val
		}
	}
	return []any{append([]any{n.Data, attributes}, inside...)}
}

func words(text string) []any {
	if text == "" {
		return nil
	}
	return []any{text}
}
