package xmltree

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"strings"
)

// lineCounter turns rising offsets into lines and columns, each byte looked at
// once.
type lineCounter struct {
	offset       int64
	line, column int
}

func (l *lineCounter) at(source []byte, offset int64) (line, column int) {
	passed := source[l.offset:offset]
	if n := bytes.Count(passed, []byte("\n")); n > 0 {
		l.line += n
		l.column = len(passed) - bytes.LastIndexByte(passed, '\n')
	} else {
		l.column += len(passed)
	}
	l.offset = offset
	return l.line, l.column
}

// wrong is an error at the token that is being read.
func (p *parser) wrong(format string, args ...any) error {
	line, column := p.lines.at(p.source, p.at)
	return fmt.Errorf("%s:%d:%d: %s", p.name, line, column, fmt.Sprintf(format, args...))
}

// syntax words an error of the decoder.
func (p *parser) syntax(err error) error {
	message := err.Error()
	if s, ok := errors.AsType[*xml.SyntaxError](err); ok {
		message = s.Msg
	}
	if strings.Contains(message, "unexpected EOF") {
		return p.wrong("the file ends inside of the tag or text that begins here; it is cut off, export it anew")
	}
	if strings.Contains(message, "invalid UTF-8") {
		return p.wrong("bytes that are not UTF-8; name the encoding in the prolog, such as <?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>")
	}
	// Where the decoder stopped is nearer to the slip than where the token began.
	if offset := p.decoder.InputOffset(); offset > p.at && offset <= int64(len(p.source)) {
		p.at = offset
	}
	return p.wrong("no well-formed XML, %s; mend it or export the file anew", message)
}

func brief(text []byte) string {
	const most = 40
	s := strings.Join(strings.Fields(string(text[:min(len(text), 4*most)])), " ")
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}
