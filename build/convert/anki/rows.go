package anki

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// row is one line of fields, or several where a field in quotes has line ends.
type row struct {
	place  string // file:line:column
	fields []string
}

// splitter parts a file into rows, as Anki does: a field that begins with a
// quote goes on to the next quote that ends it, two quotes standing for one;
// quotes elsewhere are text. encoding/csv is not used, because it either
// refuses such quotes or swallows the rest of the file when one is unpaired.
type splitter struct {
	source    string
	at, line  int
	separator rune
	// unpaired are the places of quotes that never end. Behind the first no
	// quote ends a field any more.
	unpaired []string
	name     string
}

// rows are all rows but comments and blank lines.
func (s *splitter) rows() (all []row) {
	for s.at < len(s.source) {
		s.line++
		if s.source[s.at] == '#' || s.source[s.at] == '\n' {
			s.skipLine()
			continue
		}
		r := row{place: s.place(s.at)}
		for more := true; more; {
			var field string
			field, more = s.field(s.at)
			r.fields = append(r.fields, field)
		}
		all = append(all, r)
	}
	return all
}

func (s *splitter) skipLine() {
	if end := strings.IndexByte(s.source[s.at:], '\n'); end >= 0 {
		s.at += end + 1
		return
	}
	s.at = len(s.source)
}

// place of an offset that is in the present line.
func (s *splitter) place(offset int) string {
	return fmt.Sprintf("%s:%d:%d", s.name, s.line, offset-strings.LastIndexByte(s.source[:offset], '\n'))
}

// field reads one field and what ends it. More says that another follows.
func (s *splitter) field(start int) (field string, more bool) {
	if strings.HasPrefix(s.source[start:], `"`) && len(s.unpaired) == 0 {
		if field, end, ok := s.quoted(start + 1); ok {
			s.line += strings.Count(s.source[start:end], "\n")
			return field, s.finish(end)
		}
		s.unpaired = append(s.unpaired, s.place(start))
	}
	end := strings.IndexFunc(s.source[start:], func(r rune) bool { return r == s.separator || r == '\n' })
	if end < 0 {
		end = len(s.source) - start
	}
	return s.source[start : start+end], s.finish(start + end)
}

// quoted is what stands in quotes, from behind the first, and the end behind
// the last.
func (s *splitter) quoted(start int) (field string, end int, ok bool) {
	var b strings.Builder
	for i := start; i < len(s.source); {
		if s.source[i] != '"' {
			b.WriteByte(s.source[i])
			i++
			continue
		}
		rest := s.source[i+1:]
		next, _ := utf8.DecodeRuneInString(rest)
		if rest == "" || next == s.separator || next == '\n' {
			return b.String(), i + 1, true
		}
		b.WriteByte('"')
		if i++; rest[0] == '"' {
			i++
		}
	}
	return "", 0, false
}

// finish passes what ends a field: a separator, behind which another comes, a
// line end or the end.
func (s *splitter) finish(end int) (more bool) {
	r, size := utf8.DecodeRuneInString(s.source[end:])
	s.at = end + size
	return size > 0 && r == s.separator
}
