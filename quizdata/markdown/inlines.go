package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// maxInlineDepth bounds styles within styles: a run of stars nests a hundred of
// them. Text nested deeper is kept without, since views recurse over the tree
// on a browser's small stack.
const maxInlineDepth = 24

// inlines converts the children of a paragraph, a cell or an inline node.
func (c *converter) inlines(parent ast.Node, depth int) []Node {
	if depth > maxInlineDepth {
		return textNodes(c.flatten(parent))
	}
	var out inlineList
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		for _, node := range c.inline(n, depth) {
			out.add(node)
		}
	}
	return out.end()
}

// inlineList joins neighbouring texts, which goldmark splits at every character
// that might have been markup. They are gathered first and joined once, since
// a flood of such characters would copy the text over and over.
type inlineList struct {
	nodes []Node
	text  strings.Builder
}

func (l *inlineList) add(n Node) {
	if n.Kind == Text {
		l.text.WriteString(n.Text)
		return
	}
	l.nodes = append(l.end(), n)
}

// end is the list as it stands.
func (l *inlineList) end() []Node {
	if l.text.Len() > 0 {
		l.nodes = append(l.nodes, Node{Kind: Text, Text: l.text.String()})
		l.text.Reset()
	}
	return l.nodes
}

func textNodes(text string) []Node {
	if text == "" {
		return nil
	}
	return one(Node{Kind: Text, Text: text})
}

func (c *converter) inline(n ast.Node, depth int) []Node {
	switch n := n.(type) {
	case *ast.Text:
		nodes := textNodes(c.leaf(n))
		if n.HardLineBreak() {
			nodes = append(nodes, Node{Kind: LineBreak})
		}
		return nodes
	case *ast.CodeSpan:
		return one(Node{Kind: Code, Text: c.flatten(n)})
	case *ast.Emphasis:
		kind := Emphasis
		if n.Level == 2 {
			kind = Strong
		}
		return c.styled(kind, n, depth)
	case *extast.Strikethrough:
		return c.styled(Strike, n, depth)
	case *ast.Link:
		return c.link(n, depth)
	case *ast.Image:
		return c.image(n)
	case *ast.AutoLink:
		return c.autoLink(n)
	case *ast.RawHTML:
		if source := c.value(n.Segments); isMath(source) {
			return one(c.math(source))
		}
	}
	return textNodes(c.flatten(n))
}

// styled drops the style of nothing: an empty element would show nothing.
func (c *converter) styled(kind Kind, n ast.Node, depth int) []Node {
	children := c.inlines(n, depth+1)
	if len(children) == 0 {
		return nil
	}
	return one(Node{Kind: kind, Children: children})
}

// leaf is the text of one text node; a soft line end after it reads as a space.
func (c *converter) leaf(n *ast.Text) string {
	value := string(n.Segment.Value(c.source))
	if n.IsRaw() {
		return c.pipes(strings.ReplaceAll(value, "\n", " "))
	}
	value = unescape(value)
	if n.SoftLineBreak() {
		value += " "
	}
	return value
}

// pipes undoes the escape that keeps a pipe from parting cells.
func (c *converter) pipes(text string) string {
	if c.inCell {
		return strings.ReplaceAll(text, `\|`, "|")
	}
	return text
}

// flatten is all text of a node, without recursion: see maxInlineDepth.
func (c *converter) flatten(root ast.Node) string {
	var b strings.Builder
	for n := root; n != nil; n = next(n, root) {
		switch n := n.(type) {
		case *ast.Text:
			b.WriteString(c.leaf(n))
			if n.HardLineBreak() {
				b.WriteByte(' ')
			}
		case *ast.String:
			b.Write(n.Value)
		case *ast.AutoLink:
			b.WriteString(c.pipes(string(n.Label(c.source))))
		case *ast.RawHTML:
			source := c.value(n.Segments)
			if isMath(source) {
				source = c.math(source).Text
			}
			b.WriteString(c.pipes(strings.ReplaceAll(source, "\n", " ")))
		}
	}
	return b.String()
}

// next is the node after n in reading order below root, nil at the end.
func next(n, root ast.Node) ast.Node {
	if child := n.FirstChild(); child != nil {
		return child
	}
	for ; n != root; n = n.Parent() {
		if sibling := n.NextSibling(); sibling != nil {
			return sibling
		}
	}
	return nil
}
