package view

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
	"mocktest/quizdata/markdown"
)

// Markdown shows a text of the quiz. It is a component, so that a text is
// parsed again only when it changed. Every element is made one by one: no
// text of a quiz ever passes through an HTML parser.
type Markdown struct {
	app.Compo

	// Quiz tells which Markdown its texts are in, and what was worked out
	// from them when it was built.
	Quiz   *quizdata.Quiz
	Source string
	// Inside is for texts within a label: a lone paragraph goes without
	// its element, and code wraps, for a box that scrolls would be a
	// second tab stop inside the label.
	Inside bool

	// gap draws a gap of a prompt; see [gapped].
	gaps []quizdata.Slot
	gap  func(i int) app.UI
}

// Render draws the blocks.
func (m *Markdown) Render() app.UI {
	if m.Inside {
		return app.Span().Class("md", "inside").Body(m.nodes(dialect(m.Quiz).Inline(m.Source))...)
	}
	return app.Div().Class("md").Body(m.nodes(dialect(m.Quiz).Parse(m.Source))...)
}

func dialect(quiz *quizdata.Quiz) markdown.Dialect {
	return markdown.Dialect{Math: quiz != nil && quiz.Math}
}

// plain is a Markdown text on one line without its markup.
func plain(quiz *quizdata.Quiz, source string) string {
	return markdown.Plain(dialect(quiz).Parse(source))
}

func (m *Markdown) nodes(list []markdown.Node) []app.UI {
	list = m.parted(list)
	elements := make([]app.UI, 0, len(list))
	for i, n := range list {
		if whole := n.Kind == markdown.Math && !n.Display || n.Kind == kindGap; whole && i+1 < len(list) && list[i+1].Kind == markdown.Text {
			var mark string
			mark, list[i+1].Text = cutMarks(list[i+1].Text)
			elements = append(elements, stuck(m.node(n), mark))
			continue
		}
		elements = append(elements, m.node(n))
	}
	return elements
}

// node makes the element of one node.
func (m *Markdown) node(n markdown.Node) app.UI {
	children := func() []app.UI { return m.nodes(n.Children) }
	switch n.Kind {
	case markdown.Paragraph:
		return app.P().Body(children()...)
	case markdown.Heading:
		return headingNode(n.Level, children())
	case markdown.CodeBlock:
		return m.codeBlock(n)
	case markdown.Quote:
		return app.Blockquote().Body(children()...)
	case markdown.List:
		return listNode(n, children())
	case markdown.ListItem:
		return app.Li().Body(children()...)
	case markdown.Table:
		return m.table(n)
	case markdown.Rule:
		return app.Hr()
	case markdown.Math:
		return m.math(n)
	case kindGap:
		return m.gap(n.Level)
	case markdown.Image:
		return imageNode(n, imageURL(m.Quiz, n.URL))
	case markdown.Code:
		return app.Code().Body(m.code("", n.Text, false)...)
	}
	return inlineNode(n, children)
}

func inlineNode(n markdown.Node, children func() []app.UI) app.UI {
	switch n.Kind {
	case markdown.Emphasis:
		return app.Em().Body(children()...)
	case markdown.Strong:
		return app.Strong().Body(children()...)
	case markdown.Strike:
		return app.Del().Body(children()...)
	case markdown.Link:
		return linkNode(n, children())
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

// table scrolls in its own box like code.
func (m *Markdown) table(n markdown.Node) app.UI {
	var head, body []app.UI
	for _, row := range n.Children {
		cells := make([]app.UI, 0, len(row.Children))
		header := false
		for _, cell := range row.Children {
			header = header || cell.Head
			cells = append(cells, m.cell(cell))
		}
		if header {
			head = append(head, app.Tr().Body(cells...))
		} else {
			body = append(body, app.Tr().Body(cells...))
		}
	}
	table := app.Table().Body(app.THead().Body(head...), app.TBody().Body(body...))
	return m.reached(app.Elem("div").Class("scroll").Body(table), nameTable)
}

// reached lets the keyboard scroll a box, unless it is part of a label.
func (m *Markdown) reached(box app.HTMLElem, name string) app.UI {
	if m.Inside {
		return box
	}
	return box.TabIndex(0).Role("group").Aria("label", name)
}

func (m *Markdown) cell(n markdown.Node) app.UI {
	class := "align-" + string(n.Align)
	if n.Align == "" {
		class = ""
	}
	if n.Head {
		return app.Th().Scope("col").Class(class).Body(m.nodes(n.Children)...)
	}
	return app.Td().Class(class).Body(m.nodes(n.Children)...)
}
