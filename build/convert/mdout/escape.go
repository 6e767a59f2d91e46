package mdout

import (
	"regexp"
	"strings"
)

var (
	fence    = regexp.MustCompile("^[ >]*(?:[-*+] +|[0-9]+[.)] +)?(```+|~~~+)")
	autolink = regexp.MustCompile(`^<(?:https?://|mailto:)[^\s<>]*>`)
	tag      = regexp.MustCompile(`^<[A-Za-z/!?]`)
)

// escape keeps what looks like HTML a text, as it is in a quiz: other readers of
// Markdown would take it for markup. Code is left as it is.
func escape(s string) string {
	if !strings.Contains(s, "<") {
		return s
	}
	var out strings.Builder
	var prose []string
	flush := func() {
		out.WriteString(escapeProse(strings.Join(prose, "")))
		prose = nil
	}
	open := ""
	for part := range strings.SplitAfterSeq(s, "\n") {
		mark := ""
		if m := fence.FindStringSubmatch(part); m != nil {
			mark = m[1]
		}
		switch {
		case open != "":
			out.WriteString(part)
			if strings.HasPrefix(mark, open) && strings.Trim(part, " >\n"+open[:1]) == "" {
				open = ""
			}
		case mark != "":
			flush()
			out.WriteString(part)
			open = mark
		case strings.TrimSpace(part) == "":
			prose = append(prose, part)
			flush() // a span of code ends with its paragraph
		default:
			prose = append(prose, part)
		}
	}
	flush()
	return out.String()
}

// escapeProse escapes outside of spans of code and of links in brackets.
func escapeProse(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		n := 1
		switch rest := s[i:]; rest[0] {
		case '\\':
			n = min(2, len(rest))
		case '`':
			n = span(rest)
		case '<':
			if link := autolink.FindString(rest); link != "" {
				n = len(link)
			} else if tag.MatchString(rest) {
				b.WriteByte('\\')
			}
		}
		b.WriteString(s[i : i+n])
		i += n
	}
	return b.String()
}

// span is the length of a span of code, or of its marks when it has no end.
func span(s string) int {
	marks := len(s) - len(strings.TrimLeft(s, "`"))
	for i := marks; i < len(s); {
		if s[i] != '`' {
			i++
			continue
		}
		run := len(s[i:]) - len(strings.TrimLeft(s[i:], "`"))
		if i += run; run == marks {
			return i
		}
	}
	return marks
}
