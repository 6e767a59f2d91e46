package quizdata

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// parser reads strict JSON (RFC 8259) into a tree of values with places.
//
// It is our own because its errors are the product: encoding/json stops at
// the first one, replaces invalid text in silence and lets keys repeat. This
// one names the usual slips of a hand-written file with their cure and reads
// on behind them, so that one run tells all.
type parser struct {
	*collector
	at     int
	depth  int
	values int
	// unsure is set while reading on rests on a guess about what was meant.
	// A complaint may then be a fault of the guess: it ends the parsing
	// instead of being told.
	unsure  bool
	stopped bool
	trials  int // of balanced
	odd     oddTexts
}

// parse returns the tree, or nil when the text cannot be read to its end.
// Whatever is wrong is added to the collector.
func parse(c *collector) *value {
	p := &parser{collector: c}
	root := &value{}
	defer p.tellOddTexts()
	p.space()
	if p.at == len(p.src) {
		p.fail(0, 0, nil, "the file is empty", `start with {"title": "…", "questions": [ … ]}`)
		return nil
	}
	if c := p.peek(); c != '{' && c != '[' {
		p.stop(p.at, p.at+1, nil, "the file starts with "+p.next()+", not with {", `a quiz is one JSON object: {"title": "…", "questions": [ … ]}`)
		return nil
	}
	p.value(root)
	p.space()
	if !p.stopped && p.at < len(p.src) {
		p.fail(p.at, p.at+1, nil, "text after the end of the quiz: "+p.next(),
			"a file holds one quiz; remove it, or look for a } or ] too many before it")
	}
	if p.stopped {
		return nil
	}
	return root
}

// fail tells a problem, unless a guess made earlier may be its cause.
func (p *parser) fail(pos, end int, v *value, message, cure string) {
	if p.stopped || p.unsure {
		p.stopped = true
		return
	}
	if p.full() {
		p.dropped++
		return
	}
	p.add(finding{pos: pos, end: end, path: v.path(), message: message, cure: cure})
}

// stop tells a problem behind which nothing can be read.
func (p *parser) stop(pos, end int, v *value, message, cure string) {
	p.fail(pos, end, v, message, cure)
	p.stopped = true
}

// peek is the next byte, 0 at the end.
func (p *parser) peek() byte {
	if p.at >= len(p.src) {
		return 0
	}
	return p.src[p.at]
}

// next is the next character, word or text, as it stands in a message.
func (p *parser) next() string {
	if p.at >= len(p.src) {
		return "the end of the file"
	}
	end := p.at
	if p.src[p.at] == '"' {
		text, _, _ := strings.Cut(window(p.src[p.at+1:]), `"`)
		return quoted(text)
	}
	for end < len(p.src) && wordByte(p.src[end]) {
		end++
	}
	if end == p.at {
		_, size := utf8.DecodeRuneInString(p.src[p.at:])
		end += size
	}
	return quoted(p.src[p.at:end])
}

// value reads the value that starts here into v.
func (p *parser) value(v *value) {
	v.pos = p.at
	v.end = p.at
	if p.values++; p.values > MaxValues {
		p.stop(p.at, p.at, v, "more than "+strconv.Itoa(MaxValues)+" values in one file", "split the quiz into several files")
		return
	}
	c := p.peek()
	switch {
	case c == '{':
		p.object(v)
	case c == '[':
		p.list(v)
	case c == '"':
		p.str(v)
	case oddQuote(p.src[p.at:]) != "":
		p.oddString(v)
	case c == '-' || c == '+' || c == '.' || c >= '0' && c <= '9':
		p.number(v)
	case wordByte(c):
		p.word(v)
	case p.at == len(p.src):
		p.stop(p.at, p.at, v, "the file ends where a value should stand", "is the end of the file missing?")
	case c == ',' || c == '}' || c == ']':
		p.fail(p.at, p.at+1, v, "the value is missing here", "write it, or remove its key")
	default:
		p.stop(p.at, p.at+1, v, p.next()+" cannot start a value", "a text stands in double quotes")
	}
	v.end = p.at
}

// wordByte reports whether c can be part of an unquoted word.
func wordByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-' || c == '$'
}
