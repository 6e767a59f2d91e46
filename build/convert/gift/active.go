package gift

import "regexp"

// tag is an HTML tag with a quoted attribute. Its = and # are no marks of GIFT,
// though only exports escape them. It has no braces and is on one line, so that it
// cannot reach over the end of the answers, nor far over that of one.
var tag = regexp.MustCompile(`<[A-Za-z][^<>{}\n]*[\w-]\\?=[ \t]*["'][^<>{}\n]*>`)

// active tells of each byte whether it can be a mark: it is not escaped, and not
// in a tag with attributes.
func active(s string) []bool {
	is := make([]bool, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' {
			i++
			continue
		}
		is[i] = true
	}
	for _, m := range tag.FindAllStringIndex(s, -1) {
		clear(is[m[0]:m[1]])
	}
	return is
}

// span is a part of a block's text.
type span struct {
	at  int // in the block's text
	raw string
}

func (s span) from(i int) span  { return span{s.at + i, s.raw[i:]} }
func (s span) until(i int) span { return span{s.at, s.raw[:i]} }

// trim takes white space off both ends.
func (s span) trim() span {
	i, j := 0, len(s.raw)
	for i < j && white(s.raw[i]) {
		i++
	}
	for i < j && white(s.raw[j-1]) {
		j--
	}
	return span{s.at + i, s.raw[i:j]}
}

func white(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// index is where a mark stands first; -1 if it does not.
func (s span) index(mark string) int {
	is := active(s.raw)
	for i := 0; i+len(mark) <= len(s.raw); i++ {
		if is[i] && s.raw[i:i+len(mark)] == mark {
			return i
		}
	}
	return -1
}

// lastIndex is where a mark stands last; -1 if it does not.
func (s span) lastIndex(mark string) int {
	is := active(s.raw)
	for i := len(s.raw) - len(mark); i >= 0; i-- {
		if is[i] && s.raw[i:i+len(mark)] == mark {
			return i
		}
	}
	return -1
}

// cut splits at the first mark.
func (s span) cut(mark string) (before, after span, found bool) {
	i := s.index(mark)
	if i < 0 {
		return s, span{s.at + len(s.raw), ""}, false
	}
	return s.until(i), s.from(i + len(mark)), true
}
