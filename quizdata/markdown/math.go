package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// mathNode is TeX in a line of text. Its value keeps line ends.
type mathNode struct {
	ast.BaseInline
	value   string
	display bool
}

var kindMath = ast.NewNodeKind("Math")

func (*mathNode) Kind() ast.NodeKind          { return kindMath }
func (n *mathNode) Dump(source []byte, l int) { ast.DumpHelper(n, source, l, nil, nil) }

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
	block.Advance(len(mark))
	if value, ok := upTo(mark, block); ok {
		return &mathNode{value: value, display: len(mark) == 2}
	}
	block.SetPosition(atLine, at)
	if len(mark) == 1 {
		return nil
	}
	block.Advance(len(mark))
	return ast.NewTextSegment(segment.WithStop(segment.Start + len(mark)))
}

var dollars = []byte("$$")

// upTo reads TeX and the mark that closes it.
func upTo(mark []byte, block text.Reader) (value string, ok bool) {
	var b strings.Builder
	for {
		line, _ := block.PeekLine()
		if line == nil {
			return "", false
		}
		end := closing(line, mark)
		if end < 0 {
			b.Write(line)
			block.AdvanceLine()
			continue
		}
		b.Write(line[:end])
		block.Advance(end + len(mark))
		value = b.String()
		if len(mark) == 1 {
			after := block.Peek()
			ok = !util.IsSpace(value[len(value)-1]) && (after < '0' || after > '9')
			return value, ok
		}
		return value, strings.TrimSpace(value) != ""
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

// mathBlock is TeX on lines of its own.
type mathBlock struct{ ast.BaseBlock }

var kindMathBlock = ast.NewNodeKind("MathBlock")

func (*mathBlock) Kind() ast.NodeKind          { return kindMathBlock }
func (*mathBlock) IsRaw() bool                 { return true }
func (n *mathBlock) Dump(source []byte, l int) { ast.DumpHelper(n, source, l, nil, nil) }

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
	n := &mathBlock{}
	n.Lines().Append(segment.WithStart(segment.Start + at + len(dollars)))
	return n, parser.NoChildren
}

// closedLater reports whether $$ ends a line before the next blank one.
func closedLater(source []byte) bool {
	for line := range bytes.Lines(source) {
		if len(bytes.Trim(line, " \t>\n")) == 0 {
			return false
		}
		if end := closing(line, dollars); end >= 0 {
			return util.IsBlank(line[end+len(dollars):])
		}
	}
	return false
}

func (mathBlockParser) Continue(n ast.Node, reader text.Reader, _ parser.Context) parser.State {
	line, segment := reader.PeekLine()
	end := closing(line, dollars)
	if end >= 0 {
		n.Lines().Append(segment.WithStop(segment.Start + end))
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

// math is the node of TeX. Its white space means as much as one space.
func (c *converter) math(value string, display bool) []Node {
	return one(Node{Kind: Math, Text: strings.Join(strings.Fields(c.pipes(value)), " "), Display: display})
}
