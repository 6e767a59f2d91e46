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

// mathPriority does not matter: no other parser starts at a dollar.
const mathPriority = 150

// grammars are parsers by whether dollars enclose TeX. Each is built on first
// use, as a page may show a quiz's first question long before it needs another.
type grammars [2]func() parser.Parser

func grammarsOf(build func(math bool) parser.Parser) (g grammars) {
	for i := range g {
		g[i] = sync.OnceValue(func() parser.Parser { return build(i > 0) })
	}
	return g
}

func (g *grammars) of(d Dialect) parser.Parser {
	if d.Math {
		return g[1]()
	}
	return g[0]()
}

// blockGrammar is all of the Markdown understood.
var blockGrammar = grammarsOf(func(math bool) parser.Parser {
	blocks := parser.DefaultBlockParsers()
	if math {
		blocks = append(blocks, util.Prioritized(mathBlockParser{}, mathPriority))
	}
	return parser.NewParser(
		parser.WithBlockParsers(blocks...),
		parser.WithInlineParsers(inlineParsers(math)...),
		parser.WithParagraphTransformers(parser.DefaultParagraphTransformers()...),
		parser.WithParagraphTransformers(util.Prioritized(tableTransformer{}, tablePriority)),
	)
})

// inlineGrammar knows one block, the paragraph.
var inlineGrammar = grammarsOf(func(math bool) parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(util.Prioritized(parser.NewParagraphParser(), 1000)),
		parser.WithInlineParsers(inlineParsers(math)...),
	)
})

// inlineParsers are goldmark's, at the priorities it gives them, with ours
// among them.
func inlineParsers(math bool) []util.PrioritizedValue {
	parsers := []util.PrioritizedValue{
		util.Prioritized(parser.NewCodeSpanParser(), 100),
		util.Prioritized(parser.NewLinkParser(), 200),
		util.Prioritized(parser.NewAutoLinkParser(), 300),
		util.Prioritized(htmlParser{parser.NewRawHTMLParser()}, 400),
		util.Prioritized(parser.NewEmphasisParser(), 500),
		util.Prioritized(strikeParser{}, 500),
	}
	if math {
		parsers = append(parsers, util.Prioritized(mathParser{}, mathPriority))
	}
	return parsers
}
