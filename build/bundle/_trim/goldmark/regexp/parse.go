package regexp

import (
	"strconv"
	"strings"
)

// parser makes parts of an expression.
type parser struct {
	rest   string
	fold   bool // letters match in either case
	groups int
}

// eat takes a prefix away if it is there.
func (p *parser) eat(prefix string) bool {
	rest, ok := strings.CutPrefix(p.rest, prefix)
	p.rest = rest
	return ok
}

func (p *parser) need(prefix string) {
	if !p.eat(prefix) {
		p.unknown()
	}
}

func (p *parser) unknown() { panic("regular expression not understood at " + strconv.Quote(p.rest)) }

func (p *parser) eatFlag() { p.fold = p.eat("(?i)") || p.fold }

func (p *parser) choices() part {
	var all []part
	for {
		var terms []part
		for p.rest != "" && p.rest[0] != '|' && p.rest[0] != ')' {
			terms = append(terms, p.term())
		}
		all = append(all, sequence(terms))
		if !p.eat("|") {
			return choice(all)
		}
	}
}

// term is something with a word on how often it may stand there.
func (p *parser) term() part {
	atom := p.atom()
	switch {
	case p.eat("*"):
		return repeat(atom, 0, unbounded)
	case p.eat("+"):
		return repeat(atom, 1, unbounded)
	case p.eat("?"):
		return repeat(atom, 0, 1)
	case p.eat("{"):
		bounds, rest, _ := strings.Cut(p.rest, "}")
		least, most, _ := strings.Cut(bounds, ",")
		p.rest = rest
		from, err := strconv.Atoi(least)
		to, err2 := strconv.Atoi(most)
		if err != nil || err2 != nil || to < from {
			p.unknown()
		}
		return repeat(atom, from, to)
	}
	return atom
}

func (p *parser) atom() part {
	switch {
	case p.eat("(?:"):
		return p.inside()
	case p.eat("("):
		p.groups++
		n := p.groups
		return group(p.inside(), n)
	case p.eat("["):
		return oneOf(p.class())
	case p.eat("$"):
		return atEnd
	case p.eat("."):
		return oneOf(not(set{'\n': true}))
	case p.eat(`\s`):
		return oneOf(set{' ': true, '\t': true, '\n': true, '\f': true, '\r': true})
	case strings.IndexByte("?*+{^", p.rest[0]) >= 0:
		p.unknown()
	}
	return p.letter()
}

func (p *parser) inside() part {
	all := p.choices()
	p.need(")")
	return all
}

// letter is one character, in either case if asked.
func (p *parser) letter() part {
	c := p.char()
	var s set
	s[c] = true
	lower := c | 0x20
	if !p.fold || lower < 'a' || 'z' < lower {
		return oneOf(s)
	}
	s[lower], s[lower-0x20] = true, true
	switch lower {
	case 'k': // also the sign of the kelvin
		p.unknown()
	case 's': // also ſ, in two bytes
		return choice([]part{oneOf(s), sequence([]part{oneOf(set{0xC5: true}), oneOf(set{0xBF: true})})})
	}
	return oneOf(s)
}

// class is what stands between brackets.
func (p *parser) class() set {
	negated := p.eat("^")
	var s set
	for !p.eat("]") {
		from := p.char()
		to := from
		if len(p.rest) > 1 && p.rest[0] == '-' && p.rest[1] != ']' {
			p.need("-")
			to = p.char()
		}
		for c := int(from); c <= int(to); c++ {
			s[c] = true
		}
	}
	if negated {
		return not(s)
	}
	return s
}

// char is one ASCII character, perhaps behind a backslash.
func (p *parser) char() byte {
	if p.rest == "" || p.rest[0] >= 0x80 {
		p.unknown()
	}
	if p.eat(`\x`) {
		n, err := strconv.ParseUint(p.rest[:min(2, len(p.rest))], 16, 7)
		if err != nil {
			p.unknown()
		}
		p.rest = p.rest[2:]
		return byte(n)
	}
	escaped := p.eat(`\`)
	if p.rest == "" {
		p.unknown()
	}
	c := p.rest[0]
	p.rest = p.rest[1:]
	if !escaped {
		return c
	}
	switch c {
	case 'n':
		return '\n'
	case 'r':
		return '\r'
	case 't':
		return '\t'
	}
	if 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' {
		p.unknown()
	}
	return c
}
