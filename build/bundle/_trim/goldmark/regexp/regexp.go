// Package regexp matches the few regular expressions of goldmark, which look
// for HTML tags and mail addresses at the beginning of a text. The matches are
// the standard library's, found by the slowest of its ways, in a time in
// proportion to the text. The library itself would cost readers a sixteenth of
// the engine, with its tables of all the world's scripts.
package regexp

import "io"

// Regexp is an expression ready to match: a program of steps.
type Regexp struct {
	steps  []step
	start  int
	groups int
}

// MustCompile reads an expression, which must begin with ^. It ends the program
// on anything that goldmark's expressions did not hold when this was written.
func MustCompile(expression string) *Regexp {
	p := parser{rest: expression}
	p.eatFlag()
	p.need("^")
	all := p.choices()
	if p.rest != "" {
		p.unknown()
	}
	r := &Regexp{groups: p.groups}
	r.start = all(r, r.add(step{kind: found}))
	return r
}

// Match reports whether the beginning of the text matches.
func (r *Regexp) Match(text []byte) bool { return r.FindSubmatchIndex(text) != nil }

// FindSubmatchIndex returns the borders of the match and of its groups, -1
// where a group took no part; nil without a match.
func (r *Regexp) FindSubmatchIndex(text []byte) []int { return r.find(&input{text: text}) }

// FindReaderSubmatchIndex matches what a reader gives.
func (r *Regexp) FindReaderSubmatchIndex(reader io.RuneReader) []int {
	return r.find(&input{reader: reader})
}
