package markdown

import (
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// strikeParser reads GFM strikethrough: one or two tildes on either side, the
// same number; a longer run is just tildes.
type strikeParser struct{}

func (strikeParser) Trigger() []byte { return []byte{'~'} }

func (strikeParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	line, segment := block.PeekLine()
	run := parser.ScanDelimiter(line, before, 1, strikeDelimiter{})
	if run == nil {
		return nil
	}
	end := segment.Start + run.OriginalLength
	block.Advance(run.OriginalLength)
	if run.OriginalLength > 2 {
		return ast.NewTextSegment(text.NewSegment(segment.Start, end))
	}
	run.Segment = segment.WithStop(end)
	pc.PushDelimiter(run)
	return run
}

type strikeDelimiter struct{}

func (strikeDelimiter) IsDelimiter(b byte) bool { return b == '~' }

func (strikeDelimiter) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char && opener.OriginalLength == closer.OriginalLength
}

func (strikeDelimiter) OnMatch(int) ast.Node { return extast.NewStrikethrough() }
