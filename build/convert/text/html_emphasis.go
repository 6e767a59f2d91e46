package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	nethtml "golang.org/x/net/html"
)

// mostJoined is how long a line may be of which the end is still changed, for
// that copies the line.
const mostJoined = 1 << 14

// marked writes emphasis. Space and line breaks at its ends go out of it, and
// each paragraph in it is marked alone, for emphasis ends with a paragraph.
func (c *converter) marked(l *line, n *nethtml.Node, mark, name string) {
	inner := l.inside(mark)
	c.children(inner, n)
	s := inner.b.String()
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	l.pad(inner.leading || unicode.IsSpace(first))
	s = trimAll(s)
	body := strings.Trim(s, "\n")
	if body == "" {
		for range len(s) {
			l.lineBreak()
		}
		l.pad(inner.space)
		return
	}
	lead := strings.Index(s, body)
	for range lead {
		l.lineBreak()
	}
	next := nextRune(n)
	paragraphs := strings.Split(body, "\n\n")
	for i, p := range paragraphs {
		if i > 0 {
			l.lineBreak()
			l.lineBreak()
		}
		if p = strings.Trim(p, "\n"); p == "" {
			continue
		}
		behind := rune(0)
		if i == len(paragraphs)-1 && len(s) == lead+len(body) && !inner.space && !unicode.IsSpace(last) {
			behind = next
		}
		c.mark(l, p, mark, name, behind)
	}
	for range len(s) - lead - len(body) {
		l.lineBreak()
	}
	l.pad(inner.space || unicode.IsSpace(last))
}

// mark writes marks around a text. Where the characters beside it would keep
// Markdown from seeing them, as in f**(x)**y, they are left out and reported.
func (c *converter) mark(l *line, s, mark, name string, behind rune) {
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	ends := l.endsInMark()
	switch {
	case l.within(mark):
		l.raw(s)
		return
	case ends == l && l.closedBy == mark && l.b.Len() < mostJoined && (isWord(last) || !isWord(behind)) && !strings.ContainsRune("*~[`", first):
		// <b>a</b><b>b</b> is one piece of bold.
		before := strings.TrimSuffix(l.b.String(), mark)
		l.b.Reset()
		l.b.WriteString(before + s + mark)
	case ends != nil && (ends != l || !l.closedWord || !isWord(first)), isWord(l.last()) && !isWord(first),
		// Between two signs a mark may open and close; within others it closes those.
		len(l.marks) > 0 && l.b.Len() > 0 && isPunct(l.last()) && !isWord(first), !isWord(last) && isWord(behind):
		c.lose(name + " within a word")
		l.raw(s)
		return
	case mark == "~~" && first == '~':
		l.raw(mark + `\` + s + mark)
	default:
		l.raw(mark + s + mark)
	}
	l.closedBy, l.closedAt, l.closedWord = mark, l.b.Len(), isWord(last)
}

// endsInMark is the line, this or one around, that ends in a closing mark right
// here; nil if none does.
func (l *line) endsInMark() *line {
	switch {
	case l.space:
		return nil
	case l.b.Len() == 0 && l.outer != nil && !l.leading:
		return l.outer.endsInMark()
	case l.b.Len() > 0 && l.closedBy != "" && l.closedAt == l.b.Len():
		return l
	}
	return nil
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
