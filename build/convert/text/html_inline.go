package text

import (
	"strings"

	nethtml "golang.org/x/net/html"
)

// inline writes a node into a line.
func (c *converter) inline(l *line, n *nethtml.Node) {
	switch {
	case n.Type == nethtml.TextNode:
		l.text(n.Data)
		return
	case n.Type != nethtml.ElementNode:
		return
	case n.Data == "script" && strings.HasPrefix(attr(n, "type"), "math/tex"):
		l.tex(raw(n), strings.Contains(attr(n, "type"), "display"))
		return
	case droppedTags[n.Data]:
		return
	}
	switch n.Data {
	case "br":
		l.lineBreak()
	case "b", "strong":
		c.marked(l, n, "**", "bold")
	case "i", "em", "cite", "dfn", "var", "u":
		c.marked(l, n, "*", "italics")
	case "s", "strike", "del":
		c.marked(l, n, "~~", "strikethrough")
	case "code", "kbd", "samp", "tt":
		c.code(l, n)
	case "q":
		l.raw("“")
		c.children(l, n)
		l.raw("”")
	case "sub", "sup":
		c.script(l, n)
	case "img":
		c.image(l, n)
	case "a":
		c.link(l, n, attr(n, "href"))
	case "video", "audio":
		c.player(l, n)
	case "math":
		l.tex(c.mathML(n))
	default:
		c.styled(l, n)
	}
}

func (c *converter) children(l *line, n *nethtml.Node) {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		c.inline(l, child)
	}
}

// styled is a span: editors write emphasis as its style.
func (c *converter) styled(l *line, n *nethtml.Node) {
	style := strings.ToLower(strings.ReplaceAll(attr(n, "style"), " ", ""))
	switch {
	case strings.Contains(style, "font-weight:bold") || strings.Contains(style, "font-weight:700"):
		c.marked(l, n, "**", "bold")
	case strings.Contains(style, "font-style:italic"):
		c.marked(l, n, "*", "italics")
	case strings.Contains(style, "text-decoration:line-through"):
		c.marked(l, n, "~~", "strikethrough")
	case strings.Contains(style, "text-decoration:underline"):
		c.lose("underline")
		c.marked(l, n, "*", "italics")
	default:
		c.children(l, n)
	}
}

func (c *converter) code(l *line, n *nethtml.Node) {
	source := Inline(raw(n))
	if source != "" {
		l.raw(source)
	}
}

func (c *converter) image(l *line, n *nethtml.Node) {
	if tex := attr(n, "data-equation-content"); tex != "" {
		l.tex(tex, false)
		return
	}
	source := attr(n, "src")
	if source == "" {
		c.lose("img without src")
		return
	}
	alt := escaper{link: true}.escape(strings.Join(strings.Fields(attr(n, "alt")), " "))
	l.raw("![" + alt + "](" + destination(source) + ")")
}

func (c *converter) link(l *line, n *nethtml.Node, address string) {
	scheme, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(address)), ":")
	if scheme == "javascript" || scheme == "vbscript" {
		c.lose(scheme + " link")
		address = ""
	}
	if address == "" || l.within("[") {
		c.children(l, n)
		return
	}
	inner := l.inside("[")
	c.children(inner, n)
	s := strings.Join(strings.Fields(inner.b.String()), " ")
	if inner.leading {
		l.space = true
	}
	if s != "" {
		l.raw("[" + s + "](" + destination(address) + ")")
	}
	l.space = l.space || inner.space
}

// player is a video or a sound, of which the address is kept as a link.
func (c *converter) player(l *line, n *nethtml.Node) {
	source := attr(n, "src")
	for child := n.FirstChild; child != nil && source == ""; child = child.NextSibling {
		if child.Data == "source" {
			source = attr(child, "src")
		}
	}
	if source != "" {
		l.raw("[" + n.Data + "](" + destination(source) + ")")
	}
}

// destination is an address as a link has it.
func destination(address string) string {
	address = strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return -1
		}
		return r
	}, strings.TrimSpace(address))
	address = strings.NewReplacer("<", "%3C", ">", "%3E", `\`, "%5C").Replace(address)
	for i := len(address) - 1; i >= 0; i-- {
		if address[i] == '&' && entityAt(address[i:]) {
			address = address[:i] + `\` + address[i:]
		}
	}
	if strings.ContainsAny(address, " ()") {
		return "<" + address + ">"
	}
	return address
}
