package markdown

import (
	"strings"
	"testing"
	"time"

	"mocktest/quizdata/cputime"
)

// bomb is a text on which some Markdown parser took a time or made an output
// out of proportion: start, then middle over and over, then end.
type bomb struct{ name, start, middle, end string }

func (b bomb) text(size int) string {
	return b.start + strings.Repeat(b.middle, size/len(b.middle)) + b.end
}

var bombs = []bomb{
	{name: "links without an end", middle: "[a](b"},
	{name: "links with brackets", middle: "[a](("},
	{name: "images without an end", middle: "![]("},
	{name: "emphasis in links", middle: "[_a*](b"},
	{name: "open brackets", middle: "["},
	{name: "open images", middle: "![[["},
	{name: "open references", middle: "[a]["},
	{name: "references", start: "[a]: b\n\n", middle: "[a]\n"},
	{name: "long references", start: "[a]: /" + strings.Repeat("b", 4000) + "\n\n", middle: "[a] "},
	{name: "definitions", middle: "[a]: b\n"},
	{name: "titles without an end", middle: "[a]: b 'c\n"},
	{name: "mixed emphasis", middle: "*a_ "},
	{name: "openers then closers", start: strings.Repeat("*a ", 500), middle: "b_ "},
	{name: "runs of all lengths", middle: "*~_**~~__***a "},
	{name: "strong nesting", start: strings.Repeat("**a ", 400), middle: " b**"},
	{name: "stars", middle: "*"},
	{name: "stars around", start: strings.Repeat("*", 4000) + "a", middle: "*"},
	{name: "tildes", middle: "~a ~~b "},
	{name: "backticks", middle: "a` b`` "},
	{name: "angle brackets", middle: "<"},
	{name: "tags", middle: "<b>b&"},
	{name: "attributes", start: "<a", middle: " b"},
	{name: "a long tag", start: "<", middle: "a", end: ">"},
	{name: "an open quote", start: "<a b='>", middle: "c "},
	{name: "open quotes", middle: "<a b='>\""},
	{name: "open attributes", middle: "<a b='"},
	{name: "comments", middle: "<!-- a"},
	{name: "declarations", middle: "<!A <? <![CDATA["},
	{name: "html blocks", middle: "<script>\n\n<div>\n"},
	{name: "autolinks", middle: "<a@b.c <http:a"},
	{name: "entities", middle: "&amp;&#1;&nosuch;&"},
	{name: "escapes", middle: "\\"},
	{name: "list in list", middle: "- "},
	{name: "tabbed list in list", middle: "-\t"},
	{name: "list before a rule", start: strings.Repeat("- ", 4000), middle: "*"},
	{name: "ordered in list", middle: "- 1. "},
	{name: "deep list, blank lines", start: strings.Repeat("- ", 32) + "a\n", middle: "\n", end: "b"},
	{name: "deep list, lazy lines", start: strings.Repeat("- ", 32) + "a\n", middle: "b\n"},
	{name: "list levels", start: listLevels(160), middle: "\n"},
	{name: "quotes", middle: ">"},
	{name: "quote lines", middle: strings.Repeat(">", 200) + "a\n"},
	{name: "tabbed quotes", middle: ">\t"},
	{name: "lists in quotes", middle: "> - "},
	{name: "short lines", middle: "a\n"},
	{name: "setext", middle: "a\n=\n"},
	{name: "setext in lists", middle: "- a\n  =\n"},
	{name: "items", middle: "-\n"},
	{name: "fences", middle: "- ```\n"},
	{name: "wide table", start: tableHead(4000), middle: "a\n"},
	{name: "64 columns", start: tableHead(64), middle: "a\n"},
	{name: "tables of 64 columns", middle: tableHead(64) + strings.Repeat("a\n", 20) + "\n"},
	{name: "tables in quotes", middle: "> a|b\n> -|-\n"},
	{name: "delimiter rows", start: strings.Repeat("a|b\n", 2000), middle: "-|-\n"},
	{name: "escaped pipes", start: "|a|\n|-|\n", middle: "|`\\|`\n"},
	{name: "open mathematics", middle: "$a "},
	{name: "closed mathematics", middle: "$a$"},
	{name: "mathematics by lines", middle: "$$a\n"},
	{name: "open display", start: "$$", middle: "a$b\n"},
	{name: "display in lists", middle: "- $$\n  a\n  $$\n"},
	{name: "one word", middle: "a"},
	{name: "joiners", middle: "e\u0301\u200d"},
	{name: "overrides", middle: "\u202ea"},
}

func listLevels(levels int) string {
	var b strings.Builder
	for i := range levels {
		b.WriteString(strings.Repeat("  ", i) + "- a\n")
	}
	return b.String()
}

func tableHead(columns int) string {
	return strings.Repeat("|a", columns) + "|\n" + strings.Repeat("|-", columns) + "|\n"
}

// slow is far above what a text takes, some milliseconds, since machines are
// busy, and far below what the bombs took before they were kept from goldmark.
const slow = 400 * time.Millisecond

// TestBombs tries each bomb at the full size of a text, at the largest size
// still given to goldmark, and far over the limits.
func TestBombs(t *testing.T) {
	for _, bomb := range bombs {
		for _, size := range []int{16 << 10, largestAllowed(bomb), 100 << 10} {
			text := bomb.text(size)
			var nodes []Node
			if took := cputime.Of(func() { nodes = Dialect{Math: true}.Parse(text) }); took > slow {
				t.Errorf("%s: %d bytes took %v", bomb.name, len(text), took)
			}
			if err := checkSize(nodes, text); err != nil {
				t.Errorf("%s: %v", bomb.name, err)
			}
			if err := checkTree(nodes, 1); err != nil {
				t.Errorf("%s: %v", bomb.name, err)
			}
		}
	}
}

func largestAllowed(b bomb) int {
	least, most := 0, 16<<10
	for least < most {
		size := (least + most + 1) / 2
		if withinLimits(b.text(size)) {
			least = size
		} else {
			most = size - 1
		}
	}
	return least
}
