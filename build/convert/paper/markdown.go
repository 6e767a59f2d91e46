package paper

import (
	"encoding/base64"
	"html"
	"html/template"
	"regexp"
	"strconv"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/media"
	"mocktest/build/tex"
	"mocktest/quizdata"
	"mocktest/quizdata/markdown"
)

// marker writes the tree of Markdown as HTML. All text is escaped, and only the
// elements of the tree come out, so no text of a test becomes markup.
type marker struct {
	math bool
	file func(address string) (name string, data []byte) // as in [Options]
	// gap is the HTML for {{id}}; empty where there is no such gap.
	gap func(id string) string
}

func (m *marker) block(text string) template.HTML {
	if strings.TrimSpace(text) == "" {
		return ""
	}
	return m.html(markdown.Dialect{Math: m.math}.Parse(text))
}

func (m *marker) inline(text string) template.HTML {
	return m.html(markdown.Dialect{Math: m.math}.Inline(text))
}

func (m *marker) html(nodes []markdown.Node) template.HTML {
	var b strings.Builder
	m.nodes(&b, nodes)
	return template.HTML(b.String())
}

// tags are the kinds that are one element around their children.
var tags = map[markdown.Kind]string{
	markdown.Paragraph: "p", markdown.Quote: "blockquote", markdown.ListItem: "li", markdown.Row: "tr",
	markdown.Emphasis: "em", markdown.Strong: "strong", markdown.Strike: "s", markdown.Table: "table",
}

func (m *marker) nodes(b *strings.Builder, nodes []markdown.Node) {
	for _, n := range nodes {
		if tag, ok := tags[n.Kind]; ok {
			m.element(b, tag, "", n.Children)
			continue
		}
		switch n.Kind {
		case markdown.Text:
			m.text(b, n.Text)
		case markdown.Code:
			b.WriteString("<code>")
			m.text(b, n.Text)
			b.WriteString("</code>")
		case markdown.CodeBlock:
			b.WriteString("<pre><code>")
			m.text(b, n.Text)
			b.WriteString("</code></pre>")
		case markdown.Heading:
			// The page has headings of level 1 to 3 itself.
			m.element(b, "h"+strconv.Itoa(min(n.Level+3, 6)), "", n.Children)
		case markdown.List:
			if !n.Ordered {
				m.element(b, "ul", "", n.Children)
			} else {
				m.element(b, "ol", ` start="`+strconv.Itoa(n.Start)+`"`, n.Children)
			}
		case markdown.Cell:
			tag, align := "td", ""
			if n.Head {
				tag = "th"
			}
			if n.Align != "" {
				align = ` class="` + html.EscapeString(string(n.Align)) + `"`
			}
			m.element(b, tag, align, n.Children)
		case markdown.Rule:
			b.WriteString("<hr>")
		case markdown.LineBreak:
			b.WriteString("<br>")
		case markdown.Link:
			m.element(b, "a", ` href="`+html.EscapeString(n.URL)+`"`, n.Children)
		case markdown.Image:
			b.WriteString(`<img src="` + html.EscapeString(m.image(n.URL)) + `" alt="` + html.EscapeString(n.Text) + `">`)
		case markdown.Math:
			m.formula(b, n)
		}
	}
}

func (m *marker) element(b *strings.Builder, tag, attributes string, children []markdown.Node) {
	b.WriteString("<" + tag + attributes + ">")
	m.nodes(b, children)
	b.WriteString("</" + tag + ">")
}

var gaps = regexp.MustCompile(`\{\{([A-Za-z0-9_-]+)\}\}`)

func (m *marker) text(b *strings.Builder, s string) {
	for m.gap != nil {
		at := gaps.FindStringSubmatchIndex(s)
		if at == nil {
			break
		}
		b.WriteString(html.EscapeString(s[:at[0]]))
		if made := m.gap(s[at[2]:at[3]]); made != "" {
			b.WriteString(made)
		} else {
			b.WriteString(html.EscapeString(s[at[0]:at[1]]))
		}
		s = s[at[1]:]
	}
	b.WriteString(html.EscapeString(s))
}

// formula is MathML; TeX that cannot be laid out is shown as it is written.
func (m *marker) formula(b *strings.Builder, n markdown.Node) {
	tree, err := tex.Parse(n.Text)
	if err != nil {
		b.WriteString("<code>$" + html.EscapeString(n.Text) + "$</code>")
		return
	}
	if n.Display {
		b.WriteString(`<span class="display">`)
	}
	mathML(b, tree)
	if n.Display {
		b.WriteString("</span>")
	}
}

// mathML writes a tree of package tex, whose names are its own.
func mathML(b *strings.Builder, e quizdata.Element) {
	b.WriteString("<" + e.Tag)
	for _, a := range e.Attrs {
		b.WriteString(" " + a.Name + `="` + html.EscapeString(a.Value) + `"`)
	}
	b.WriteString(">" + html.EscapeString(e.Text))
	for _, c := range e.Children {
		mathML(b, c)
	}
	b.WriteString("</" + e.Tag + ">")
}

// image is the address of an image: the image itself where it is at hand.
func (m *marker) image(address string) string {
	if m.file == nil {
		return address
	}
	name, data := m.file(address)
	if name == "" {
		return address
	}
	return "data:" + media.Type(name) + ";base64," + base64.StdEncoding.EncodeToString(data)
}

// teX finds a formula between dollars: prices have no commands.
var teX = regexp.MustCompile(`\$[^$\n]*(\\[A-Za-z]+|[_^][{0-9A-Za-z])[^$\n]*\$`)

// hasMath reports whether dollars in the texts of a test enclose formulas.
func hasMath(t *bank.Test) bool {
	for i := range t.Sections {
		for j := range t.Sections[i].Questions {
			q := &t.Sections[i].Questions[j]
			list := []string{q.Prompt, q.Passage, q.Explanation, q.Model}
			for _, c := range q.Choices {
				list = append(list, c.Text)
			}
			for _, s := range list {
				if teX.MatchString(s) {
					return true
				}
			}
		}
	}
	return false
}
