package quizdata

import (
	"strconv"
	"strings"
)

// openFence finds a fenced code block that is never closed, and so takes the
// rest of the text for code. CommonMark allows it, but nobody means it. Like
// [CheckText] it takes one walk along the lines; where telling would take a
// parser, as deep inside lists, it finds nothing wrong.
func openFence(text string) (offset int, message, cure string, found bool) {
	s := fenceScan{strayAt: -1}
	for line := range strings.SplitSeq(text, "\n") {
		s.line(strings.TrimSuffix(line, "\r"))
		s.at += len(line) + 1
	}
	f := s.open
	switch {
	case f == nil || !f.sure || s.html:
		return 0, "", "", false
	case s.strayAt >= 0 && f.bare:
		return s.strayAt, "a code block starts behind other text" + lineOfText(text, s.strayAt) + ", where it is none, and its end opens another",
			`write \n before it, so that it stands on a line of its own`, true
	case f.endsInText:
		return f.at, "the code block that starts here" + lineOfText(text, f.at) + " is never closed",
			`write \n before the ` + f.mark + " behind the code, so that it stands on a line of its own", true
	}
	return f.at, "the code block that starts here" + lineOfText(text, f.at) + " is never closed",
		`write \n` + f.mark + " behind the code", true
}

// lineOfText names the line of a text with several.
func lineOfText(text string, offset int) string {
	if !strings.Contains(text, "\n") {
		return ""
	}
	return " (line " + strconv.Itoa(lineOf(text, offset)) + " of this text)"
}

// fence is an open code block.
type fence struct {
	at         int    // its first mark, as an offset
	mark       string // what closes it, or more of the same
	deepest    int    // the columns its closing line may be indented by
	quoted     bool   // in a quote, with which it ends
	bare       bool   // no language stands behind the mark
	sure       bool   // not perhaps indented code
	endsInText bool   // a line of it ends with the mark, behind code
}

// fenceScan is what is known up to a line.
type fenceScan struct {
	at      int // offset of the line
	open    *fence
	list    bool // a list may be open
	blank   bool // the line before was blank
	html    bool // a line started with a tag, and may hold what follows
	strayAt int  // the first fence behind other text, or -1
}

func (s *fenceScan) line(line string) {
	if s.open != nil && !s.inside(line) {
		return
	}
	text, lead := leadOf(line)
	if text == len(line) {
		s.blank = true
		return
	}
	switch {
	case lead.item:
		s.list = true
	case lead.columns == 0 && s.blank:
		s.list = false
	}
	s.blank = false
	s.html = s.html || line[text] == '<'
	mark := fenceMark(line[text:])
	if mark == "" {
		s.stray(line, text)
		return
	}
	if lead.columns > 3 && !s.list && !lead.quoted {
		return // indented code
	}
	f := &fence{at: s.at + text, mark: mark, deepest: 3, quoted: lead.quoted, sure: lead.columns <= 3}
	if s.list = s.list && lead.columns > 0 || lead.item; s.list {
		f.deepest += lead.columns
	}
	f.bare = strings.Trim(line[text+len(mark):], " \t") == ""
	s.open = f
}

// inside reads a line in an open code block. It reports whether the block
// ended before the line.
func (s *fenceScan) inside(line string) (ended bool) {
	f := s.open
	body, columns, marks := strings.TrimLeft(line, " \t"), 0, false
	if f.quoted {
		text := strings.TrimLeft(line, " \t>")
		body, marks = text, strings.Contains(line[:len(line)-len(text)], ">")
		if !marks {
			s.open = nil
			return true
		}
	} else {
		columns = columnsOf(line[:len(line)-len(body)])
	}
	rest := strings.TrimLeft(body, f.mark[:1])
	run := len(body) - len(rest)
	switch {
	case run >= len(f.mark) && strings.Trim(rest, " \t") == "":
		if columns <= f.deepest {
			s.open = nil
		}
	case strings.HasSuffix(strings.TrimRight(line, " \t"), f.mark):
		f.endsInText = true
	}
	return false
}

// stray notes a fence that stands behind text on its line and is not closed
// on it.
func (s *fenceScan) stray(line string, text int) {
	i := strings.Index(line[text:], "```")
	if s.strayAt >= 0 || i < 0 {
		return
	}
	language := strings.TrimLeft(line[text+i:], "`")
	if !strings.ContainsAny(language, "` \t") {
		s.strayAt = s.at + text + i
	}
}

// fenceMark is the fence a line starts with, without its language, or "".
func fenceMark(line string) string {
	if line == "" || line[0] != '`' && line[0] != '~' {
		return ""
	}
	rest := strings.TrimLeft(line, line[:1])
	mark := line[:len(line)-len(rest)]
	if len(mark) < 3 || mark[0] == '`' && strings.Contains(rest, "`") {
		return ""
	}
	return mark
}

// lead is what stands before the text of a line.
type lead struct {
	columns      int // up to the text, the marks of lists among them
	item, quoted bool
}

// leadOf returns where the text of a line starts, and what is before it.
func leadOf(line string) (text int, l lead) {
	for text < len(line) {
		c, rest := line[text], line[text+1:]
		n := digits(line[text:])
		switch {
		case c == ' ':
			l.columns++
		case c == '\t':
			l.columns += 4 - l.columns%4
		case c == '>':
			l.quoted = true
		case (c == '-' || c == '*' || c == '+') && startsBlank(rest):
			l.item = true
			l.columns++
		case n > 0 && n < 10 && len(line) > text+n && (line[text+n] == '.' || line[text+n] == ')') && startsBlank(line[text+n+1:]):
			l.item = true
			l.columns += n + 1
			text += n
		default:
			return text, l
		}
		text++
	}
	return text, l
}

func columnsOf(space string) int {
	_, l := leadOf(space)
	return l.columns
}
