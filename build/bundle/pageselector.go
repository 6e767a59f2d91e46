package bundle

import (
	"strings"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/css"
)

// pageSelectors makes a list of selectors of a shadow root one for the page,
// without those that mean nothing there.
func pageSelectors(list string) []string {
	w := &styleWriter{lexer: css.NewLexer(parse.NewInputString(list))}
	var selectors []string
	for {
		selector, mark := w.next(",")
		if selector != "" && !strings.Contains(selector, "::slotted") {
			selectors = append(selectors, pageSelector(selector))
		}
		if mark == 0 {
			return selectors
		}
	}
}

// pageSelector prefixes classes and puts mock-test where the host was, or in
// front of all.
func pageSelector(selector string) string {
	s := &selectorWriter{lexer: css.NewLexer(parse.NewInputString(selector))}
	s.write(css.ErrorToken)
	if s.hosted {
		return s.out.String()
	}
	return pageScope + " " + s.out.String()
}

type selectorWriter struct {
	lexer  *css.Lexer
	out    strings.Builder
	hosted bool
}

// write copies up to a closing token, which it leaves out.
func (s *selectorWriter) write(until css.TokenType) {
	for before := ""; ; {
		kind, data := s.lexer.Next()
		word := string(data)
		switch {
		case kind == until || kind == css.ErrorToken:
			return
		case before == "." && kind == css.IdentToken:
			s.out.WriteString(classPrefix + word)
		case kind == css.ColonToken:
			// written with the name behind it
		case before == ":" && word == "host":
			s.host()
		case before == ":" && word == "host(":
			s.host()
			s.write(css.RightParenthesisToken)
		default:
			s.out.WriteString(strings.TrimLeft(before, ".") + word)
			if kind == css.FunctionToken {
				s.write(css.RightParenthesisToken)
				s.out.WriteString(")")
			}
		}
		switch {
		case kind == css.ColonToken && strings.HasPrefix(before, ":"):
			before = "::"
		case kind == css.ColonToken:
			before = ":"
		case word == ".":
			before = "."
		default:
			before = ""
		}
	}
}

func (s *selectorWriter) host() {
	s.out.WriteString(pageScope)
	s.hosted = true
}
