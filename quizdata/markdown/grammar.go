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

// tablePriority places tables behind link definitions (100).
const tablePriority = 200

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

// inlineParsers are goldmark's, at the priorities it gives them, with ours
// among them.
func inlineParsers() []util.PrioritizedValue {
	return []util.PrioritizedValue{
		util.Prioritized(parser.NewCodeSpanParser(), 100),
		util.Prioritized(parser.NewLinkParser(), 200),
		util.Prioritized(parser.NewAutoLinkParser(), 300),
		util.Prioritized(htmlParser{parser.NewRawHTMLParser()}, 400),
		util.Prioritized(parser.NewEmphasisParser(), 500),
		util.Prioritized(strikeParser{}, 500),
	}
}
