package view

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata/markdown"
)

// Markdown shows a text of the quiz. It is a component, so that a text is
// parsed again only when it changed. Every element is made one by one: no
// text of a quiz ever passes through an HTML parser.
type Markdown struct {
	app.Compo

	Source string
	// Inside is for texts within a label: a lone paragraph goes without
	// its element, and code wraps, for a box that scrolls would be a
	// second tab stop inside the label.
	Inside bool
}

// Render draws the blocks.
func (m *Markdown) Render() app.UI {
	if m.Inside {
		return app.Span().Class("md", "inside").Body(nodes(markdown.Inline(m.Source), true)...)
	}
	return app.Div().Class("md").Body(nodes(markdown.Parse(m.Source), false)...)
}

// plain is a Markdown text on one line without its markup.
func plain(source string) string { return markdown.Plain(markdown.Parse(source)) }

func nodes(list []markdown.Node, inside bool) []app.UI {
	elements := make([]app.UI, 0, len(list))
	for _, n := range list {
		elements = append(elements, node(n, inside))
	}
	return elements
}

// node makes the element of one node.
func node(n markdown.Node, inside bool) app.UI {
	children := func() []app.UI { return nodes(n.Children, inside) }
	switch n.Kind {
	case markdown.Paragraph:
		return app.P().Body(children()...)
	case markdown.Heading:
		return headingNode(n.Level, children())
	case markdown.CodeBlock:
		return codeBlock(n, inside)
	case markdown.Quote:
		return app.Blockquote().Body(children()...)
	case markdown.List:
		return listNode(n, children())
	case markdown.ListItem:
		return app.Li().Body(children()...)
	case markdown.Table:
		return tableNode(n, inside)
	case markdown.Rule:
		return app.Hr()
	}
	return inlineNode(n, children)
}

func inlineNode(n markdown.Node, children func() []app.UI) app.UI {
	switch n.Kind {
	case markdown.Code:
		return app.Code().Text(n.Text)
	case markdown.Emphasis:
		return app.Em().Body(children()...)
	case markdown.Strong:
		return app.Strong().Body(children()...)
	case markdown.Strike:
		return app.Del().Body(children()...)
	case markdown.Link:
		return linkNode(n, children())
	case markdown.Image:
		return imageNode(n)
	case markdown.LineBreak:
		return app.Br()
	}
	return app.Text(n.Text)
}

// headingNode starts below the widget's own headings: h2 is the title, h3 the
// question.
func headingNode(level int, body []app.UI) app.UI {
	switch level {
	case 1:
		return app.H4().Body(body...)
	case 2:
		return app.H5().Body(body...)
	}
	return app.H6().Body(body...)
}

// listNode makes a list; the first number counts only in an ordered one.
func listNode(n markdown.Node, body []app.UI) app.UI {
	if !n.Ordered {
		return app.Ul().Body(body...)
	}
	list := app.Ol().Body(body...)
	if n.Start != 1 {
		return list.Attr("start", n.Start)
	}
	return list
}

// linkNode opens elsewhere: a reader in the middle of a test must not lose
// the page. The address was checked by the parser.
func linkNode(n markdown.Node, body []app.UI) app.UI {
	return app.A().Href(n.URL).Attr("title", n.Title).
		Target("_blank").Rel("noopener noreferrer nofollow").Body(body...)
}

// imageNode loads late. go-app drops empty attributes, so an image without an
// alternative says by its role that it is decoration.
func imageNode(n markdown.Node) app.UI {
	image := app.Img().Src(n.URL).Attr("title", n.Title).
		Attr("loading", "lazy").Attr("decoding", "async").Attr("referrerpolicy", "no-referrer")
	if n.Text == "" {
		return image.Attr("role", "presentation")
	}
	return image.Attr("alt", n.Text)
}

// codeBlock scrolls in its own box, which the keyboard can reach.
func codeBlock(n markdown.Node, inside bool) app.UI {
	code := app.Code().Text(n.Text)
	if n.Lang != "" {
		code = code.Class("language-" + n.Lang)
	}
	block := app.Pre().Class("code").Attr("part", "code").Body(code)
	if inside {
		return block
	}
	name := nameCode
	if n.Lang != "" {
		name += ", " + n.Lang
	}
	return block.TabIndex(0).Role("group").Aria("label", name)
}

// tableNode scrolls in its own box like code.
func tableNode(n markdown.Node, inside bool) app.UI {
	var head, body []app.UI
	for _, row := range n.Children {
		cells := make([]app.UI, 0, len(row.Children))
		header := false
		for _, cell := range row.Children {
			header = header || cell.Head
			cells = append(cells, cellNode(cell, inside))
		}
		if header {
			head = append(head, app.Tr().Body(cells...))
		} else {
			body = append(body, app.Tr().Body(cells...))
		}
	}
	table := app.Table().Body(app.THead().Body(head...), app.TBody().Body(body...))
	box := app.Div().Class("scroll").Body(table)
	if inside {
		return box
	}
	return box.TabIndex(0).Role("group").Aria("label", nameTable)
}

func cellNode(n markdown.Node, inside bool) app.UI {
	class := "align-" + string(n.Align)
	if n.Align == "" {
		class = ""
	}
	if n.Head {
		return app.Th().Scope("col").Class(class).Body(nodes(n.Children, inside)...)
	}
	return app.Td().Class(class).Body(nodes(n.Children, inside)...)
}
