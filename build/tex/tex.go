// Package tex turns the TeX of formulas into MathML: fractions, roots, sums,
// matrices, sets, logic and what else school and placement tests are made of.
//
// It makes presentation elements of MathML Core only, without styles and
// scripts, and it refuses what it does not know, with the place and a cure. A
// formula that would come out wrong is no formula: whoever sees it in a test
// answers another question. It defines no macros and reads no files.
package tex

import (
	"strconv"
	"unicode/utf8"

	"mocktest/quizdata"
)

// Error says why TeX cannot be turned into MathML.
type Error struct {
	Offset, Length int // where in the TeX, in bytes
	Message        string
	Cure           string // what to do; never empty
}

func (e *Error) Error() string { return e.Message + "; " + e.Cure }

// Parse turns the TeX between dollars into a math element. The error is an
// [Error].
func Parse(src string) (quizdata.Element, error) {
	p := &parser{src: src}
	tree := element("math", elements(p.row(inFormula))...)
	n, depth := measure(tree)
	if p.err == nil && (n > quizdata.MaxTreeElements || depth > quizdata.MaxTreeDepth) {
		p.fail(0, len(src), "the formula has "+strconv.Itoa(n)+" parts, "+strconv.Itoa(depth)+" inside one another; the limits are "+
			strconv.Itoa(quizdata.MaxTreeElements)+" and "+strconv.Itoa(quizdata.MaxTreeDepth), "split it into several")
	}
	if p.err != nil {
		return quizdata.Element{}, p.err
	}
	return tree, nil
}

// measure counts the elements of a tree and how deep they are.
func measure(e quizdata.Element) (n, depth int) {
	for _, child := range e.Children {
		below, deep := measure(child)
		n, depth = n+below, max(depth, deep)
	}
	return n + 1, depth + 1
}

// parser reads one formula. Methods go on with nothing once there is an error.
type parser struct {
	src   string
	at    int
	rows  int // open at present
	lefts int // \left that are open
	font  font
	err   *Error
}

// fail keeps the first error and ends the reading.
func (p *parser) fail(at, length int, message, cure string) {
	if p.err == nil {
		p.err = &Error{Offset: at, Length: max(length, 1), Message: message, Cure: cure}
	}
	p.at = len(p.src)
}

// space skips white space, which means nothing in a formula.
func (p *parser) space() {
	for p.at < len(p.src) && (p.src[p.at] == ' ' || p.src[p.at] == '\n' || p.src[p.at] == '\t') {
		p.at++
	}
}

// peek is the next byte, 0 at the end.
func (p *parser) peek() byte {
	if p.at >= len(p.src) {
		return 0
	}
	return p.src[p.at]
}

// step skips a byte if it is the next one.
func (p *parser) step(c byte) bool {
	if p.at < len(p.src) && p.src[p.at] == c {
		p.at++
		return true
	}
	return false
}

// command is the name of the command that starts here, without its backslash
// and without reading it: letters, or one other character.
func (p *parser) command() string {
	if p.peek() != '\\' {
		return ""
	}
	rest := p.src[p.at+1:]
	n := 0
	for n < len(rest) && isLetter(rest[n]) {
		n++
	}
	if n == 0 {
		_, n = utf8.DecodeRuneInString(rest)
	}
	return rest[:n]
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }
func isDigit(c byte) bool  { return c >= '0' && c <= '9' }

// raw reads { … } as it is written.
func (p *parser) raw(of string) string {
	p.space()
	start := p.at
	if !p.step('{') {
		p.fail(start, 1, "a { should stand behind "+of, "write "+of+"{…}")
		return ""
	}
	for depth := 1; p.at < len(p.src); p.at++ {
		switch p.src[p.at] {
		case '\\':
			p.at++
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				p.at++
				return p.src[start+1 : p.at-1]
			}
		}
	}
	p.fail(start, 1, "the { behind "+of+" is not closed", "add a }")
	return ""
}
