package tex

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"mocktest/quizdata"
)

// place is what a row stands in, and so what ends it.
type place uint8

const (
	inFormula  place = iota // ends with the formula
	inBraces                // ends before }
	inBrackets              // ends before ]
	inDelims                // ends before \right
	inCell                  // ends before & \\ \cr and \end
	inLines                 // ends before \\ and }
)

// mostRows bounds rows inside one another, for reading recurses.
const mostRows = 40

// row reads atoms up to what ends their place, which is left to the caller.
func (p *parser) row(where place) (atoms []atom) {
	if p.rows++; p.rows > mostRows {
		p.fail(p.at, 1, "too many braces inside one another", "write the formula more simply")
	}
	font := p.font
	defer func() { p.rows, p.font = p.rows-1, font }()
	for {
		p.space()
		if p.at >= len(p.src) || p.ends(where) || p.err != nil {
			return atoms
		}
		start, name := p.at, p.command()
		switch {
		case name == "over" || name == "choose" || name == "atop":
			p.at += 1 + len(name)
			return []atom{{Element: fractionOf(name, one(atoms), one(p.row(where)))}}
		case styles[name] != nil:
			p.at += 1 + len(name)
			return append(atoms, atom{Element: with(element("mstyle", elements(p.row(where))...), styles[name]...)})
		}
		a := p.scripts(p.atom())
		if p.at == start {
			p.fail(start, 1, "nothing can be read here", "write it more simply")
		}
		atoms = append(atoms, a)
	}
}

// ends reports whether the row ends here, and fails for the end of another
// place.
func (p *parser) ends(where place) bool {
	name := p.command()
	length := 1 + len(name)
	switch c := p.peek(); {
	case c == '}' && where != inBraces && where != inLines:
		p.fail(p.at, 1, "a } without a { before it", "remove it, or write \\} for a brace to be seen")
	case c == '}' || c == ']' && where == inBrackets:
		return true
	case name == "right" && where != inDelims:
		p.fail(p.at, length, "a \\right without a \\left before it, or with another in between", "write \\left before it")
	case name == "right":
		return true
	case name == "\\" && where == inLines:
		return true
	case (c == '&' || name == "\\" || name == "cr" || name == "end") && where != inCell:
		what := p.src[p.at : p.at+max(length, 1)]
		if c == '&' {
			what, length = "&", 1
		}
		p.fail(p.at, length, what+" outside of an environment, or inside other brackets", "put it between \\begin{aligned} and \\end{aligned}, or close what is open before it")
	case c == '&' || name == "\\" || name == "cr" || name == "end":
		return true
	}
	return false
}

// atom reads one thing without its scripts.
func (p *parser) atom() atom {
	start, c := p.at, p.peek()
	switch {
	case c == '{':
		return atom{Element: p.group()}
	case c == '^' || c == '_' || c == '\'':
		return atom{Element: element("mrow")} // scripts of nothing
	case c == '\\':
		return p.control()
	case isDigit(c) || c == '.' && p.at+1 < len(p.src) && isDigit(p.src[p.at+1]):
		return atom{Element: token("mn", p.styled(p.number()))}
	case c == '%' || c == '#' || c == '$' || c == '&':
		p.fail(start, 1, string(c)+" has another meaning in TeX", "write \\"+string(c))
		return atom{}
	}
	r, size := utf8.DecodeRuneInString(p.src[start:])
	p.at += size
	return p.character(r)
}

// number reads digits with a point, and {,} between digits.
func (p *parser) number() string {
	number := ""
	for p.at < len(p.src) {
		c, rest := p.src[p.at], p.src[p.at+1:]
		switch {
		case isDigit(c) || c == '.' && rest != "" && isDigit(rest[0]):
			number += string(c)
			p.at++
		case len(rest) > 2 && c == '{' && rest[:2] == ",}" && isDigit(rest[2]):
			number += ","
			p.at += 3
		default:
			return number
		}
	}
	return number
}

// character is what a single character says.
func (p *parser) character(r rune) atom {
	if s, known := characters[r]; known {
		return s.atom()
	}
	text := string(r)
	switch {
	case r == '~' || r == '\u00a0':
		return atom{Element: width("0.3333em"), class: gap}
	case r < utf8.RuneSelf && isLetter(byte(r)) || unicode.In(r, unicode.Greek):
		return atom{Element: p.letter(text)}
	case foreign(r): // words of a script that joins its letters
		length := strings.IndexFunc(p.src[p.at:]+" ", func(r rune) bool { return !foreign(r) })
		text += p.src[p.at : p.at+length]
		p.at += length
		return atom{Element: token("mtext", text)}
	case unicode.Is(unicode.Sm, r):
		return atom{Element: token("mo", text), class: relation}
	case unicode.IsPrint(r):
		return atom{Element: token("mi", text, "mathvariant", "normal")}
	}
	p.fail(p.at-len(text), len(text), "a character that cannot be shown", "remove it")
	return atom{}
}

// foreign reports whether a character is a letter of no formula.
func foreign(r rune) bool {
	return r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsMark(r)) && !unicode.In(r, unicode.Greek)
}

// group reads { … }.
func (p *parser) group() quizdata.Element {
	start := p.at
	p.at++
	row := p.row(inBraces)
	if !p.step('}') {
		p.fail(start, 1, "this { is not closed", "add a }, or write \\{ for a brace to be seen")
	}
	return one(row)
}

// arg reads what a command or a script takes: a group, a digit or one atom.
func (p *parser) arg(of string) quizdata.Element {
	p.space()
	c, name := p.peek(), p.command()
	switch {
	case c == 0 || c == '}' || c == '&' || c == '^' || c == '_' || name == "\\" || name == "right" || name == "end":
		p.fail(min(p.at, max(len(p.src)-1, 0)), 1, "nothing stands behind "+of, "write "+of+"{…}")
		return quizdata.Element{}
	case isDigit(c):
		p.at++
		return token("mn", p.styled(string(c)))
	}
	if p.rows++; p.rows > mostRows {
		p.fail(p.at, 1, "too many braces inside one another", "write the formula more simply")
	}
	defer func() { p.rows-- }()
	return p.atom().Element
}
