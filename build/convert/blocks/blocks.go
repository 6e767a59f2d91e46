// Package blocks cuts a Markdown text into its outermost blocks by lines, for
// formats that are conventions of Markdown: headings, lists with task boxes,
// quotes, fences. It parses no inline markup, and the source of a block stays as
// it was written, code to the byte.
//
// It is CommonMark as quizzes are written, not as the specification has it: no
// underlined headings (a line of dashes is a rule), no indented code, and what
// is indented by two columns more than the marker of a list item belongs to it.
package blocks

import "strings"

// Kind is the kind of a block.
type Kind int

// The kinds of blocks.
const (
	Paragraph Kind = iota // lines of text, HTML and tables among them
	Heading
	Fence
	Quote
	List
	Rule
	Details // <details> to </details>
)

// Block is a run of lines.
type Block struct {
	Kind Kind
	// Line is where it begins, from 1.
	Line int
	// Text is the source of the block without the line end; of a heading only
	// its text, of a quote without the > in front of its lines.
	Text  string
	Level int // of a heading, 1 to 6
	// Open says that a fence is closed by nothing but the end of the text.
	Open    bool
	Ordered bool // of a list
	Items   []Item
}

// Box is the task box of a list item.
type Box int

// The boxes.
const (
	None    Box = iota
	Empty       // [ ]
	Checked     // [x]
)

// Item is an item of a list.
type Item struct {
	Line int
	Box  Box
	// Text is the source behind the marker and the box, without the indent of
	// the item.
	Text string
}

// Source is the Markdown of a block.
func (b Block) Source() string {
	switch b.Kind {
	case Heading:
		return strings.Repeat("#", b.Level) + " " + b.Text
	case Quote:
		return "> " + strings.ReplaceAll(b.Text, "\n", "\n> ")
	}
	return b.Text
}

// Source is the Markdown of blocks, with blank lines between.
func Source(blocks []Block) string {
	parts := make([]string, len(blocks))
	for i, b := range blocks {
		parts[i] = b.Source()
	}
	return strings.TrimRight(strings.Join(parts, "\n\n"), " \t\n")
}

// HasBox reports whether any item of a list has a task box.
func (b Block) HasBox() bool {
	for _, item := range b.Items {
		if item.Box != None {
			return true
		}
	}
	return false
}
