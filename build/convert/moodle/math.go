package moodle

import (
	"strings"

	"mocktest/build/convert/text"
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
	return text.OutsideCode(markdown, func(rest string) (string, int) {
		tex, mark, length := text.Dollars(rest)
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
	return text.OutsideCode(markdown, func(rest string) (string, int) {
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
			if _, found, length := text.Dollars(tex + behind[:min(1, len(behind))]); found != mark || length != len(tex) {
				return "", 0
			}
			return tex, end + 6
		}
		return "", 0
	})
}

var (
	texEscapes   = strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "]", `\]`, "<", "&lt;", "&", "&amp;")
	texUnescapes = strings.NewReplacer(`\\`, `\`, `\*`, "*", `\_`, "_", "\\`", "`", `\[`, "[", `\]`, "]", "&lt;", "<", "&gt;", ">", "&amp;", "&")
)

func escapeTeX(s string) string { return texEscapes.Replace(s) }

func unescapeTeX(s string) string { return texUnescapes.Replace(s) }
