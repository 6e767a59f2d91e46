package moodle

import (
	"strings"
)

// Moodle shows \(…\) and \[…\] as mathematics after it has turned Markdown into
// HTML. So both marks, and all in the TeX that Markdown would take for its own,
// need a backslash more in its Markdown than they have in TeX.

// mostTeX is how long TeX may be, in bytes, so that a mark without an end does not
// make us read all the rest of a text.
const mostTeX = 10_000

// mathToMoodle turns $…$ and $$…$$ in Markdown into what Moodle understands.
// TeX that one of these is in, such as the place of a gap, stays.
func mathToMoodle(markdown string, but ...string) string {
	if !strings.Contains(markdown, "$") {
		return markdown
	}
	return outsideCode(markdown, func(rest string) (string, int) {
		tex, mark, length := dollarMath(rest)
		for _, s := range but {
			if strings.Contains(tex, s) {
				return "", 0
			}
		}
		switch mark {
		case "$":
			return `\\(` + escapeTeX(tex) + `\\)`, length
		case "$$":
			return `\\[` + escapeTeX(tex) + `\\]`, length
		}
		return "", 0
	})
}

// mathFromMoodle is the opposite of mathToMoodle.
func mathFromMoodle(markdown string) string {
	if !strings.Contains(markdown, `\\(`) && !strings.Contains(markdown, `\\[`) {
		return markdown
	}
	return outsideCode(markdown, func(rest string) (string, int) {
		for mark, ends := range map[string][2]string{"$": {`\\(`, `\\)`}, "$$": {`\\[`, `\\]`}} {
			if !strings.HasPrefix(rest, ends[0]) {
				continue
			}
			end := strings.Index(rest[3:min(3+mostTeX, len(rest))], ends[1])
			if end < 0 {
				return "", 0
			}
			tex := mark + unescapeTeX(strings.TrimSpace(rest[3:3+end])) + mark
			behind := rest[3+end+3:]
			if _, found, length := dollarMath(tex + behind[:min(1, len(behind))]); found != mark || length != len(tex) {
				return "", 0
			}
			return tex, end + 6
		}
		return "", 0
	})
}

// dollarMath reads TeX in dollars at the start of a text, by the rule of
// mocktest and pandoc: no space behind a first $ nor before the last, no digit
// behind it. A line end in TeX is a space.
func dollarMath(s string) (tex, mark string, length int) {
	if mark = "$"; strings.HasPrefix(s, "$$") {
		mark = "$$"
	} else if !strings.HasPrefix(s, "$") {
		return "", "", 0
	}
	s = s[len(mark):min(len(s), mostTeX)]
	end := -1
	for i := 0; i < len(s) && end < 0; i++ {
		switch {
		case s[i] == '\\':
			i++
		case strings.HasPrefix(s[i:], mark):
			end = i
		case strings.HasPrefix(s[i:], "\n\n"):
			return "", "", 0
		}
	}
	if end < 0 || strings.TrimSpace(s[:end]) == "" {
		return "", "", 0
	}
	behind := s[end+len(mark):]
	if mark == "$" && (strings.TrimSpace(s[:1]+s[end-1:end]) == "" || strings.ContainsAny(s[:1]+s[end-1:end], " \t\n") ||
		behind != "" && behind[0] >= '0' && behind[0] <= '9') {
		return "", "", 0
	}
	return s[:end], mark, end + 2*len(mark)
}

var (
	texEscapes   = strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "]", `\]`, "<", "&lt;", "&", "&amp;")
	texUnescapes = strings.NewReplacer(`\\`, `\`, `\*`, "*", `\_`, "_", "\\`", "`", `\[`, "[", `\]`, "]", "&lt;", "<", "&gt;", ">", "&amp;", "&")
)

func escapeTeX(s string) string { return texEscapes.Replace(s) }

func unescapeTeX(s string) string { return texUnescapes.Replace(s) }
