package moodle

import (
	"html"
	"strconv"
	"strings"

	"mocktest/quizdata/markdown"
)

// htmlPrinter turns Markdown into HTML, for the places where Moodle takes only
// that. Lost is what the reader would not find again.
type htmlPrinter struct{ lost []string }

// toHTML is Markdown as HTML, without a paragraph around it if it is only one.
func toHTML(source string) (s string, lost []string) {
	nodes := markdown.Dialect{Math: true}.Parse(source)
	if len(nodes) == 1 && nodes[0].Kind == markdown.Paragraph {
		nodes = nodes[0].Children
	}
	var p htmlPrinter
	return p.nodes(nodes), p.lost
}

func (p *htmlPrinter) nodes(nodes []markdown.Node) string {
	var b strings.Builder
	for _, n := range nodes {
		b.WriteString(p.node(n))
	}
	return b.String()
}

// tags are the elements that only enclose what is inside.
var tags = map[markdown.Kind]string{
	markdown.Paragraph: "p", markdown.Quote: "blockquote", markdown.ListItem: "li", markdown.Table: "table", markdown.Row: "tr",
	markdown.Emphasis: "em", markdown.Strong: "strong", markdown.Strike: "del",
}

func (p *htmlPrinter) node(n markdown.Node) string {
	inside := p.nodes(n.Children)
	tag := tags[n.Kind]
	switch n.Kind {
	case markdown.Heading:
		tag = "h" + strconv.Itoa(n.Level)
	case markdown.List:
		if tag = "ul"; n.Ordered {
			tag = "ol"
			if n.Start != 1 {
				return `<ol start="` + strconv.Itoa(n.Start) + `">` + inside + "</ol>"
			}
		}
	case markdown.Cell:
		if tag = "td"; n.Head {
			tag = "th"
		}
		if n.Align != "" {
			p.lost = append(p.lost, "the alignment of a table")
		}
	case markdown.Rule:
		return "<hr>"
	case markdown.CodeBlock:
		class := ""
		if n.Lang != "" {
			class = ` class="language-` + n.Lang + `"`
		}
		return "<pre><code" + class + ">" + html.EscapeString(n.Text) + "</code></pre>"
	}
	if tag != "" {
		return "<" + tag + ">" + inside + "</" + tag + ">"
	}
	return inline(n, inside)
}

// inline is the HTML of what stands in a line and is more than a tag.
func inline(n markdown.Node, inside string) string {
	title := ""
	if n.Title != "" {
		title = ` title="` + html.EscapeString(n.Title) + `"`
	}
	switch n.Kind {
	case markdown.Code:
		return "<code>" + html.EscapeString(n.Text) + "</code>"
	case markdown.Link:
		return `<a href="` + html.EscapeString(n.URL) + `"` + title + ">" + inside + "</a>"
	case markdown.Image:
		return `<img src="` + html.EscapeString(n.URL) + `" alt="` + html.EscapeString(n.Text) + `"` + title + ">"
	case markdown.LineBreak:
		return "<br>"
	case markdown.Math:
		tex := html.EscapeString(n.Text)
		if n.Display {
			return `\[` + tex + `\]`
		}
		return `\(` + tex + `\)`
	}
	return html.EscapeString(n.Text)
}
