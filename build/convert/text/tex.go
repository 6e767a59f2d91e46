package text

import (
	"strings"
	"unicode"
)

// mostTeX is how long TeX between single dollars may be, in bytes. What is
// longer is two amounts of money far apart.
const mostTeX = 4096

// texFinder finds TeX in a text. It remembers which ends are nowhere ahead, so
// that a text full of beginnings takes linear time.
type texFinder struct {
	delims bool
	// noRound and noSquare say that no \) or \] comes any more, noDollars that
	// no $$ does.
	noRound, noSquare, noDollars bool
}

// at reads the TeX that begins at s[i], a dollar or a backslash: the Markdown
// for it, and how long it is in s; 0 when none begins there.
func (f *texFinder) at(s string, i int) (markdown string, length int) {
	rest := s[i:]
	switch {
	case strings.HasPrefix(rest, "$$"):
		if f.noDollars {
			return "", 0
		}
		end := closing(rest[2:], "$$")
		f.noDollars = end < 0
		if end <= 0 || blank(rest[2:2+end]) || strings.Contains(rest[2:2+end], "\n\n") {
			return "", 0
		}
		inside := flat(rest[2 : 2+end])
		if inSentence(s[:i], inside, rest[end+4:]) {
			return "$" + inside + "$", end + 4
		}
		return "$$" + inside + "$$", end + 4
	case rest[0] == '$':
		return f.dollar(rest)
	case !f.delims:
	case strings.HasPrefix(rest, `\(`) && !f.noRound:
		end := strings.Index(rest, `\)`)
		f.noRound = end < 0
		return wrapped(rest, "$", end)
	case strings.HasPrefix(rest, `\[`) && !f.noSquare:
		end := strings.Index(rest, `\]`)
		f.noSquare = end < 0
		return wrapped(rest, "$$", end)
	}
	return "", 0
}

// inSentence reports whether TeX between double dollars stands in a line of words.
// Learning platforms show it there, and a quiz on a line of its own.
func inSentence(before, tex, behind string) bool {
	before = before[strings.LastIndexByte(before, '\n')+1:]
	behind, _, _ = strings.Cut(behind, "\n")
	if strings.ContainsAny(tex, "$&") || strings.Contains(tex, `\\`) || behind != "" && isDigit(behind[0]) {
		return false
	}
	word := func(s string) bool { return strings.ContainsFunc(s, unicode.IsLetter) }
	return word(before) && strings.TrimSpace(behind) != "" || word(behind)
}

// dollar reads $…$ as mocktest and pandoc do: no space inside of either dollar,
// no digit behind, and the next dollar must be the closing one. Money without
// any sign of TeX is no TeX.
func (f *texFinder) dollar(rest string) (markdown string, length int) {
	rest = rest[:min(len(rest), mostTeX)]
	end := closing(rest[1:], "$")
	if end <= 0 {
		return "", 0
	}
	inside, behind := rest[1:1+end], rest[end+2:]
	switch {
	case strings.TrimSpace(inside[:1]) == "", strings.TrimSpace(inside[end-1:]) == "", strings.Contains(inside, "\n\n"),
		behind != "" && isDigit(behind[0]), isDigit(inside[0]) && !strings.ContainsAny(inside, `\^_{}`):
		return "", 0
	}
	return "$" + flat(inside) + "$", end + 2
}

// wrapped is TeX from \( or \[ in dollars, where end is the place of its end.
func wrapped(rest, mark string, end int) (markdown string, length int) {
	if end < 0 {
		return "", 0
	}
	inside := flat(rest[2:end])
	if inside == "" || strings.Contains(inside, "$") {
		return "", 0
	}
	markdown = mark + inside + mark
	// A digit behind would make it money; an invisible character parts them.
	if behind := rest[end+2:]; mark == "$" && behind != "" && isDigit(behind[0]) {
		markdown += "\u2060"
	}
	return markdown, end + 2
}

// closing finds the first mark that no backslash escapes, or -1.
func closing(s, mark string) int {
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' {
			i++
		} else if strings.HasPrefix(s[i:], mark) {
			return i
		}
	}
	return -1
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }

// flat is TeX on one line, for a line break in it means a space.
func flat(s string) string { return strings.Join(strings.Fields(s), " ") }

func isDigit(b byte) bool { return b >= '0' && b <= '9' }
