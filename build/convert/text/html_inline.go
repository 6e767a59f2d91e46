package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

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

// mostJoined is how long a line may be in which pieces of bold are joined, for
// that copies the line.
const mostJoined = 1 << 14

// marked writes emphasis. Space at the ends goes out of it, and where letters
// beside it would keep Markdown from seeing the marks, they are left out.
func (c *converter) marked(l *line, n *nethtml.Node, mark, name string) {
	inner := l.inside(mark)
	c.children(inner, n)
	s := inner.b.String()
	trimmed := strings.TrimFunc(s, unicode.IsSpace)
	switch {
	case trimmed == "" || l.within(mark) || strings.HasSuffix(trimmed, `\`) && !strings.HasSuffix(trimmed, `\\`):
		l.join(s)
		return
	}
	trimmed = trimAll(trimmed)
	if strings.Contains(trimmed, "\n\n") {
		c.markedParagraphs(l, strings.Split(trimmed, "\n\n"), mark)
		return
	}
	lead := s[:len(s)-len(strings.TrimLeftFunc(s, unicode.IsSpace))]
	trail := s[len(strings.TrimRightFunc(s, unicode.IsSpace)):]
	if inner.leading {
		lead = " " + lead
	}
	l.join(lead)
	if l.closedBy == mark && l.closedAt == l.b.Len() && lead == "" && l.b.Len() < mostJoined {
		// <b>a</b><b>b</b> is one piece of bold.
		before := strings.TrimSuffix(l.b.String(), mark)
		l.b.Reset()
		l.b.WriteString(before + trimmed + mark)
	} else {
		first, _ := utf8.DecodeRuneInString(trimmed)
		last, _ := utf8.DecodeLastRuneInString(trimmed)
		if isWord(l.last()) && !isWord(first) || trail == "" && !isWord(last) && isWord(nextRune(n)) {
			c.lose(name + " within a word")
			l.join(trimmed + trail)
			return
		}
		l.join(mark + trimmed + mark)
	}
	l.closedBy, l.closedAt = mark, l.b.Len()
	l.join(trail)
	l.space = l.space || inner.space
}

// markedParagraphs marks each paragraph alone, for emphasis ends with one.
func (c *converter) markedParagraphs(l *line, paragraphs []string, mark string) {
	for i, p := range paragraphs {
		if p = strings.Trim(p, "\n"); p == "" {
			continue
		}
		if i > 0 {
			l.lineBreak()
			l.lineBreak()
		}
		l.join(mark + p + mark)
	}
}

func isWord(r rune) bool { return r != 0 && r != edge && !unicode.IsSpace(r) && !isPunct(r) }

// nextRune is the first character behind an element, 0 at the end of a line.
func nextRune(n *nethtml.Node) rune {
	for at := n; at != nil; at = at.Parent {
		if next := at.NextSibling; next != nil {
			for next.FirstChild != nil {
				next = next.FirstChild
			}
			if next.Type != nethtml.TextNode {
				return 0
			}
			r, _ := utf8.DecodeRuneInString(next.Data)
			return r
		}
		if at.Parent == nil || blockTags[at.Parent.Data] {
			break
		}
	}
	return 0
}

func (c *converter) code(l *line, n *nethtml.Node) {
	source := Inline(raw(n))
	if source == "" {
		return
	}
	if strings.HasSuffix(l.b.String(), "`") {
		l.space = true // or the two runs of marks become one
	}
	l.raw(source)
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
