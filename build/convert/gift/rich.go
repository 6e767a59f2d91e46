package gift

import (
	"html"
	"regexp"
	"strings"
)

// Moodle's own format is HTML in which a line break is one. A lone < or <b> is
// more often meant as text, so that only these make a text HTML.
var (
	element = regexp.MustCompile(`(?is)<(?:br|hr|img\s[^<>]*)\s*/?>|` + paired())
	entity  = regexp.MustCompile(`&(?:nbsp|lt|gt|amp|quot|#[0-9]{2,6});`)
	tex     = regexp.MustCompile(`(?s)\\\(.+?\\\)|\\\[.+?\\\]|\$\$.+?\$\$`)
)

// paired matches any of the usual elements with its end.
func paired() string {
	var all []string
	for _, name := range strings.Fields("a b i u p em strong sub sup pre code tt span div ul ol table h1 h2 h3 h4 h5 h6 blockquote") {
		all = append(all, `<`+name+`(?:\s[^<>]*)?>.*?</`+name+`\s*>`)
	}
	return strings.Join(all, "|")
}

// rich reports whether a text in Moodle's own format is more than plain text: it
// has HTML in it, or TeX as Moodle marks it.
func rich(s string) bool {
	return element.MatchString(s) || entity.MatchString(s) || tex.MatchString(s)
}

// lineBreaks makes HTML of such a text. One that has no HTML but TeX has no tags
// and no entities.
func lineBreaks(s string) string {
	if !element.MatchString(s) && !entity.MatchString(s) {
		s = html.EscapeString(s)
	}
	if strings.Contains(strings.ToLower(s), "<pre") {
		return s // line breaks in it show anyway
	}
	s = strings.ReplaceAll(strings.TrimSpace(s), "\n\n", "<br><br>")
	return strings.ReplaceAll(s, "\n", "<br>")
}
