package markdown

import (
	"sync"

	// Of goldmark only the parser is imported, with the plain node types of
	// its table extension. The package goldmark/extension holds a table and a
	// strikethrough parser too, but it pulls in goldmark's renderers and their
	// attribute tables, which cost every reader some 23 KB of compressed
	// WebAssembly.
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/util"
)

// Priorities place our parsers among goldmark's: after link definitions (100),
// and beside emphasis (500).
const (
	tablePriority  = 200
	strikePriority = 500
)

// blockGrammar is all of the Markdown understood. It is built on first use, as
// a page may show a quiz's first question long before it needs another.
var blockGrammar = sync.OnceValue(func() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(parser.DefaultBlockParsers()...),
		parser.WithInlineParsers(inlineParsers()...),
		parser.WithParagraphTransformers(parser.DefaultParagraphTransformers()...),
		parser.WithParagraphTransformers(util.Prioritized(tableTransformer{}, tablePriority)),
	)
})

// inlineGrammar knows one block, the paragraph.
var inlineGrammar = sync.OnceValue(func() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(util.Prioritized(parser.NewParagraphParser(), 1000)),
		parser.WithInlineParsers(inlineParsers()...),
	)
})

func inlineParsers() []util.PrioritizedValue {
	return append(parser.DefaultInlineParsers(),
		util.Prioritized(strikeParser{}, strikePriority))
}
