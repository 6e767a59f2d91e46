package gift

import "strings"

var escaper = strings.NewReplacer(`\`, `\\`, "~", `\~`, "=", `\=`, "#", `\#`, "{", `\{`, "}", `\}`, ":", `\:`)

// escape is a text on one line as GIFT.
func escape(s string) string { return escaper.Replace(s) }

// markup is a Markdown text as GIFT. Line breaks become \n; one before a letter
// stays, since \n and that letter may look like a command of TeX.
func markup(s string) string {
	s = edges(s)
	if s != "" && white(s[0]) {
		s = "\n" + s // keeps the indentation of code
	}
	s = escape(strings.ReplaceAll(s, "\r", ""))
	var b strings.Builder
	for i := range len(s) {
		switch {
		case s[i] != '\n':
			b.WriteByte(s[i])
		case letters(s[i+1:]) != "":
			b.WriteByte('\n')
		default:
			b.WriteString(`\n`)
		}
	}
	return b.String()
}

// part is a text that could be taken to say its own format, such as a choice.
func part(s string) string {
	if prefix.MatchString(s) {
		return "[markdown]" + markup(s)
	}
	return markup(s)
}

// then puts a mark and what follows it behind a text: on a line of its own where
// the text may have begun a tag, for in tags there are no marks.
func then(text, mark, more string) string {
	if strings.Contains(text, "<") {
		return text + "\n\t\t" + mark + more
	}
	return text + mark + more
}
