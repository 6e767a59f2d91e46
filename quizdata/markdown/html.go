package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// maxTag is how far off the end of inline HTML is looked for.
const maxTag = 1000

// htmlParser is goldmark's parser of inline HTML, kept from what cannot be a
// tag: it matches with a regular expression, character by character, and on a
// word of 16 KiB behind a < took 100 ms in a browser. HTML is shown as text in
// any case; without the parser only the markup inside it is read.
type htmlParser struct{ parser.InlineParser }

func (p htmlParser) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	_, segment := block.PeekLine()
	source := block.Source()
	end := min(segment.Start+maxTag, len(source))
	if bytes.IndexByte(source[segment.Start:end], '>') < 0 {
		return nil
	}
	return p.InlineParser.Parse(parent, block, pc)
}
