package still

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// classPrefix keeps class names apart from the page's: a page's .card or
// .hidden must not hit ours.
const classPrefix = "mt-"

// settle fits a finished part into a page that is not ours.
func (p *paper) settle(part *html.Node) {
	for _, n := range all(part, func(*html.Node) bool { return true }) {
		unset(n, "part")
		if get(n, "tabindex") == "-1" {
			unset(n, "tabindex") // a target for the engine's focus
		}
		if isTag(n, "img") && !has(n, "alt") {
			set(n, "alt", "")
			unset(n, "role")
		}
		if isTag(n, "form") {
			formless(n)
		}
		mute(n)
		plainly(n)
		if classes := strings.Fields(get(n, "class")); len(classes) > 0 {
			for i, c := range classes {
				classes[i] = classPrefix + c
			}
			set(n, "class", strings.Join(classes, " "))
		} else {
			unset(n, "class")
		}
	}
	space(part, false)
}

// mute moves what needs a stylesheet into an attribute, as [later] does: a text
// for the eye alone, beside words for the ear, and a full stop for the ear.
func mute(n *html.Node) {
	text := n.FirstChild
	if text == nil || text != n.LastChild || text.Type != html.TextNode {
		return
	}
	if get(n, "aria-hidden") == "true" || isA(n, "hidden") && strings.TrimSpace(text.Data) == "." {
		set(n, "data-word", text.Data)
		empty(n)
	}
}

// plainly keeps what a stylesheet alone would put right readable without one:
// the choices of a group each on a line, and drawings small.
func plainly(n *html.Node) {
	switch {
	case isTag(n, "fieldset"):
		for _, label := range children(n) {
			if isTag(label, "label") && label.NextSibling != nil {
				n.InsertBefore(element("br"), label.NextSibling)
			}
		}
	case n.Data == "svg" && isA(n, "icon"):
		for _, a := range [][2]string{{"width", "20"}, {"height", "20"}, {"fill", "none"}, {"stroke", "currentColor"}} {
			set(n, a[0], a[1])
		}
	case n.Data == "svg":
		set(n, "height", "4")
	}
}

// boxes are elements between whose children a line break shows nowhere: the
// stylesheet lays them out as grids or columns of blocks. Without a stylesheet
// it keeps words apart.
var boxes = []string{"div", "section", "article", "header", "nav", "fieldset", "details", "summary", "label", "select",
	"ul", "ol", "dl", "li", "table", "thead", "tbody", "tr", "blockquote"}

// textBoxes are those of them that do so in a quiz's own text as well.
var textBoxes = []string{"div", "ul", "ol", "table", "thead", "tbody", "tr", "blockquote"}

// space puts line breaks between the children of boxes.
func space(n *html.Node, inText bool) {
	inText = inText || isA(n, classPrefix+"md")
	names := boxes
	if inText {
		names = textBoxes
	}
	list := children(n)
	for _, c := range list {
		if c.Type == html.ElementNode && c.Namespace == "" {
			space(c, inText)
		}
	}
	onlyElements := !slices.ContainsFunc(list, func(c *html.Node) bool { return c.Type != html.ElementNode })
	if !onlyElements || len(list) == 0 || !slices.Contains(names, n.Data) {
		return
	}
	for _, c := range list {
		n.InsertBefore(textNode("\n"), c)
	}
	n.AppendChild(textNode("\n"))
}
