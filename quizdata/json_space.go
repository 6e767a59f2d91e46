package quizdata

import "strings"

// space skips white space, and tells of what stands between values but does
// not belong there, such as comments.
func (p *parser) space() {
	for p.at < len(p.src) {
		rest := p.src[p.at:]
		switch c := rest[0]; {
		case c == ' ' || c == '\t' || c == '\n' || c == '\r':
			p.at++
		case strings.HasPrefix(rest, "//"), c == '#':
			p.comment(lineLength(rest))
		case strings.HasPrefix(rest, "/*"):
			end := strings.Index(rest, "*/")
			if end < 0 {
				p.stop(p.at, p.at+2, nil, "a comment that never ends", "JSON has no comments; remove it")
				return
			}
			p.comment(end + 2)
		case oddSpace(rest) > 0:
			p.fail(p.at, p.at, nil, "an invisible character that is no plain space stands here", "delete it and type a space")
			p.at += oddSpace(rest)
		default:
			return
		}
	}
}

// comment tells of a comment and steps over it.
func (p *parser) comment(length int) {
	p.fail(p.at, p.at+length, nil, "JSON has no comments", "remove it")
	p.at += length
}

// lineLength is the length of the first line, without its end.
func lineLength(s string) int {
	if end := strings.IndexAny(s, "\r\n"); end >= 0 {
		return end
	}
	return len(s)
}

// window is the beginning of the first line, as much of it as a guess about
// what was meant may look at. A file can be one line, and faulty throughout.
func window(s string) string {
	s = s[:min(len(s), 1000)]
	return s[:lineLength(s)]
}

// oddSpace is the length of the characters that look like a space, or like
// nothing, and come along when text is copied from a web page; 0 if none.
func oddSpace(s string) int {
	for _, odd := range []string{"\u00a0", "\u200b", "\u200c", "\u200d", "\u2028", "\u2029", "\u202f", "\u2009", "\u3000", "\ufeff"} {
		if strings.HasPrefix(s, odd) {
			return len(odd)
		}
	}
	return 0
}
