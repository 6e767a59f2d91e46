package text

import (
	"html"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// escaper escapes what would be inline markup in CommonMark with ~~ and TeX.
// It may escape more than needed at the ends of a text, for readers join texts,
// but nothing that is safe whatever stands beside it.
type escaper struct {
	// delims says that \(…\) and \[…\] enclose TeX, as they do in the HTML of
	// learning platforms.
	delims bool
	// link says that the text is that of a link, in which brackets count.
	link bool
	// strikes says that ~ may stand in a text beside.
	strikes bool
}

// edge stands for whatever may be before or behind a text.
const edge = utf8.MaxRune

func (e escaper) escape(s string) string {
	if !strings.ContainsAny(s, "\\`*_~<&[]$") {
		return s
	}
	var b strings.Builder
	tex := texFinder{delims: e.delims}
	lastUnderline, lastTilde, lastAt := strings.LastIndexByte(s, '_'), strings.LastIndexByte(s, '~'), strings.LastIndexByte(s, '@')
	before := rune(edge)
	for i := 0; i < len(s); {
		c := s[i]
		if c == '$' || c == '\\' && e.delims {
			if markdown, n := tex.at(s, i); n > 0 {
				b.WriteString(markdown)
				i += n
				before = '$'
				continue
			}
		}
		if !strings.ContainsRune("\\`*_~<&[]", rune(c)) {
			r, size := utf8.DecodeRuneInString(s[i:])
			b.WriteString(s[i : i+size])
			i += size
			before = r
			continue
		}
		end := i + 1
		if c == '*' || c == '_' || c == '~' || c == '`' {
			for end < len(s) && s[end] == c {
				end++
			}
		}
		after := rune(edge)
		if end < len(s) {
			after, _ = utf8.DecodeRuneInString(s[end:])
		}
		if after == '\u00a0' || after == '\n' {
			after = edge // it may be trimmed, or become a backslash that breaks the line
		}
		var marks bool
		switch c {
		case '`':
			marks = true
		case '*':
			marks = !unicode.IsSpace(before) || !unicode.IsSpace(after)
		case '_':
			marks = opens(before, after) && (end-i < 3 || lastUnderline >= end || isWord(after))
		case '~':
			marks = !unicode.IsSpace(after) && (e.strikes || lastTilde >= end && end-i <= 2 || after == edge || before == edge && end-i > 2)
		case '<':
			marks = after == '/' || after == '!' || after == '?' || after == edge || after < utf8.RuneSelf && unicode.IsLetter(after) ||
				lastAt > i && !unicode.IsSpace(after) // an address of mail
		case '&':
			marks = entityAt(s[i:])
		case '\\':
			marks = after == edge || isPunct(after) && after < utf8.RuneSelf
		case '[':
			marks = e.link
		case ']':
			marks = e.link || after == '(' || after == ':'
		}
		for range end - i {
			if marks {
				b.WriteByte('\\')
			}
			b.WriteByte(c)
		}
		i, before = end, rune(c)
	}
	return b.String()
}

// opens reports whether a run of _ between these can open emphasis.
func opens(before, after rune) bool {
	if unicode.IsSpace(after) {
		return false
	}
	if before == edge || unicode.IsSpace(before) {
		return true
	}
	return isPunct(before)
}

func isPunct(r rune) bool { return r != edge && (unicode.IsPunct(r) || unicode.IsSymbol(r)) }

var entity = regexp.MustCompile(`^&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{0,31});`)

func entityAt(s string) bool {
	found := entity.FindString(s)
	return found != "" && (found[1] == '#' || html.UnescapeString(found) != found)
}

var (
	startHeading = regexp.MustCompile(`^#{1,6}([ \t]|$)`)
	startBullet  = regexp.MustCompile(`^[-+*]([ \t]|$)`)
	startNumber  = regexp.MustCompile(`^[0-9]{1,9}[.)]([ \t]|$)`)
	startRule    = regexp.MustCompile(`^(-[ \t]*){3,}$|^(_[ \t]*){3,}$|^(\*[ \t]*){3,}$`)
	underline    = regexp.MustCompile(`^(=+|-+)[ \t]*$`)
	tableRule    = regexp.MustCompile(`^[ \t|:-]*-[ \t|:-]*$`)
)

// escapeStart escapes what makes a line more than a line of a paragraph. First
// says that no other line of the paragraph is before it. Inline markup in the
// line must be escaped already.
func escapeStart(line string, first bool) string {
	switch {
	case line == "":
	case line[0] == '>', startHeading.MatchString(line), startBullet.MatchString(line), startRule.MatchString(line),
		!first && (underline.MatchString(line) || tableRule.MatchString(line)):
		return `\` + line
	case strings.HasPrefix(line, "~~~"):
		rest := strings.TrimLeft(line, "~") // what is left of a run could still strike something out
		return strings.Repeat(`\~`, len(line)-len(rest)) + rest
	case startNumber.MatchString(line):
		at := strings.IndexAny(line, ".)")
		return line[:at] + `\` + line[at:]
	}
	return line
}
