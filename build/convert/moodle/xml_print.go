package moodle

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// xmlPrinter prints elements, two blanks deeper for each that is open.
type xmlPrinter struct {
	out   bytes.Buffer
	depth int
}

func (p *xmlPrinter) raw(s string) { p.out.WriteString(s) }

// cut takes back all behind a length, which lies between two elements inside
// the outermost one.
func (p *xmlPrinter) cut(length int) {
	p.out.Truncate(length)
	p.depth = 1
}

// open begins an element with attributes, given as names and values.
func (p *xmlPrinter) open(name string, attributes ...string) {
	p.indent()
	p.start(name, attributes)
	p.out.WriteString("\n")
	p.depth++
}

func (p *xmlPrinter) close(name string) {
	p.depth--
	p.indent()
	p.out.WriteString("</" + name + ">\n")
}

// element is an element with a text and nothing else.
func (p *xmlPrinter) element(name, text string, attributes ...string) {
	p.indent()
	p.start(name, attributes)
	p.out.WriteString(escapeXML(text) + "</" + name + ">\n")
}

func (p *xmlPrinter) start(name string, attributes []string) {
	p.out.WriteString("<" + name)
	for i := 0; i+1 < len(attributes); i += 2 {
		p.out.WriteString(" " + attributes[i] + `="` + escapeXML(attributes[i+1]) + `"`)
	}
	p.out.WriteString(">")
}

func (p *xmlPrinter) indent() { p.out.WriteString(strings.Repeat("  ", p.depth)) }

// escapeXML escapes a text for elements and attributes. Characters that XML
// cannot hold become the replacement character.
func escapeXML(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '"':
			b.WriteString("&quot;")
		case r < ' ' && r != '\n' && r != '\t', r == 0xfffe, r == 0xffff:
			b.WriteRune(utf8.RuneError)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
