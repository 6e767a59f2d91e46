package moodle

import "strings"

// references are the character references that Markdown is mostly written with,
// as escapes.
var references = strings.NewReplacer("&lt;", `\<`, "&gt;", `\>`, "&amp;", `\&`)

// unescapeMarkdown is the text that Markdown without markup shows.
func unescapeMarkdown(s string) string {
	s = references.Replace(s)
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if escapeAt(s, i) {
			i++
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// shows reports whether Markdown is a text that is escaped where it must be, and
// perhaps elsewhere. Escaped is the same text with no more escapes than needed.
func shows(markdown, escaped string) bool {
	markdown, escaped = references.Replace(markdown), references.Replace(escaped)
	i, j := 0, 0
	for i < len(markdown) && j < len(escaped) {
		has, needs := escapeAt(markdown, i), escapeAt(escaped, j)
		if needs && !has {
			return false
		}
		if has {
			i++
		}
		if needs {
			j++
		}
		if markdown[i] != escaped[j] {
			return false
		}
		i, j = i+1, j+1
	}
	return i == len(markdown) && j == len(escaped)
}

// escapeAt reports whether a backslash at i escapes the sign behind it.
func escapeAt(s string, i int) bool {
	return s[i] == '\\' && i+1 < len(s) && strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", s[i+1]) >= 0
}
