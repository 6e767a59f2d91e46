package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// TeX is kept in goldmark's nodes of raw HTML, with its dollars, by which it is
// told from HTML: that begins with <. Node types of our own would cost every
// reader some 10 KB of compressed WebAssembly, for each has forty methods.

// mathParser reads $…$ and $$…$$ by pandoc's rule: an opening $ has no space
// behind it; the next $ that is not escaped must close it, with no space
// before and no digit after it, or there is no mathematics. So a price list
// stays one. It looks no further than that $, which keeps it linear.
type mathParser struct{}

func (mathParser) Trigger() []byte { return []byte{'$'} }

func (mathParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	mark := line[:1]
	if bytes.HasPrefix(line, dollars) {
		mark = dollars
	} else if len(line) < 2 || util.IsSpace(line[1]) {
		return nil
	}
	atLine, at := block.Position()
	if n := upTo(mark, block); n != nil {
		return n
	}
	block.SetPosition(atLine, at)
	if len(mark) == 1 {
		return nil
	}
	block.Advance(len(mark))
	return ast.NewTextSegment(segment.WithStop(segment.Start + len(mark)))
}

var dollars = []byte("$$")

// upTo reads TeX with the marks around it. It is nil when there is none.
func upTo(mark []byte, block text.Reader) ast.Node {
	n := ast.NewRawHTML()
	empty := true
	for skip := len(mark); ; skip = 0 {
		line, segment := block.PeekLine()
		if line == nil {
			return nil
		}
		length := closing(line[skip:], mark)
		if length < 0 {
			empty = empty && util.IsBlank(line[skip:])
			n.Segments.Append(segment)
			block.AdvanceLine()
			continue
		}
		end := skip + length
		empty = empty && util.IsBlank(line[skip:end])
		n.Segments.Append(segment.WithStop(segment.Start + end + len(mark)))
		block.Advance(end + len(mark))
		after := block.Peek()
		// A line that starts with the mark has the end of another before it.
		spaced := end == 0 || util.IsSpace(line[end-1])
		if empty || len(mark) == 1 && (spaced || after >= '0' && after <= '9') {
			return nil
		}
		return n
	}
}

// closing finds the first mark in a line that no backslash escapes, or -1.
func closing(line, mark []byte) int {
	for i := 0; i < len(line); i++ {
		if line[i] == '\\' {
			i++
		} else if bytes.HasPrefix(line[i:], mark) {
			return i
		}
	}
	return -1
}

// mathBlockParser reads $$ at the start of a line up to $$ at the end of a
// later one, so that a line such as "+ x" or "= y" between them is no list and
// no heading. Anything else between dollars is left to mathParser.
type mathBlockParser struct{}

func (mathBlockParser) Trigger() []byte { return []byte{'$'} }

func (mathBlockParser) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	at := pc.BlockOffset()
	if at < 0 || !bytes.HasPrefix(line[at:], dollars) || closing(line[at+2:], dollars) >= 0 ||
		!closedLater(reader.Source()[segment.Stop:]) {
		return nil, parser.NoChildren
	}
	n := ast.NewHTMLBlock(ast.HTMLBlockType7)
	n.Lines().Append(segment.WithStart(segment.Start + at))
	return n, parser.NoChildren
}

// closedLater reports whether $$ ends a line before the next blank one.
func closedLater(source []byte) bool {
	for len(source) > 0 {
		line, rest, _ := bytes.Cut(source, []byte("\n"))
		if len(bytes.Trim(line, " \t>")) == 0 {
			return false
		}
		if end := closing(line, dollars); end >= 0 {
			return util.IsBlank(line[end+len(dollars):])
		}
		source = rest
	}
	return false
}

func (mathBlockParser) Continue(n ast.Node, reader text.Reader, _ parser.Context) parser.State {
	line, segment := reader.PeekLine()
	end := closing(line, dollars)
	if end >= 0 {
		n.Lines().Append(segment.WithStop(segment.Start + end + len(dollars)))
		reader.AdvanceToEOL()
		return parser.Close
	}
	n.Lines().Append(segment)
	reader.AdvanceToEOL()
	return parser.Continue | parser.NoChildren
}

func (mathBlockParser) Close(ast.Node, text.Reader, parser.Context) {}
func (mathBlockParser) CanInterruptParagraph() bool                 { return true }
func (mathBlockParser) CanAcceptIndentedLine() bool                 { return false }

// isMath reports whether raw source is TeX and not HTML.
func isMath(source string) bool { return strings.HasPrefix(source, "$") }

// math is the node of TeX, given with its dollars. Its white space means as
// much as one space.
func (c *converter) math(source string) Node {
	n := Node{Kind: Math, Display: strings.HasPrefix(source, "$$")}
	mark := "$"
	if n.Display {
		mark = "$$"
	}
	tex := strings.TrimSuffix(strings.TrimPrefix(source, mark), mark)
	n.Text = strings.Join(strings.Fields(c.pipes(tex)), " ")
	return n
}
