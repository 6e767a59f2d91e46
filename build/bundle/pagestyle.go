package bundle

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/css"
)

// StyleName is the stylesheet of quizzes that are written as HTML.
const StyleName = "mocktest.css"

// What the page's stylesheet and the HTML of quizzes agree on. The id is
// nobody's: it lifts every rule above what a page says with classes and ids.
const (
	pageScope   = ":is(#mocktest#mocktest#mocktest,mock-test)"
	classPrefix = "mt-"
	lightHost   = ":host"
	darkHost    = `:host([data-scheme="dark"])`
)

// Where the element is dark by demand, where it is left to its page, and what
// a browser must understand to follow the page.
const (
	darkScope = pageScope + `:is([data-scheme="dark"],[theme="dark"]:not([data-scheme]))`
	pageOwn   = pageScope + `:where(:not([data-scheme],[theme="light"],[theme="dark"]))`
	canFollow = "@supports (color:light-dark(red,red)) and (color:color(from light-dark(red,red) srgb r g b))"
)

// pageStyle makes a stylesheet for a page from one for a shadow root. Rules
// reach into mock-test alone and win against the page's, class names get a
// prefix, and what was dark on demand follows the page's color-scheme as well.
func pageStyle(style []byte) ([]byte, error) {
	w := &styleWriter{lexer: css.NewLexer(parse.NewInputBytes(style)), light: map[string]string{}}
	if err := w.rules(nil); err != nil {
		return nil, err
	}
	return w.out.Bytes(), nil
}

// styleWriter reads a stylesheet rule by rule and writes it anew.
type styleWriter struct {
	lexer *css.Lexer
	out   bytes.Buffer
	light map[string]string // the latest values of :host by property
}

// next reads up to one of the marks, outside of parentheses, and returns what
// stood before it. The mark is 0 at the end.
func (w *styleWriter) next(marks string) (before string, mark byte) {
	var b strings.Builder
	level := 0
	for {
		kind, data := w.lexer.Next()
		switch kind {
		case css.ErrorToken:
			return strings.TrimSpace(b.String()), 0
		case css.CommentToken:
			continue
		case css.WhitespaceToken:
			b.WriteByte(' ')
			continue
		case css.FunctionToken, css.LeftParenthesisToken, css.LeftBracketToken:
			level++
		case css.RightParenthesisToken, css.RightBracketToken:
			level--
		}
		if level == 0 && len(data) == 1 && strings.IndexByte(marks, data[0]) >= 0 {
			return strings.TrimSpace(b.String()), data[0]
		}
		b.Write(data)
	}
}

// rules writes rules up to the } that closes the at-rules around them.
func (w *styleWriter) rules(around []string) error {
	for {
		head, mark := w.next("{;}")
		switch {
		case mark == '}' && head == "" && len(around) > 0:
			return nil
		case mark == 0 && head == "" && len(around) == 0:
			return nil
		case mark == 0 || mark == '}':
			return fmt.Errorf("the stylesheet breaks off at %q", head)
		case mark == ';':
			w.out.WriteString(head + ";")
		case strings.HasPrefix(head, "@"):
			w.out.WriteString(head + "{")
			if err := w.rules(append(slices.Clone(around), head)); err != nil {
				return err
			}
			w.out.WriteString("}")
		default:
			if err := w.rule(head, around); err != nil {
				return err
			}
		}
	}
}

// rule writes one rule. One for the dark is followed by the values for a page
// that says by its color-scheme which it is; paper is never dark.
func (w *styleWriter) rule(head string, around []string) error {
	declarations, err := w.declarations()
	if err != nil {
		return err
	}
	within := func(name string) bool {
		return slices.ContainsFunc(around, func(rule string) bool { return strings.HasPrefix(rule, name) })
	}
	switch {
	case within("@keyframes"):
		w.block(head, declarations)
	case head == darkHost:
		w.out.WriteString("@media not print{")
		w.block(darkScope, declarations)
		w.out.WriteString("}" + canFollow + "{")
		w.block(pageOwn, w.followed(declarations))
		w.out.WriteString("}")
	default:
		if head == lightHost && !within("@media print") {
			for _, d := range declarations {
				w.light[d.name] = d.value
			}
		}
		if selectors := pageSelectors(head); len(selectors) > 0 {
			w.block(strings.Join(selectors, ","), declarations)
		}
	}
	return nil
}

// followed are the dark values beside the light ones.
func (w *styleWriter) followed(dark []declaration) []declaration {
	var both []declaration
	for _, d := range dark {
		light, ok := w.light[d.name]
		switch {
		case d.name == "color-scheme":
			d.value = "inherit"
		case !ok || light == d.value:
			continue
		default:
			d.value = "light-dark(" + light + "," + d.value + ")"
		}
		both = append(both, d)
	}
	return both
}

// declaration is a property with its value.
type declaration struct {
	name, value string
	important   bool
}

func (w *styleWriter) declarations() ([]declaration, error) {
	var list []declaration
	for {
		text, mark := w.next(";{}")
		name, value, ok := strings.Cut(text, ":")
		switch {
		case mark == 0 || mark == '{' || text != "" && !ok:
			return nil, fmt.Errorf("the stylesheet has %q where a declaration should stand", text)
		case ok:
			bare, important := strings.CutSuffix(value, "!important")
			list = append(list, declaration{strings.TrimSpace(name), strings.TrimSpace(bare), important})
		}
		if mark == '}' {
			return list, nil
		}
	}
}

func (w *styleWriter) block(head string, declarations []declaration) {
	w.out.WriteString(head + "{")
	for _, d := range declarations {
		w.out.WriteString(d.name + ":" + d.value)
		if d.important {
			w.out.WriteString("!important")
		}
		w.out.WriteString(";")
	}
	w.out.WriteString("}")
}
