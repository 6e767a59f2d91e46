package text

import (
	"html"
	"strconv"
	"strings"

	nethtml "golang.org/x/net/html"
)

// Strip is the text of a piece of HTML without any markup, entities decoded:
// for titles and for answers that are compared. Blocks and line breaks part
// lines; scripts and styles are not text. Spaces that do not break become
// plain ones, and the ends are trimmed.
func Strip(s string) string {
	if !tag.MatchString(s) {
		return strings.TrimSpace(strings.ReplaceAll(html.UnescapeString(s), "\u00a0", " "))
	}
	body, ok := parse(s)
	if !ok {
		return untagged(s)
	}
	var b strings.Builder
	var walk func(n *nethtml.Node, pre bool)
	walk = func(n *nethtml.Node, pre bool) {
		switch {
		case n.Type == nethtml.TextNode && pre:
			b.WriteString(n.Data)
			return
		case n.Type == nethtml.TextNode:
			b.WriteString(strings.Map(foldSpace, n.Data))
			return
		case n.Type != nethtml.ElementNode || droppedTags[n.Data]:
			return
		}
		if n.Data == "br" || blockTags[n.Data] {
			b.WriteByte('\n')
		}
		for child := n.FirstChild; child != nil; child = child.NextSibling {
			walk(child, pre || n.Data == "pre")
		}
		if blockTags[n.Data] {
			b.WriteByte('\n')
		}
	}
	walk(body, false)
	var lines []string
	for l := range strings.SplitSeq(b.String(), "\n") {
		if l = strings.Join(strings.Fields(l), " "); l != "" {
			lines = append(lines, l)
		}
	}
	return strings.Join(lines, "\n")
}

func foldSpace(r rune) rune {
	if r == '\n' || r == '\r' || r == '\t' || r == '\f' {
		return ' '
	}
	return r
}

// raw is the text inside of code: white space as it is, br as a line end.
func raw(n *nethtml.Node) string {
	var b strings.Builder
	var walk func(*nethtml.Node)
	walk = func(n *nethtml.Node) {
		switch {
		case n.Type == nethtml.TextNode:
			b.WriteString(n.Data)
		case n.Data == "br":
			b.WriteByte('\n')
		case n.Type == nethtml.ElementNode && n.Data != "annotation" && n.Data != "annotation-xml":
			for child := n.FirstChild; child != nil; child = child.NextSibling {
				walk(child)
			}
			if n.Data == "div" || n.Data == "p" || n.Data == "li" {
				b.WriteByte('\n')
			}
		}
	}
	walk(n)
	return strings.ReplaceAll(b.String(), "\u00a0", " ")
}

func hasBreak(n *nethtml.Node) bool {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if child.Data == "br" && child.Type == nethtml.ElementNode || hasBreak(child) {
			return true
		}
	}
	return false
}

// language is the language that the classes of code name, or "".
func language(n *nethtml.Node) string {
	for _, class := range strings.Fields(attr(n, "class")) {
		for _, prefix := range []string{"language-", "lang-", "highlight-source-", "brush:"} {
			if name, ok := strings.CutPrefix(class, prefix); ok && name != "" {
				return strings.Trim(name, ";")
			}
		}
	}
	if child := n.FirstChild; n.Data == "pre" && child != nil && child == n.LastChild && child.Data == "code" {
		return language(child)
	}
	return ""
}

func atoi(s string) (int, bool) {
	n, err := strconv.Atoi(strings.TrimSpace(s))
	if err != nil || n < 0 || n > 999_999 {
		return 0, false
	}
	return n, true
}

func itoa(n int) string { return strconv.Itoa(n) }
