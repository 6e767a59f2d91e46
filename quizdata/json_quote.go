package quizdata

import (
	"strconv"
	"strings"
)

// oddQuotes are the marks people write, or their editor writes for them, in
// place of the double quote, each with what may close it.
var oddQuotes = []struct{ open, closers string }{
	{"'", "'"},
	{"`", "`"},
	{"“", "”“\""},
	{"”", "”\""},
	{"„", "“”\""},
	{"‘", "’'"},
	{"’", "’'"},
	{"«", "»"},
}

// oddQuote is the wrong opening quote a text starts with, or "".
func oddQuote(s string) string {
	for _, q := range oddQuotes {
		if strings.HasPrefix(s, q.open) {
			return q.open
		}
	}
	return ""
}

// oddString tells of a string in wrong quotes and reads it nevertheless.
func (p *parser) oddString(v *value) {
	v.kind = stringKind
	v.pos = p.at
	open := oddQuote(p.src[p.at:])
	closers := ""
	for _, q := range oddQuotes {
		if q.open == open {
			closers = q.closers
		}
	}
	rest := p.src[p.at+len(open):]
	cure := `write the straight double quote " around it`
	end := strings.IndexAny(rest, closers+"\r\n")
	if end < 0 || rest[end] == '\r' || rest[end] == '\n' {
		p.stop(p.at, p.at+len(open), v, "the text starts with "+open+" and does not end on its line", cure)
		return
	}
	length := len(open) + end
	for _, closer := range closers {
		if strings.HasPrefix(rest[end:], string(closer)) {
			length += len(string(closer))
		}
	}
	p.fail(p.at, p.at+length, v, "a text in "+open+" quotes", cure)
	v.text = rest[:end]
	p.at += length
}

// controlName names a control character in a message.
func controlName(c byte) string {
	if c == '\t' {
		return "a tab"
	}
	return "the control character " + controlEscape(c)
}

// controlEscape is how JSON writes a control character.
func controlEscape(c byte) string {
	switch c {
	case '\t':
		return `\t`
	case '\b':
		return `\b`
	case '\f':
		return `\f`
	}
	hex := strconv.FormatUint(uint64(c), 16)
	return `\u` + strings.Repeat("0", 4-len(hex)) + hex
}
