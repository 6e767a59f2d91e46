package quizdata

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Read reads a quiz file strictly. The name is only for messages.
//
// It returns a complete quiz and no problems, or no quiz and everything that
// is wrong, in file order, at most [MaxProblems] and a count of the rest.
// Nothing is guessed, repaired or left out in silence: an unknown key is as
// much an error as a missing answer. Limits are checked before the work they
// bound, so any bytes may be passed.
func Read(file string, data []byte) (*Quiz, Problems) { return read(file, data, nil) }

// read is Read. It notes the Markdown texts where they are asked for.
func read(file string, data []byte, texts *[]Text) (*Quiz, Problems) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if p, refused := refuse(data); refused {
		p.File = file
		return nil, Problems{p}
	}
	c := &collector{file: file, src: string(data)}
	c.checkUTF8()
	root := parse(c)
	var quiz *Quiz
	if root != nil {
		r := &reader{collector: c, taken: map[string]bool{}, texts: texts}
		quiz = r.readFile(root)
	}
	if ps := c.problems(); len(ps) > 0 {
		return nil, ps
	}
	return quiz, nil
}

// refuse tells files that are no JSON at all by their first bytes, and files
// that are too large. Line and column are those of the start.
func refuse(data []byte) (Problem, bool) {
	p := Problem{Line: 1, Column: 1}
	start := strings.TrimLeft(string(data[:min(len(data), 64)]), " \t\r\n")
	switch {
	case len(data) > MaxFileBytes:
		p.Message = "the file has " + strconv.Itoa(len(data)) + " bytes; a quiz file has at most " + strconv.Itoa(MaxFileBytes)
		p.Cure = "split the quiz into several files"
	case strings.HasPrefix(start, "\xff\xfe"), strings.HasPrefix(start, "\xfe\xff"):
		p.Message, p.Cure = "the file is in UTF-16", "save it as UTF-8"
	case strings.HasPrefix(start, "\x1f\x8b"), strings.HasPrefix(start, "PK\x03\x04"):
		p.Message, p.Cure = "the file is compressed", "unpack it; a quiz file is plain text"
	case strings.HasPrefix(start, "<"):
		p.Message = "the file is HTML or XML, not JSON"
		p.Cure = "is this the address of the quiz itself, not of a page or an error message?"
		p.Found = excerpt(strings.ToValidUTF8(start, ""))
	default:
		return p, false
	}
	return p, true
}

// checkUTF8 tells where a file stops being UTF-8. Decoders that replace such
// bytes in silence would show the reader a wrong letter.
func (c *collector) checkUTF8() {
	first, count := -1, 0
	for i := 0; i < len(c.src); {
		r, size := utf8.DecodeRuneInString(c.src[i:])
		if r == utf8.RuneError && size == 1 {
			if count++; first < 0 {
				first = i
			}
		}
		i += size
	}
	if count == 0 {
		return
	}
	message := "the byte 0x" + strings.ToUpper(strconv.FormatUint(uint64(c.src[first]), 16)) + " is not UTF-8"
	if count > 1 {
		message += ", and " + strconv.Itoa(count-1) + " more are not"
	}
	c.add(finding{pos: first, end: first, message: message, cure: "save the file as UTF-8"})
}
