package text

import (
	"strings"
	"unicode/utf8"
)

// line collects the Markdown of a run of inline nodes. White space is that of
// HTML: any run of it is one space, none at the ends.
type line struct {
	b strings.Builder
	// leading says that space stood before anything else, space that it was
	// the last thing.
	leading, space bool
	// marks are those around: emphasis, and [ in a link.
	marks []string
	// outer is the line that an inside is for, whose end it continues.
	outer *line
	// strikes is that of the escaper.
	strikes bool
	// closedBy is the mark that closed the emphasis ending at closedAt, and
	// closedWord says that a letter or digit stands before it.
	closedBy   string
	closedAt   int
	closedWord bool
}

// inside is a line within marks.
func (l *line) inside(mark string) *line {
	return &line{marks: append(l.marks[:len(l.marks):len(l.marks)], mark), strikes: l.strikes, outer: l}
}

func (l *line) within(mark string) bool {
	for _, m := range l.marks {
		if m == mark {
			return true
		}
	}
	return false
}

// last is the character at the end so far, that before the marks where there
// is none within, 0 at the beginning.
func (l *line) last() rune {
	switch {
	case l.space || l.leading && l.b.Len() == 0:
		return ' '
	case l.b.Len() == 0 && l.outer != nil:
		return l.outer.last()
	case l.b.Len() == 0:
		return 0
	}
	r, _ := utf8.DecodeLastRuneInString(l.b.String())
	return r
}

const htmlSpace = " \t\n\r\f"

// text adds text of the source, white space folded and markup escaped.
func (l *line) text(s string) {
	folded := strings.Join(strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(htmlSpace, r) }), " ")
	if folded == "" {
		l.pad(s != "")
		return
	}
	l.pad(strings.ContainsAny(s[:1], htmlSpace))
	escaped := escaper{delims: true, link: l.within("["), strikes: l.strikes}.escape(folded)
	if !l.space && meets(l.b.String(), escaped) {
		escaped = `\` + escaped
	}
	l.raw(escaped)
	l.space = strings.ContainsAny(s[len(s)-1:], htmlSpace)
}

// meets reports whether text behind a line makes markup with its end: a link,
// or longer marks.
func meets(before, behind string) bool {
	switch behind[0] {
	case '(', ':':
		return strings.HasSuffix(before, "]")
	case '~':
		return strings.HasSuffix(before, "~")
	}
	return false
}

// escapeBang keeps a ! before a link from making an image of it.
func (l *line) escapeBang() {
	before, ok := strings.CutSuffix(l.b.String(), "!")
	if !ok || l.space {
		return
	}
	if len(before) > mostJoined {
		l.space = true // cheaper, where copying the line is not
		return
	}
	l.b.Reset()
	l.b.WriteString(before + `\!`)
}

// pad notes white space.
func (l *line) pad(is bool) {
	if is && l.b.Len() == 0 {
		l.leading = true
	}
	l.space = l.space || is && l.b.Len() > 0
}

// raw adds Markdown, behind the space that waits.
func (l *line) raw(markdown string) {
	// The marks of two pieces of code would be one run.
	l.space = l.space || strings.HasPrefix(markdown, "`") && strings.HasSuffix(l.b.String(), "`")
	if strings.HasPrefix(markdown, "[") {
		l.escapeBang()
	}
	if l.space && !strings.HasSuffix(l.b.String(), "\n") {
		l.b.WriteByte(' ')
	}
	l.space = false
	l.b.WriteString(markdown)
}

// join adds Markdown that may have space at its ends.
func (l *line) join(markdown string) {
	trimmed := strings.Trim(markdown, " ")
	l.pad(strings.HasPrefix(markdown, " "))
	if trimmed != "" {
		l.raw(trimmed)
		l.space = strings.HasSuffix(markdown, " ")
	}
}

func (l *line) lineBreak() {
	l.space = false
	l.b.WriteString("\n")
}

// tex adds a formula.
func (l *line) tex(tex string, display bool) {
	tex = flat(tex)
	if tex == "" {
		return
	}
	if display {
		l.raw("$$" + tex + "$$")
		return
	}
	l.raw("$" + tex + "$")
}

// finish is the paragraph, or several where there were blank lines.
func (l *line) finish() string {
	return paragraphs(trimAll(l.b.String()))
}

// trimAll takes space from the ends of lines, that which does not break too.
func trimAll(s string) string {
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = strings.Trim(lines[i], " \t\u00a0")
	}
	return strings.Join(lines, "\n")
}
