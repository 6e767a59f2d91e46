package quizdata

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
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
	p.oddText(v, open, p.src[p.at:p.at+length])
	v.text = rest[:end]
	p.at += length
}

// oddTexts are the texts in wrong quotes. An editor that makes them makes all
// of a file so, and ten complaints about it would hide every other.
type oddTexts struct {
	count int
	marks []string // in order of appearance
	at    int      // of the finding about them in collector.found
}

// oddText notes a text in wrong quotes, as written.
func (p *parser) oddText(v *value, open, text string) {
	if p.stopped || p.unsure {
		p.stopped = true
		return
	}
	if p.odd.count++; p.odd.count == 1 {
		p.odd.at = len(p.found)
		p.fail(p.at, p.at+len(text), v, "a text in "+open+" quotes", `write the straight double quote " around it`)
	}
	_, size := utf8.DecodeLastRuneInString(text)
	for _, mark := range []string{open, text[len(text)-size:]} {
		if mark != `"` && !slices.Contains(p.odd.marks, mark) {
			p.odd.marks = append(p.odd.marks, mark)
		}
	}
}

// tellOddTexts widens what was told of the first text in wrong quotes to all
// of them, if there were more.
func (p *parser) tellOddTexts() {
	if p.odd.count < 2 || p.odd.at == len(p.found) {
		return
	}
	f := &p.found[p.odd.at]
	f.path = ""
	f.message = strconv.Itoa(p.odd.count) + " texts stand in quotes that are not those of JSON; this is the first"
	f.cure = "replace all " + strings.Join(p.odd.marks, " ") + ` around texts by the straight double quote "`
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
