package qti2

import (
	"encoding/xml"
	"strconv"
	"strings"

	"mocktest/quizdata/markdown"
)

// element writes an element. Attributes are names and values in turn; one with
// an empty value is left out, but for alt, which pictures must have.
func element(name, inside string, attributes ...string) string {
	var b strings.Builder
	b.WriteString("<" + name)
	for i := 0; i+1 < len(attributes); i += 2 {
		if attributes[i+1] != "" || attributes[i] == "alt" {
			b.WriteString(" " + attributes[i] + `="` + escapeAttribute(attributes[i+1]) + `"`)
		}
	}
	if inside == "" {
		b.WriteString("/>")
	} else {
		b.WriteString(">" + inside + "</" + name + ">")
	}
	return b.String()
}

// escape makes a text fit for XML. Characters that XML cannot hold become U+FFFD.
func escape(s string) string {
	return strings.NewReplacer("&#xA;", "\n", "&#x9;", "\t").Replace(escapeAttribute(s))
}

// escapeAttribute keeps line ends and tabs, which in an attribute written as
// they are would become spaces.
func escapeAttribute(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a strings.Builder never fails
	return b.String()
}

// xhtml writes Markdown as the XHTML of QTI.
type xhtml struct {
	// gaps are the elements that stand for {{id}}.
	gaps map[string]string
	// placed are the gaps that were written.
	placed map[string]bool
	// lost are the marks that QTI has no element for.
	lost map[string]bool
	// images are the addresses of the pictures.
	images []string
}

// blocks is a text as blocks.
func (x *xhtml) blocks(source string) string { return x.nodes(markdown.Parse(source)) }

// flow is a text without a paragraph around it if it is only one.
func (x *xhtml) flow(source string) string {
	nodes := markdown.Parse(source)
	if len(nodes) == 1 && nodes[0].Kind == markdown.Paragraph {
		nodes = nodes[0].Children
	}
	return x.nodes(nodes)
}

func (x *xhtml) nodes(nodes []markdown.Node) string {
	var b strings.Builder
	for _, n := range nodes {
		b.WriteString(x.node(n))
	}
	return b.String()
}

func (x *xhtml) node(n markdown.Node) string {
	inside := x.nodes(n.Children)
	switch n.Kind {
	case markdown.Paragraph:
		return element("p", inside) + "\n"
	case markdown.Heading:
		return element("h"+strconv.Itoa(n.Level), inside) + "\n"
	case markdown.CodeBlock:
		class := ""
		if n.Lang != "" {
			class = "language-" + n.Lang
		}
		return element("pre", element("code", x.text(n.Text), "class", class)) + "\n"
	case markdown.Quote:
		return element("blockquote", inside) + "\n"
	case markdown.List:
		if n.Ordered {
			if n.Start != 1 {
				x.lose("the first number of a list")
			}
			return element("ol", inside) + "\n"
		}
		return element("ul", inside) + "\n"
	case markdown.ListItem:
		return element("li", inside)
	case markdown.Table:
		return x.table(n)
	case markdown.Row:
		return element("tr", inside)
	case markdown.Cell:
		if n.Head {
			return element("th", inside)
		}
		return element("td", inside)
	case markdown.Rule:
		return "<hr/>\n"
	}
	return x.inline(n, inside)
}

func (x *xhtml) inline(n markdown.Node, inside string) string {
	switch n.Kind {
	case markdown.Code:
		return element("code", x.text(n.Text))
	case markdown.Emphasis:
		return element("em", inside)
	case markdown.Strong:
		return element("strong", inside)
	case markdown.Strike:
		x.lose("struck out text")
		return element("span", inside, "class", "strike")
	case markdown.Link:
		return element("a", inside, "href", n.URL)
	case markdown.Image:
		x.images = append(x.images, n.URL)
		return element("img", "", "src", n.URL, "alt", n.Text)
	case markdown.LineBreak:
		return "<br/>"
	}
	return x.text(n.Text)
}

func (x *xhtml) table(n markdown.Node) string {
	if len(n.Children) == 0 {
		return ""
	}
	for _, cell := range n.Children[0].Children {
		if cell.Align != "" {
			x.lose("the alignment of a table")
		}
	}
	head, body := element("thead", x.node(n.Children[0])), x.nodes(n.Children[1:])
	if body == "" {
		return element("table", element("tbody", x.node(n.Children[0]))) + "\n"
	}
	return element("table", head+element("tbody", body)) + "\n"
}

func (x *xhtml) lose(what string) {
	if x.lost == nil {
		x.lost = map[string]bool{}
	}
	x.lost[what] = true
}

// text escapes a text and puts the gaps into it.
func (x *xhtml) text(s string) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(s, "{{")
		id, after, closed := strings.Cut(rest, "}}")
		gap, known := x.gaps[id]
		switch {
		case !found:
			return b.String() + escape(s)
		case closed && known && !x.placed[id]:
			x.placed[id] = true
			b.WriteString(escape(before) + gap)
			s = after
		default:
			b.WriteString(escape(before + "{{"))
			s = rest
		}
	}
}
