package quizdata

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// str reads a string in double quotes.
func (p *parser) str(v *value) {
	v.kind = stringKind
	v.pos = p.at
	p.at++
	run, brokeLine := p.at, false
	var b []byte // what was decoded before src[run:]
	for p.at < len(p.src) && !p.stopped {
		switch c := p.src[p.at]; {
		case c == '"':
			v.text = p.src[run:p.at]
			if b != nil {
				v.text = string(append(b, v.text...))
			}
			p.at++
			p.innerQuote(v)
			return
		case c == '\\':
			b = append(b, p.src[run:p.at]...)
			b = p.escape(b, v)
			run = p.at
		case c < 0x20:
			if c != '\n' && c != '\r' {
				p.fail(p.at, p.at+1, v, controlName(c)+" inside a text", "write "+controlEscape(c))
			} else if !brokeLine {
				if p.lineBreak(v) {
					return
				}
				brokeLine = true
			}
			b = append(append(b, p.src[run:p.at]...), ' ') // told once is enough
			p.at++
			run = p.at
		default:
			p.at++
		}
	}
	p.at = len(p.src)
	p.stop(v.pos, v.pos+lineLength(p.src[v.pos:]), v, "the text that starts here is never closed", `put a " at its end`)
}

// lineBreak tells of a line that ends inside a string. It reports whether the
// string ends there too: then only its closing quote was forgotten.
func (p *parser) lineBreak(v *value) (ended bool) {
	next := strings.TrimLeft(p.src[p.at:], " \t\r\n")
	bare := strings.TrimRight(next[:lineLength(next)], " \t,]}")
	if next != "" && next[0] != '"' && bare != "" {
		p.fail(p.at, p.at, v, "a line break inside a text", `write \n for a new line, or a " here if the text should end`)
		return false
	}
	line := strings.TrimRight(p.src[v.pos+1:p.at], " \t")
	p.fail(v.pos, p.at, v, "the text that starts here is not closed on its line", `put a " at its end`)
	v.text = strings.TrimSuffix(line, ",")
	p.at = v.pos + 1 + len(v.text)
	p.unsure = true
	return true
}

// innerQuote looks behind a string's closing quote: when the text goes on, it
// was a quote inside the text that should have been escaped.
func (p *parser) innerQuote(v *value) {
	next := p.at
	for next < len(p.src) && (p.src[next] == ' ' || p.src[next] == '\t') {
		next++
	}
	if next == len(p.src) || strings.IndexByte("\r\n,]}:;=/#", p.src[next]) >= 0 {
		return // as nearly always, and found without looking at the whole line
	}
	line := window(p.src[p.at:])
	after := window(p.src[next:])
	if oddSpace(after) > 0 {
		return
	}
	if after[0] == '"' && next > p.at || after[0] == '{' || after[0] == '[' {
		return // the next value: a comma is missing
	}
	p.fail(p.at-1, p.at, v, "the text ends at this quote, but "+quoted(after)+" follows", `write \" for a quote inside a text, or see whether one is missing before it`)
	for i := 0; i < len(line); i++ {
		if line[i] == '"' && !strings.HasSuffix(line[:i], `\`) && endsValue(line[i+1:]) {
			p.at += i + 1
			break
		}
	}
	p.unsure = true
}

// endsValue reports whether what follows a quote makes it a closing one. A
// comma alone does not: it also stands behind a quoted word in a sentence.
func endsValue(line string) bool {
	line = strings.TrimLeft(line, " \t")
	if line == "" || strings.IndexByte("]}:", line[0]) >= 0 {
		return true
	}
	next := strings.TrimLeft(line[1:], " \t")
	return line[0] == ',' && (next == "" || strings.IndexByte("\"{[", next[0]) >= 0)
}

// escape decodes the escape sequence that starts here.
func (p *parser) escape(b []byte, v *value) []byte {
	const plainEscapes, meant = `"\/bfnrt`, "\"\\/\b\f\n\r\t"
	start := p.at
	if p.at+1 >= len(p.src) {
		p.at++
		return b
	}
	c := p.src[p.at+1]
	if i := strings.IndexByte(plainEscapes, c); i >= 0 {
		p.at += 2
		return append(b, meant[i])
	}
	if c == 'u' {
		return utf8.AppendRune(b, p.unicodeEscape(v))
	}
	_, size := utf8.DecodeRuneInString(p.src[p.at+1:])
	if c < 0x20 {
		size = 0
	}
	p.at += 1 + size
	sequence := p.src[start:p.at]
	cure := `write \\ for a backslash`
	if c == '\'' {
		cure = "write ' alone"
	}
	p.fail(start, p.at, v, sequence+" is no escape of JSON", cure)
	return append(b, sequence...)
}

// unicodeEscape decodes \uXXXX, or two of them that make one character.
func (p *parser) unicodeEscape(v *value) rune {
	start := p.at
	first, ok := p.hex()
	if !ok {
		p.at = start + 2
		p.fail(start, p.at, v, `\u without four hexadecimal digits`, `write it as in \u00e9, or \\u for a backslash and a u`)
		return utf8.RuneError
	}
	switch {
	case first < 0xD800 || first > 0xDFFF:
		return first
	case first < 0xDC00:
		mid := p.at
		if second, ok := p.hex(); ok && second >= 0xDC00 && second <= 0xDFFF {
			return 0x10000 + (first-0xD800)<<10 + (second - 0xDC00)
		}
		p.at = mid
	}
	p.fail(start, p.at, v, p.src[start:p.at]+" is half a character", "write the character itself, or both halves of its pair")
	return utf8.RuneError
}

// hex reads \uXXXX, if it stands here.
func (p *parser) hex() (rune, bool) {
	if p.at+6 > len(p.src) || p.src[p.at] != '\\' || p.src[p.at+1] != 'u' {
		return 0, false
	}
	n, err := strconv.ParseUint(p.src[p.at+2:p.at+6], 16, 32)
	if err != nil {
		return 0, false
	}
	p.at += 6
	return rune(n), true
}
