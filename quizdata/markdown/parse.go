package markdown

import (
	"strings"

	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"mocktest/quizdata"
)

// Dialect is the Markdown of a quiz. The zero value is what [Parse] and [Inline]
// read.
type Dialect struct {
	// Math says that $…$ and $$…$$ enclose TeX, in which nothing is
	// Markdown. In a table \| stands for a pipe in it.
	Math bool
}

// Parse reads Markdown into blocks: CommonMark with tables and strikethrough.
// It never fails and drops nothing but syntax. A text over the limits of
// quizdata.CheckText comes out as plain paragraphs: those who publish it have
// been told, and a reader still sees every word.
func Parse(text string) []Node { return Dialect{}.Parse(text) }

// Parse is the function of this name for a dialect.
func (d Dialect) Parse(text string) []Node {
	text = clean(text)
	if !withinLimits(text) {
		return paragraphs(text)
	}
	return parse(blockGrammar.of(d), text)
}

// Inline reads a short text such as a choice, which needs no paragraph around
// it. A single line has only inline Markdown, so that the choices ">=", "-" and
// "1." mean themselves and not a quote or a list. A longer text reads as with
// Parse, less the paragraph if there is just one; see AllInline.
func Inline(text string) []Node { return Dialect{}.Inline(text) }

// Inline is the function of this name for a dialect.
func (d Dialect) Inline(text string) []Node {
	text = strings.Trim(clean(text), " \t\n")
	if !withinLimits(text) {
		return unwrap(paragraphs(text))
	}
	if strings.Contains(text, "\n") {
		return unwrap(parse(blockGrammar.of(d), text))
	}
	return unwrap(parse(inlineGrammar.of(d), text))
}

// parse falls back to plain paragraphs when nothing would be shown, as with a
// lone link definition, and should goldmark ever panic: a quiz goes on with one
// text unformatted rather than end.
func parse(grammar parser.Parser, source string) (nodes []Node) {
	defer func() {
		if recover() != nil || len(nodes) == 0 {
			nodes = paragraphs(source)
		}
	}()
	bytes := []byte(source)
	root := grammar.Parse(text.NewReader(bytes))
	return newConverter(bytes).blocks(root)
}

// clean makes the text valid UTF-8 with \n line ends and no NUL, which
// CommonMark asks to replace.
func clean(text string) string {
	text = strings.ToValidUTF8(text, "\uFFFD")
	if strings.ContainsAny(text, "\r\x00") {
		text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\x00", "\uFFFD").Replace(text)
	}
	return text
}

// paragraphs is the text without any Markdown, split at blank lines. Of a text
// with too many lines they are not kept: each would become two elements.
func paragraphs(text string) []Node {
	if strings.Count(text, "\n") > quizdata.MaxTextLines {
		return one(Node{Kind: Paragraph, Children: textNodes(text)})
	}
	var nodes []Node
	var lines []string
	flush := func() {
		if len(lines) > 0 {
			nodes = append(nodes, Node{Kind: Paragraph, Children: brokenLines(lines)})
			lines = nil
		}
	}
	for line := range strings.SplitSeq(text, "\n") {
		if strings.TrimSpace(line) == "" {
			flush()
			continue
		}
		lines = append(lines, line)
	}
	flush()
	return nodes
}

// brokenLines shows each source line on a line of its own.
func brokenLines(lines []string) []Node {
	nodes := make([]Node, 0, 2*len(lines))
	for i, line := range lines {
		if i > 0 {
			nodes = append(nodes, Node{Kind: LineBreak})
		}
		nodes = append(nodes, Node{Kind: Text, Text: line})
	}
	return nodes
}

func unwrap(nodes []Node) []Node {
	if len(nodes) == 1 && nodes[0].Kind == Paragraph {
		return nodes[0].Children
	}
	return nodes
}
