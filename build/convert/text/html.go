package text

import (
	"html"
	"regexp"
	"slices"
	"strings"

	nethtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// HTML turns a piece of HTML into Markdown. Lost names what could not be
// carried, such as "iframe" or "colour", each once, in order. Addresses of images
// and links stay as they are. A text without tags is plain text with entities,
// whose line breaks are kept, as web forms store it.
//
// TeX, as \(…\), \[…\] and $…$ in the text, as MathML and in the images of
// formulas that Canvas makes, becomes $…$ and $$…$$.
func HTML(s string) (markdown string, lost []string) {
	if !tag.MatchString(s) {
		return plain(html.UnescapeString(s), escaper{delims: true}), nil
	}
	c := &converter{holdsBlocks: map[*nethtml.Node]bool{}, strikes: strings.Count(s, "~") > 1}
	body, ok := parse(s)
	if !ok {
		return plain(untagged(s), escaper{delims: true}), []string{"markup nested too deep"}
	}
	c.look(body)
	return strings.Join(c.flow(body, 0), "\n\n"), c.lost
}

var tag = regexp.MustCompile(`<[A-Za-z/!?]`)

// parse reads a fragment; its nodes are the children of what is returned.
func parse(s string) (body *nethtml.Node, ok bool) {
	body = &nethtml.Node{Type: nethtml.ElementNode, Data: "body", DataAtom: atom.Body}
	nodes, err := nethtml.ParseFragment(strings.NewReader(s), body)
	if err != nil {
		return nil, false
	}
	for _, n := range nodes {
		body.AppendChild(n)
	}
	return body, true
}

// untagged is the text between tags, for HTML that the parser refuses because
// hundreds of elements are open at once.
func untagged(s string) string {
	var b strings.Builder
	z := nethtml.NewTokenizer(strings.NewReader(s))
	for {
		switch z.Next() {
		case nethtml.ErrorToken:
			return strings.TrimSpace(b.String())
		case nethtml.TextToken:
			b.WriteString(html.UnescapeString(string(z.Raw())))
		}
	}
}

// converter walks HTML.
type converter struct {
	lost    []string
	strikes bool // tildes may meet those of other texts
	// holdsBlocks tells of inline elements with blocks inside.
	holdsBlocks map[*nethtml.Node]bool
}

func (c *converter) lose(what string) {
	if !slices.Contains(c.lost, what) {
		c.lost = append(c.lost, what)
	}
}

// mostNested is how deep lists and quotes are followed; below, their text is
// kept without them, for each level indents all of it once more.
const mostNested = 20

// blockTags begin a line of their own. Those without a meaning in Markdown are
// paragraphs.
var blockTags = setOf(`address article aside blockquote body caption center dd details dialog dir div dl dt fieldset
	figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary
	table tbody td tfoot th thead tr ul`)

// inlineTags are known elements in a line that are carried or mean nothing.
var inlineTags = setOf(`a abbr acronym b bdi bdo big br cite code data dfn em font i img ins del kbd label mark math nobr q
	rp rt ruby s samp small span strike strong sub sup time tt u var wbr`)

var emphasisTags = setOf("b em i s strong u code a")

// droppedTags are left out with all that is in them.
var droppedTags = setOf(`script style iframe object embed applet svg canvas noscript template input button select textarea
	link meta base frame frameset title head map area noframes noembed`)

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// look notes what is lost wherever it stands, and which inline elements hold
// blocks.
func (c *converter) look(n *nethtml.Node) (block bool) {
	if n.Type == nethtml.ElementNode {
		c.lookAt(n)
		if droppedTags[n.Data] || n.Data == "math" {
			return false
		}
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if c.look(child) {
			c.holdsBlocks[n] = true
		}
	}
	if c.holdsBlocks[n] && emphasisTags[n.Data] {
		c.lose("emphasis around paragraphs")
	}
	return c.holdsBlocks[n] || n.Type == nethtml.ElementNode && blockTags[n.Data]
}

// lookAt notes what an element loses by its name and attributes alone.
func (c *converter) lookAt(n *nethtml.Node) {
	c.strikes = c.strikes || n.Data == "s" || n.Data == "del" || n.Data == "strike" || strings.Contains(attr(n, "style"), "line-through")
	switch {
	case n.Data == "script" && strings.HasPrefix(attr(n, "type"), "math/tex"):
	case droppedTags[n.Data] && n.Data != "title" && n.Data != "head":
		c.lose(n.Data)
	case n.Data == "video" || n.Data == "audio" || n.Data == "u" || n.Data == "mark":
		c.lose(map[string]string{"video": "video player", "audio": "audio player", "u": "underline", "mark": "highlight"}[n.Data])
	case n.Data == "font" && attr(n, "color") != "" || colours(attr(n, "style")):
		c.lose("colour")
	case !blockTags[n.Data] && !inlineTags[n.Data] && !droppedTags[n.Data] && n.Data != "source" && n.Data != "track":
		c.lose("<" + n.Data + ">")
	}
	for _, a := range n.Attr {
		if strings.HasPrefix(a.Key, "on") && len(a.Key) > 3 {
			c.lose(a.Key)
		}
	}
}

// colours reports whether a style gives one on purpose. Black on white is what
// editors write everywhere.
func colours(style string) bool {
	for rule := range strings.SplitSeq(strings.ToLower(style), ";") {
		name, value, _ := strings.Cut(rule, ":")
		name, value = strings.TrimSpace(name), strings.ReplaceAll(value, " ", "")
		if name != "color" && name != "background-color" && name != "background" {
			continue
		}
		if !slices.Contains([]string{"", "black", "#000", "#000000", "rgb(0,0,0)", "white", "#fff", "#ffffff", "rgb(255,255,255)", "inherit", "initial", "transparent", "none", "windowtext"}, value) {
			return true
		}
	}
	return false
}

func attr(n *nethtml.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
