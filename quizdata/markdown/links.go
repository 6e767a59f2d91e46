package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// link becomes its text when its target is refused. Without a text it shows
// its target, for a link that cannot be seen cannot be followed.
func (c *converter) link(n *ast.Link, depth int) []Node {
	children := c.inlines(n, depth+1)
	url, title, ok := c.target(n.Destination, n.Title, checkLink)
	if !ok {
		return children
	}
	if len(children) == 0 && c.afford(len(url)) {
		children = textNodes(url)
	}
	return one(Node{Kind: Link, URL: url, Title: title, Children: children})
}

// image becomes its alternative text when its target is refused.
func (c *converter) image(n *ast.Image) []Node {
	alternative := c.flatten(n)
	url, title, ok := c.target(n.Destination, n.Title, checkImage)
	if !ok {
		return textNodes(alternative)
	}
	return one(Node{Kind: Image, URL: url, Title: title, Text: alternative})
}

// autoLink shows its source, angle brackets and all, when its target is
// refused: <std:string> is hardly meant to be a link.
func (c *converter) autoLink(n *ast.AutoLink) []Node {
	label := c.pipes(string(n.Label(c.source)))
	target := label
	if n.AutoLinkType == ast.AutoLinkEmail {
		target = "mailto:" + label
	}
	url, ok := checkLink(target)
	if !ok || !c.afford(len(url)) {
		return textNodes("<" + label + ">")
	}
	return one(Node{Kind: Link, URL: url, Children: textNodes(label)})
}

// target checks a link's target and reads its title.
func (c *converter) target(destination, title []byte, check func(string) (string, bool)) (url, shown string, ok bool) {
	if !c.afford(len(destination) + len(title)) {
		return "", "", false
	}
	url, ok = check(unescape(string(destination)))
	if !ok || !c.afford(len(url)) {
		return "", "", false
	}
	return url, strings.Join(strings.Fields(unescape(string(title))), " "), true
}

// afford takes bytes off what links may still cost.
func (c *converter) afford(bytes int) bool {
	if bytes > c.linkBytes {
		return false
	}
	c.linkBytes -= bytes
	return true
}
