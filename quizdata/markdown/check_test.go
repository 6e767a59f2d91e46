package markdown

import (
	"fmt"
	"html"
	"net/url"
	"strings"

	"mocktest/quizdata"
)

// maxDepth is the deepest a tree may be: lists with their items, inline nodes,
// and a table's rows and cells.
const maxDepth = 2*quizdata.MaxTextNesting + maxInlineDepth + 4

// checkTree reports what must never come out, whatever went in. It knows
// nothing of how trees are made; above all it judges URLs in another way.
func checkTree(nodes []Node, depth int) error {
	if depth > maxDepth {
		return fmt.Errorf("the tree is deeper than %d", depth-1)
	}
	for i, n := range nodes {
		if err := checkNode(n); err != nil {
			return fmt.Errorf("%s: %w in %+v", n.Kind, err, n)
		}
		if i > 0 && n.Kind == Text && nodes[i-1].Kind == Text {
			return fmt.Errorf("texts %q and %q are not merged", nodes[i-1].Text, n.Text)
		}
		if err := checkTree(n.Children, depth+1); err != nil {
			return err
		}
	}
	return nil
}

// fieldsOf says which fields a kind may use.
var fieldsOf = map[Kind]string{
	Paragraph: "children", Heading: "level children", CodeBlock: "text lang",
	Quote: "children", List: "ordered tight start children", ListItem: "children",
	Table: "children", Row: "children", Cell: "align head children", Rule: "",
	Text: "text", Code: "text", Emphasis: "children", Strong: "children",
	Strike: "children", Link: "url title children", Image: "url title text", LineBreak: "",
	Math: "text display",
}

func checkNode(n Node) error {
	allowed, known := fieldsOf[n.Kind]
	if !known {
		return fmt.Errorf("unknown kind")
	}
	for _, field := range [...]struct {
		name string
		set  bool
	}{
		{"text", n.Text != ""}, {"lang", n.Lang != ""}, {"url", n.URL != ""},
		{"title", n.Title != ""}, {"level", n.Level != 0}, {"ordered", n.Ordered},
		{"tight", n.Tight}, {"start", n.Start != 0}, {"align", n.Align != ""},
		{"head", n.Head}, {"display", n.Display}, {"children", len(n.Children) > 0},
	} {
		if field.set && !strings.Contains(allowed, field.name) {
			return fmt.Errorf("has %s", field.name)
		}
	}
	switch n.Kind {
	case Link:
		return checkURL(n.URL, "http", "https", "mailto")
	case Image:
		return checkURL(n.URL, "http", "https")
	case Heading:
		if n.Level < 1 || n.Level > 6 {
			return fmt.Errorf("level %d", n.Level)
		}
	case CodeBlock:
		if strings.Trim(n.Lang, "abcdefghijklmnopqrstuvwxyz0123456789+-#.") != "" {
			return fmt.Errorf("language %q", n.Lang)
		}
	}
	return nil
}

// checkURL looks at a URL as the most forgiving of readers would: decoded over
// and over, backslashes turned, controls and spaces left out.
func checkURL(link string, schemes ...string) error {
	if link == "" {
		return fmt.Errorf("no URL")
	}
	for range 4 {
		flat := strings.Map(func(r rune) rune {
			switch {
			case r <= ' ' || 0x7f <= r && r <= 0xa0:
				return -1
			case r == '\\':
				return '/'
			}
			return r
		}, strings.ToLower(link))
		if err := checkScheme(flat, schemes); err != nil {
			return err
		}
		link = html.UnescapeString(link)
		if decoded, err := url.PathUnescape(link); err == nil {
			link = decoded
		}
	}
	return nil
}

func checkScheme(link string, schemes []string) error {
	if strings.HasPrefix(link, "//") {
		return fmt.Errorf("URL %q leaves for another host", link)
	}
	before, after, found := strings.Cut(link, ":")
	if !found || strings.ContainsAny(before, "/?#") {
		return nil
	}
	for _, scheme := range schemes {
		if before == scheme && (scheme == "mailto" || strings.HasPrefix(after, "//")) {
			return nil
		}
	}
	return fmt.Errorf("URL %q has a scheme not allowed", link)
}

// textBytes counts every byte a view may show or put into an attribute.
func textBytes(nodes []Node) int {
	total := 0
	for _, n := range nodes {
		total += len(n.Text) + len(n.Lang) + len(n.URL) + len(n.Title) + textBytes(n.Children)
	}
	return total
}

func countKind(nodes []Node, kind Kind) int {
	total := 0
	for _, n := range nodes {
		if n.Kind == kind {
			total++
		}
		total += countKind(n.Children, kind)
	}
	return total
}

// checkSize holds what comes out against what went in.
func checkSize(nodes []Node, text string) error {
	if got, most := textBytes(nodes), 8*len(text)+4096; got > most {
		return fmt.Errorf("%d bytes came out of %d, more than %d", got, len(text), most)
	}
	if got := countKind(nodes, Cell); got > quizdata.MaxTableCells {
		return fmt.Errorf("%d cells came out of %d bytes", got, len(text))
	}
	return nil
}
