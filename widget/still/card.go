package still

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// cardAttributes are those a start card may have besides aria-*. None holds an
// address, so a script can set them all without a thought.
var cardAttributes = []string{"class", "id", "for", "type", "name", "value", "part", "role", "checked", "open", "selected",
	"tabindex", "lang", "dir", "scope", "rows", "inputmode", "data-question", "data-type"}

// drawing are the attributes of icons.
var drawing = []string{"viewBox", "preserveAspectRatio", "focusable", "d", "cx", "cy", "r", "x", "y", "width", "height", "points"}

// cardTree is a node in the form of [Writer.Card]. Links, images and formulas
// become their words: a list, for an element that goes leaves its children
// behind.
func cardTree(n *html.Node) []any {
	switch {
	case n.Type == html.TextNode:
		return []any{n.Data}
	case isTag(n, "img"):
		return words(get(n, "alt"))
	case isTag(n, "math") && has(n, "alttext"):
		return words(get(n, "alttext"))
	}
	var inside []any
	for c := range n.ChildNodes() {
		inside = append(inside, cardTree(c)...)
	}
	if isTag(n, "a") || n.Namespace == "math" {
		return inside
	}
	if isTag(n, "form") {
		formless(n)
	}
	attributes := map[string]string{}
	for _, a := range n.Attr {
		if strings.HasPrefix(a.Key, "aria-") || slices.Contains(cardAttributes, a.Key) || n.Namespace == "svg" && slices.Contains(drawing, a.Key) {
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
