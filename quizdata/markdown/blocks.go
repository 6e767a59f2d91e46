package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
)

// converter turns goldmark's tree over one source into ours.
type converter struct {
	source []byte
	// inCell is set within table cells, where \| in code means a pipe.
	inCell bool
	// linkBytes is how many bytes of link targets and titles may still be
	// read and added. A definition is written once but used by every
	// reference to it, so without a bound both would grow with the square
	// of the source.
	linkBytes int
}

func newConverter(source []byte) *converter {
	return &converter{source: source, linkBytes: 5*len(source) + 4096}
}

// blocks converts the children of a block. Blocks nest no deeper than
// quizdata.MaxTextNesting lists and quotes.
func (c *converter) blocks(parent ast.Node) []Node {
	var nodes []Node
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		nodes = append(nodes, c.block(n)...)
	}
	return nodes
}

// block converts one block, to none if it only defines a link.
func (c *converter) block(n ast.Node) []Node {
	switch n := n.(type) {
	case *ast.Heading:
		return one(Node{Kind: Heading, Level: n.Level, Children: c.inlines(n, 0)})
	case *ast.CodeBlock:
		return one(Node{Kind: CodeBlock, Text: c.code(n.Lines())})
	case *ast.FencedCodeBlock:
		return one(Node{Kind: CodeBlock, Text: c.code(n.Lines()), Lang: c.language(n)})
	case *ast.Blockquote:
		return one(Node{Kind: Quote, Children: c.blocks(n)})
	case *ast.List:
		return one(c.list(n))
	case *ast.ThematicBreak:
		return one(Node{Kind: Rule})
	case *ast.HTMLBlock:
		return c.htmlBlock(n)
	case *extast.Table:
		return one(c.table(n))
	case *ast.LinkReferenceDefinition:
		return nil
	}
	if children := c.inlines(n, 0); len(children) > 0 {
		return one(Node{Kind: Paragraph, Children: children})
	}
	return nil
}

func one(n Node) []Node { return []Node{n} }

func (c *converter) list(n *ast.List) Node {
	list := Node{Kind: List, Ordered: n.IsOrdered(), Tight: n.IsTight}
	if list.Ordered {
		list.Start = n.Start
	}
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		children := c.blocks(item)
		if n.IsTight {
			children = tightItem(children)
		}
		list.Children = append(list.Children, Node{Kind: ListItem, Children: children})
	}
	return list
}

// tightItem unpacks the paragraphs of a tight item. Two of them in a row, which
// CommonMark hardly allows, are kept apart by a line break.
func tightItem(children []Node) []Node {
	var out []Node
	for _, child := range children {
		if child.Kind != Paragraph {
			out = append(out, child)
			continue
		}
		if len(out) > 0 && out[len(out)-1].Kind.IsInline() {
			out = append(out, Node{Kind: LineBreak})
		}
		out = append(out, child.Children...)
	}
	return out
}

// htmlBlock shows the source of raw HTML, line by line, or is a formula.
func (c *converter) htmlBlock(n *ast.HTMLBlock) []Node {
	source := c.value(n.Lines())
	if isMath(source) {
		return one(Node{Kind: Paragraph, Children: one(c.math(source))})
	}
	if n.HasClosure() {
		source += string(n.ClosureLine.Value(c.source))
	}
	return paragraphs(source)
}

func (c *converter) table(n *extast.Table) Node {
	c.inCell = true
	defer func() { c.inCell = false }()
	table := Node{Kind: Table}
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		_, head := row.(*extast.TableHeader)
		cells := make([]Node, 0, row.ChildCount())
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			cells = append(cells, Node{
				Kind:     Cell,
				Head:     head,
				Align:    aligns[cell.(*extast.TableCell).Alignment],
				Children: c.inlines(cell, 0),
			})
		}
		table.Children = append(table.Children, Node{Kind: Row, Children: cells})
	}
	return table
}

var aligns = map[extast.Alignment]Align{
	extast.AlignLeft:   AlignLeft,
	extast.AlignCenter: AlignCenter,
	extast.AlignRight:  AlignRight,
}

func (c *converter) code(lines *text.Segments) string {
	return strings.TrimSuffix(c.value(lines), "\n")
}

func (c *converter) value(lines *text.Segments) string {
	var b strings.Builder
	for i := range lines.Len() {
		line := lines.At(i)
		b.Write(line.Value(c.source))
	}
	return b.String()
}

// maxLang is longer than the name of any programming language in use.
const maxLang = 32

// language is the first word of a code block's info string, as far as it is
// made of the characters language names have: "rust,ignore" is rust and
// "{.python}" is python. A view may put it into a class name.
func (c *converter) language(n *ast.FencedCodeBlock) string {
	if n.Info == nil {
		return ""
	}
	info := unescape(string(n.Info.Segment.Value(c.source)))
	info = strings.ToLower(strings.TrimLeft(info, "{. \t"))
	end := 0
	for end < len(info) && end < maxLang && isLangByte(info[end]) {
		end++
	}
	return info[:end]
}

func isLangByte(b byte) bool {
	return 'a' <= b && b <= 'z' || '0' <= b && b <= '9' || strings.IndexByte("+-#.", b) >= 0
}
