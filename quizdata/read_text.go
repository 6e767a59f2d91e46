package quizdata

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// line reads a plain text that stands on one line and is not empty.
func (r *reader) line(v *value) string {
	if !r.is(v, stringKind, "") || !r.plainText(v, MaxLineBytes) {
		return ""
	}
	if i := strings.IndexAny(v.text, "\n\r\t"); i >= 0 {
		r.wrongAt(v, i, "a line break or tab in a text that stands on one line", "write a space")
		return ""
	}
	return v.text
}

// markdown reads a Markdown text that is not empty, stays within the limits of
// [CheckText] and closes its code blocks.
func (r *reader) markdown(v *value) string {
	if !r.is(v, stringKind, "") || !r.plainText(v, MaxTextBytes) {
		return ""
	}
	if offset, message, ok := CheckText(v.text); !ok {
		cure := "shorten the text or write it more simply"
		if offset < len(v.text) && v.text[offset] == '\r' {
			cure = `write \n for a line break; where a TeX command such as \rho was meant, write two backslashes`
		}
		r.wrongAt(v, offset, message, cure)
		return ""
	}
	if offset, message, cure, found := openFence(v.text); found {
		r.wrongAt(v, offset, message, cure)
		return ""
	}
	if r.texts != nil {
		*r.texts = append(*r.texts, Text{Source: v.text, value: v, collector: r.collector})
	}
	return v.text
}

// typed reads a text that a reader's input is compared with, or a program's
// output: not Markdown, of any number of lines.
func (r *reader) typed(v *value) string {
	if !r.is(v, stringKind, "") || !r.plainText(v, MaxTextBytes) {
		return ""
	}
	return v.text
}

// plainText checks what holds for every text: not empty, not too long, no
// control characters.
func (r *reader) plainText(v *value, most int) bool {
	if strings.TrimSpace(v.text) == "" {
		r.wrong(v, "the text is empty", "write it, or leave the key out")
		return false
	}
	if len(v.text) > most {
		r.wrong(v, "the text has "+strconv.Itoa(len(v.text))+" bytes; the limit here is "+strconv.Itoa(most), "shorten it")
		return false
	}
	for i, c := range v.text {
		if c < 0x20 && c != '\n' && c != '\r' && c != '\t' || c == 0x7f {
			r.wrongAt(v, i, "the control character "+controlEscape(byte(c))+" in a text", controlCure(c))
			return false
		}
	}
	return true
}

// controlCure tells what was probably meant: JSON reads \f and \b, with which TeX
// commands begin, as control characters.
func controlCure(c rune) string {
	switch c {
	case '\f':
		return `remove it; for a TeX command such as \frac write two backslashes`
	case '\b':
		return `remove it; for a TeX command such as \beta write two backslashes`
	}
	return "remove it"
}

// wrongAt tells a problem inside a text, at an offset of what it says.
func (r *reader) wrongAt(v *value, offset int, message, cure string) {
	pos := sourceOffset(r.src, v, offset)
	r.add(finding{pos: pos, end: min(pos+20, v.end), path: v.path(), message: message, cure: cure})
}

// sourceOffset is where in the source the byte of a decoded string stands.
func sourceOffset(src string, v *value, offset int) int {
	if v.pos >= len(src) || src[v.pos] != '"' {
		return v.pos
	}
	at := v.pos + 1
	for decoded := 0; at < v.end; {
		size, width := 1, 1 // bytes in the text, bytes in the source
		if src[at] == '\\' {
			width = 2
			if at+6 <= len(src) && src[at+1] == 'u' {
				p := parser{collector: &collector{src: src}, at: at}
				size = utf8.RuneLen(p.unicodeEscape(v))
				width = max(p.at-at, 2)
			}
		}
		if decoded+size > offset {
			return at
		}
		decoded += size
		at += width
	}
	return v.pos
}

// id reads an id that a publisher wrote.
func (r *reader) id(v *value) string {
	if !r.is(v, stringKind, "") {
		return ""
	}
	if !validID(v.text) {
		r.wrong(v, quoted(v.text)+" is not an id", "write 1 to 64 of the letters a to z, digits, - _ and .")
		return ""
	}
	return v.text
}

func validID(id string) bool {
	for i := 0; i < len(id); i++ {
		c := id[i]
		if !(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.') {
			return false
		}
	}
	return id != "" && len(id) <= MaxIDBytes
}
