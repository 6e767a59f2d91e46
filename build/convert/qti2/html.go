package qti2

import (
	"encoding/xml"
	"html"
	"slices"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
	"mocktest/build/convert/xmltree"
)

// replacer says what stands for an element in HTML. With false the element
// stays, and its inside is looked at.
type replacer func(*xmltree.Node) (instead string, replaced bool)

// html prints the inside of an element as HTML: names without prefixes, sources
// as paths of the package. The tree knows the elements but not where between
// them the text stands; so the source is read again, beside the tree.
func (it *item) html(n *xmltree.Node, replace replacer) string {
	w := htmlWriter{it: it, nodes: flatten(n, nil), replace: replace}
	w.tokens = xml.NewDecoder(strings.NewReader(n.Inner))
	w.tokens.Strict = false
	w.tokens.Entity = xml.HTMLEntity
	w.write()
	return w.out.String()
}

type htmlWriter struct {
	it      *item
	nodes   []*xmltree.Node // elements in the order of their start tags
	replace replacer
	tokens  *xml.Decoder
	out     strings.Builder
	// open are the elements not closed yet; skip counts those inside of a
	// replaced one.
	open []string
	skip int
}

// withoutMarks takes out of a text what would look like a [marker].
var withoutMarks = strings.NewReplacer("\uE000", "", "\uE001", "")

func flatten(n *xmltree.Node, list []*xmltree.Node) []*xmltree.Node {
	for _, child := range n.Children {
		list = flatten(child, append(list, child))
	}
	return list
}

var voidElements = []string{"img", "br", "hr", "col", "source", "track", "wbr"}

func (w *htmlWriter) write() {
	for {
		token, err := w.tokens.RawToken()
		if err != nil {
			break // the end: the tree was read from the same source
		}
		switch token := token.(type) {
		case xml.StartElement:
			if len(w.nodes) == 0 {
				return
			}
			n := w.nodes[0]
			w.nodes = w.nodes[1:]
			w.start(n)
		case xml.EndElement:
			w.end()
		case xml.CharData:
			if w.skip == 0 {
				w.out.WriteString(html.EscapeString(withoutMarks.Replace(string(token))))
			}
		}
	}
}

func (w *htmlWriter) start(n *xmltree.Node) {
	if w.skip > 0 {
		w.skip++
		return
	}
	if instead, replaced := w.replace(n); replaced {
		w.out.WriteString(instead)
		w.skip++
		return
	}
	name, attr := n.Name, n.Attr
	switch name {
	case "object":
		if strings.HasPrefix(attr["type"], "image/") {
			name, attr = "img", map[string]string{"src": attr["data"], "alt": strings.TrimSpace(n.Text)}
		}
	case "prompt", "infoControl", "simpleChoice", "contentBody", "templateBlock", "feedbackBlock", "rubricBlock":
		name, attr = "div", nil
	case "templateInline", "feedbackInline", "gapText":
		name, attr = "span", nil
	}
	w.out.WriteString("<" + name)
	for _, key := range sorted(attr) {
		val := attr[key]
		if key == "src" || key == "href" || key == "data" || key == "poster" {
			val = w.it.address(n, val, name == "a")
		}
		w.out.WriteString(" " + key + `="` + html.EscapeString(val) + `"`)
	}
	w.out.WriteString(">")
	w.open = append(w.open, name)
}

func (w *htmlWriter) end() {
	if w.skip > 0 {
		w.skip--
		return
	}
	if len(w.open) == 0 {
		return
	}
	name := w.open[len(w.open)-1]
	w.open = w.open[:len(w.open)-1]
	if !slices.Contains(voidElements, name) {
		w.out.WriteString("</" + name + ">")
	}
}

func sorted(attr map[string]string) []string {
	keys := make([]string, 0, len(attr))
	for key := range attr {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

// markdown turns HTML of the item into Markdown and notes what is lost.
func (it *item) markdown(n *xmltree.Node, source string) string {
	md, lost := text.HTML(source)
	if len(lost) > 0 {
		it.lose(bank.Changed, n, "of the text: "+strings.Join(lost, ", "), "Markdown has nothing like it")
	}
	return strings.TrimSpace(md)
}

// content is the inside of an element as Markdown, without what feedback it
// holds.
func (it *item) content(n *xmltree.Node) string {
	return it.markdown(n, it.html(n, withoutFeedback))
}

func withoutFeedback(n *xmltree.Node) (string, bool) { return "", isFeedback(n) }
