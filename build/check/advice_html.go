package check

import (
	"regexp"
	"slices"
	"strings"

	"mocktest/quizdata"
	"mocktest/quizdata/markdown"
)

var (
	htmlTag  = regexp.MustCompile(`(?i)<([a-z][a-z0-9]*)(?:\s[^<>]*|/)?>|<!--`)
	htmlAttr = regexp.MustCompile(`(?i)\s(src|alt)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)`)
)

// htmlCures are how Markdown says what people write tags for.
var htmlCures = map[string]string{
	"b": "write **…**", "strong": "write **…**", "i": "write *…*", "em": "write *…*", "s": "write ~~…~~", "del": "write ~~…~~",
	"code": "write `…`", "tt": "write `…`", "kbd": "write `…`", "pre": "write ``` in a line above and below it",
	"a": "write [words](address)", "br": `write \\\n where the line ends`, "p": `write \n\n between paragraphs`,
	"sub": `write $x_2$, with "math": true in the quiz`, "sup": `write $x^2$, with "math": true in the quiz`,
	"ul": "write - before each entry", "ol": "write 1. before each entry", "li": "write - before each entry",
}

// otherTags are what else is meant as markup when it is opened and closed. What is
// no name of an element, as in Vec<u8>, is text.
var otherTags = strings.Fields(`abbr big blockquote center cite dd details div dl dt figcaption figure font h1 h2 h3 h4 h5 h6
	ins mark q samp small span strike sub summary sup table tbody td th thead tr u var video audio`)

// html tells of raw HTML: the first image and the first other tag.
func (e *editor) html() {
	images, others := false, false
	for _, text := range e.texts {
		shown := proseOf(markdown.Dialect{Math: e.quiz.Math}.Parse(text.Source))
		for _, m := range htmlTag.FindAllStringSubmatchIndex(shown, -1) {
			tag, name := shown[m[0]:m[1]], ""
			if m[2] >= 0 {
				name = strings.ToLower(shown[m[2]:m[3]])
			}
			switch closed := strings.Contains(strings.ToLower(shown[m[1]:]), "</"+name+">"); {
			case name == "img" && !images && strings.Contains(strings.ToLower(tag), "src"):
				images = true
				e.sayTag(text, tag, imageFor(tag))
			case name == "img" || others:
			case name == "" || name == "br" || closed && (htmlCures[name] != "" || slices.Contains(otherTags, name)):
				others = true
				cure := htmlCures[name]
				if name == "" {
					cure = "take the comment out"
				}
				if cure == "" {
					cure = "say it in Markdown, or leave it out"
				}
				e.sayTag(text, tag, cure+"; where it is meant as code, write it between `")
			}
		}
	}
}

func (e *editor) sayTag(text quizdata.Text, tag, cure string) {
	at := max(0, strings.Index(text.Source, tag))
	e.found = append(e.found, text.Problem(at, len(tag), "raw HTML is shown as text, and readers see "+brief(tag), accepting(cure, e.name)))
}

// imageFor is an img tag in Markdown.
func imageFor(tag string) string {
	said := map[string]string{"alt": "what it shows", "src": "address"}
	for _, m := range htmlAttr.FindAllStringSubmatch(tag, -1) {
		if value := strings.Trim(m[2], `"'`); value != "" {
			said[strings.ToLower(m[1])] = value
		}
	}
	return "write ![" + said["alt"] + "](" + said["src"] + ")"
}

// proseOf is the text of nodes without code and formulas.
func proseOf(nodes []markdown.Node) string {
	var b strings.Builder
	for _, n := range nodes {
		switch {
		case n.Kind == markdown.Text:
			b.WriteString(n.Text)
		case !n.Kind.IsInline(), n.Kind == markdown.LineBreak:
			b.WriteString(proseOf(n.Children) + "\n")
		default:
			b.WriteString(proseOf(n.Children))
		}
	}
	return b.String()
}

// alt tells of texts that are nothing but an image without words.
func (e *editor) alt() {
	for _, text := range e.texts {
		nodes := markdown.Dialect{Math: e.quiz.Math}.Parse(text.Source)
		for len(nodes) == 1 && nodes[0].Kind == markdown.Paragraph {
			nodes = nodes[0].Children
		}
		if len(nodes) > 0 && !slices.ContainsFunc(nodes, func(n markdown.Node) bool { return n.Kind != markdown.Image || strings.TrimSpace(n.Text) != "" }) {
			at := max(0, strings.Index(text.Source, "!["))
			e.found = append(e.found, text.Problem(at, len(text.Source)-at, "this is nothing but an image without words; who does not see it has nothing here",
				accepting("write ![what it shows]("+nodes[0].URL+"), without giving the answer away", e.name)))
		}
	}
}
