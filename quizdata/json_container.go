package quizdata

import (
	"strconv"
	"strings"
)

// list reads [ … ].
func (p *parser) list(v *value) {
	v.kind = listKind
	if !p.enter(v) {
		return
	}
	defer p.leave()
	for p.more(v, ']') {
		item := &value{parent: v, index: len(v.items)}
		if !p.keep(v, item) {
			return
		}
		p.value(item)
		p.separator(v, ']')
	}
}

// object reads { … }.
func (p *parser) object(v *value) {
	v.kind = objectKind
	if !p.enter(v) {
		return
	}
	defer p.leave()
	for p.more(v, '}') {
		item := &value{parent: v}
		if !p.keep(v, item) || !p.key(item) {
			return
		}
		if p.colon(item) {
			p.value(item)
		}
		p.separator(v, '}')
	}
}

// enter steps over the opening bracket, if it is not one too deep.
func (p *parser) enter(v *value) bool {
	if p.depth == MaxNesting {
		p.stop(p.at, p.at+1, nil, "more than "+strconv.Itoa(MaxNesting)+" brackets inside one another", "a quiz needs ten at most")
		return false
	}
	p.depth++
	p.at++
	return true
}

func (p *parser) leave() { p.depth-- }

// keep adds an item to its container, if there is room for it.
func (p *parser) keep(v, item *value) bool {
	most := MaxItems
	if v.parent != nil && v.parent.key == "rendered" {
		most = MaxRendered
	}
	if len(v.items) == most {
		message := "more than " + strconv.Itoa(most) + " entries in one list"
		if v.key == "questions" || v.parent == nil && v.kind == listKind {
			message = "more than " + strconv.Itoa(MaxQuestions) + " questions"
		}
		p.stop(p.at, p.at, v, message, "split the quiz into several files")
		return false
	}
	v.items = append(v.items, item)
	return true
}

// more moves to the next item of a container, or past its closing bracket.
func (p *parser) more(v *value, closer byte) bool {
	for !p.stopped {
		p.space()
		switch c := p.peek(); {
		case p.at == len(p.src):
			open := p.src[v.pos : v.pos+1]
			p.stop(p.at, p.at, v, "the file ends before the "+open+" of line "+strconv.Itoa(lineOf(p.src, v.pos))+" is closed",
				"add a "+string(closer)+" where it should end, or see whether the end of the file is missing")
		case c == closer:
			p.at++
			return false
		case (c == ']' || c == '}') && p.balanced(v.parent, p.at):
			p.fail(p.at, p.at+1, v, "a "+string(c)+" here, but the "+p.src[v.pos:v.pos+1]+" of line "+
				strconv.Itoa(lineOf(p.src, v.pos))+" is still open", "put a "+string(closer)+" before it")
			return false
		case c == ']' || c == '}':
			p.fail(p.at, p.at+1, v, "a "+string(c)+" here, but the "+p.src[v.pos:v.pos+1]+" of line "+
				strconv.Itoa(lineOf(p.src, v.pos))+" is still open", "write "+string(closer))
			p.at++
			p.unsure = true
			return false
		case c == ',':
			p.fail(p.at, p.at+1, v, "a comma with nothing before it", "remove it")
			p.at++
		default:
			return true
		}
	}
	return false
}

// separator reads what stands behind an item: a comma, unless it was the last.
func (p *parser) separator(v *value, closer byte) {
	if p.stopped {
		return
	}
	p.space()
	comma := p.at
	switch c := p.peek(); {
	case c == ',':
		p.at++
		p.space()
		if p.peek() == closer {
			p.fail(comma, comma+1, v, "a comma before the closing "+string(closer), "remove the comma")
		}
	case c == ';':
		p.fail(p.at, p.at+1, v, "a semicolon between two entries", "write a comma")
		p.at++
	case c == 0 || c == closer:
	case c == ']' || c == '}':
		if p.balanced(v, p.at+1) {
			p.fail(p.at, p.at+1, v, "one "+string(c)+" too many", "remove it")
			p.at++
			p.separator(v, closer)
		}
	case c == '"' || c == '{' || c == '[' || c == '-' || wordByte(c) || oddQuote(p.src[p.at:]) != "":
		p.fail(p.at, p.at, v, "a comma is missing before "+p.next(), "put a comma behind the entry before it")
	case c == ':':
		p.stop(p.at, p.at+1, v, "a colon where a comma should stand", "a key and its value stand in { }; a list in [ ] has values only")
	default:
		p.stop(p.at, p.at+1, v, p.next()+" where a comma should stand", "is a quote missing before it?")
	}
}

// key reads the key of a member.
func (p *parser) key(m *value) bool {
	m.keyPos = p.at
	up := m.parent
	word := &value{parent: up.parent, index: up.index, key: up.key} // until it is read, its path is the object's
	switch c := p.peek(); {
	case c == '"':
		p.str(word)
	case oddQuote(p.src[p.at:]) != "":
		p.oddString(word)
	case wordByte(c):
		for wordByte(p.peek()) {
			p.at++
		}
		word.text = p.src[m.keyPos:p.at]
		if next := strings.TrimLeft(p.src[p.at:], " \t\r\n"); next == "" || next[0] != ',' && next[0] != '}' {
			p.fail(m.keyPos, p.at, m.parent, "the key "+excerpt(word.text)+" has no quotes", "write "+quoted(word.text))
		}
	default:
		p.stop(p.at, p.at+1, m.parent, p.next()+" where a key should stand", `in { } every value has a key in quotes: {"title": "…"}`)
	}
	m.key, m.keyEnd = word.text, p.at
	return !p.stopped
}

// colon reads the colon behind a key. It reports whether a value may follow.
func (p *parser) colon(m *value) bool {
	p.space()
	switch c := p.peek(); {
	case c == ':':
		p.at++
		p.unsure = false // a key with its colon: whatever was guessed before, we are back in step
	case c == '=':
		p.fail(p.at, p.at+1, m, "= behind a key", "write a colon")
		p.at++
		if p.peek() == '>' {
			p.at++
		}
	case c == ',' || c == '}':
		p.fail(m.keyPos, m.keyEnd, m.parent, quoted(m.key)+" has no value, or no key", `write "key": value`)
		m.end = m.keyEnd
		return false
	default:
		p.fail(p.at, p.at, m, "a colon is missing behind the key "+quoted(m.key), `write "key": value`)
	}
	p.space()
	return true
}
