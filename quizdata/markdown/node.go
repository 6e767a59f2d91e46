// Package markdown turns a quiz's Markdown into a tree of allowed nodes. It is
// the only importer of goldmark, and it never makes an HTML string: a view
// walks the tree and builds elements, so no text of a quiz can become markup.
//
// [Parse] reads a text of blocks, [Inline] one that usually is a single line,
// [Plain] forgets the markup; a [Dialect] with Math reads TeX besides. None of them fails: a text over the limits of
// [quizdata.CheckText] comes out as plain paragraphs.
package markdown

// Kind is what a node is. Anything Markdown can say beyond this list, raw HTML
// included, arrives as Text.
type Kind string

// The block kinds.
const (
	Paragraph Kind = "paragraph"
	Heading   Kind = "heading"    // Level
	CodeBlock Kind = "code-block" // Text without its last line end, Lang
	Quote     Kind = "quote"
	List      Kind = "list" // Ordered, Start, Tight; children are ListItem
	// ListItem holds blocks; in a tight list the inline nodes of its
	// paragraphs stand in it directly, as they do in an HTML li.
	ListItem Kind = "item"
	Table    Kind = "table" // children are Row; the first is the header
	Row      Kind = "row"   // children are Cell
	Cell     Kind = "cell"  // Align, Head
	Rule     Kind = "rule"
)

// The inline kinds.
const (
	Text      Kind = "text" // Text
	Code      Kind = "code" // Text
	Emphasis  Kind = "emphasis"
	Strong    Kind = "strong"
	Strike    Kind = "strike"
	Link      Kind = "link"  // URL, Title
	Image     Kind = "image" // URL, Title, Text is the alternative
	LineBreak Kind = "break"
	// Math is TeX, in Text as written but for its white space. With Display
	// it stands on a line of its own, in a paragraph all the same.
	Math Kind = "math"
)

// IsInline reports whether nodes of the kind stand in a line of text.
func (k Kind) IsInline() bool {
	switch k {
	case Text, Code, Emphasis, Strong, Strike, Link, Image, LineBreak, Math:
		return true
	}
	return false
}

// Node is one element of the tree. Which fields count depends on Kind.
type Node struct {
	Kind     Kind
	Text     string
	Lang     string // language word of a code block, lower case letters, digits, + - # . only
	URL      string // checked: http, https, mailto or a reference without a scheme
	Title    string
	Level    int // 1 to 6
	Ordered  bool
	Tight    bool // no blank lines between the items
	Start    int
	Align    Align
	Head     bool
	Display  bool // of Math
	Children []Node
}

// Align is the alignment of a table cell.
type Align string

// The alignments; the zero value is the default.
const (
	AlignLeft   Align = "left"
	AlignCenter Align = "center"
	AlignRight  Align = "right"
)

// AllInline reports whether nodes can stand in a line of text, such as a label.
func AllInline(nodes []Node) bool {
	for _, n := range nodes {
		if !n.Kind.IsInline() {
			return false
		}
	}
	return true
}
