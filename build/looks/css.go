package looks

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/css"
)

// setting is a custom property that a page sets.
type setting struct {
	name, value string // the whole name, with its dashes
	at          int    // where the name stands, in bytes
	// group are the tests that it is for: the selector without what says light or
	// dark; empty for all tests of the page.
	group string
	// only is the scheme it is for; empty for both.
	only scheme
}

var (
	everywhere = regexp.MustCompile(`^(?::root|html|body|mock-test|\*|main|article|\s|,|>)*$`)
	schemeWord = regexp.MustCompile(`(?i)(?:\[[^\]]*(?:light|dark)[^\]]*\]|[.#:][\w-]*(?:light|dark)[\w-]*(?:\([^)]*\))?)`)
	aboutDark  = regexp.MustCompile(`(?i)prefers-color-scheme:\s*dark`)
	aboutLight = regexp.MustCompile(`(?i)prefers-color-scheme:\s*light`)
)

// stylesheet collects the settings of CSS that stands at an offset of the file.
// Inline CSS is that of a style attribute, whose settings are for group.
func stylesheet(source []byte, offset int, inline bool, group string) []setting {
	p := css.NewParser(parse.NewInputBytes(bytes.Clone(source)), inline)
	var all []setting
	var media []string // of the rules around
	var selectors []string
	for {
		kind, _, data := p.Next()
		switch kind {
		case css.ErrorGrammar:
			if !p.HasParseError() {
				return all
			}
		case css.BeginAtRuleGrammar:
			media = append(media, join(p.Values()))
		case css.EndAtRuleGrammar:
			media = media[:max(len(media)-1, 0)]
		case css.QualifiedRuleGrammar:
			selectors = append(selectors, join(p.Values()))
		case css.BeginRulesetGrammar:
			selectors = append(selectors, join(p.Values()))
		case css.EndRulesetGrammar:
			selectors = nil
		case css.CustomPropertyGrammar:
			s := setting{name: string(data), value: strings.TrimSpace(join(p.Values())), group: group}
			s.at = offset + max(bytes.LastIndex(source[:min(p.Offset(), len(source))], data), 0)
			if !inline {
				s.place(strings.Join(selectors, ", "), strings.Join(media, " "))
			}
			all = append(all, s)
		}
	}
}

func join(tokens []css.Token) string {
	var b strings.Builder
	for _, t := range tokens {
		b.Write(t.Data)
	}
	return b.String()
}

// place says which tests a setting is for, by its selectors and media queries.
func (s *setting) place(selector, media string) {
	words := strings.ToLower(strings.Join(schemeWord.FindAllString(selector, -1), " ") + " ")
	if !strings.Contains(words, ":not") {
		switch isDark, isLight := strings.Contains(words, "dark"), strings.Contains(words, "light"); {
		case isDark && !isLight:
			s.only = dark
		case isLight && !isDark:
			s.only = light
		}
	}
	switch {
	case aboutDark.MatchString(media):
		s.only = dark
	case aboutLight.MatchString(media):
		s.only = light
	}
	s.group = strings.TrimSpace(schemeWord.ReplaceAllString(selector, ""))
	if everywhere.MatchString(s.group) {
		s.group = ""
	}
}
