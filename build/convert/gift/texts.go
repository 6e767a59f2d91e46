package gift

import (
	"regexp"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
)

var prefix = regexp.MustCompile(`^\[(?i:(html|markdown|moodle|plain))\]`)

// formatOf takes the format off a text that says it.
func formatOf(s span, inherited string) (format string, rest span) {
	s = s.trim()
	m := prefix.FindStringSubmatch(s.raw)
	if m == nil {
		return inherited, s
	}
	return strings.ToLower(m[1]), s.from(len(m[0])).trim()
}

// text is the Markdown of a text that may say its own format, such as a choice or
// a feedback; else it has the question's.
func (m *builder) text(s span) string {
	format, s := formatOf(s, m.format)
	return m.markdown(format, s)
}

// markdown puts the parts of a text together and turns them into Markdown.
func (m *builder) markdown(format string, parts ...span) string {
	var b strings.Builder
	var slips []slip
	for _, p := range parts {
		plain, more := unescape(p)
		b.WriteString(plain)
		slips = append(slips, more...)
	}
	at := parts[0].at
	for _, s := range slips {
		if s.kept {
			m.lose(bank.Changed, s.at, s.command+" is read as a command of TeX, where Moodle reads a line break", `write \`+s.command+" in a formula")
		} else {
			m.lose(bank.Changed, s.at, `\n of `+s.command+" is read as a line break", `if it is a command of TeX, write \`+s.command)
		}
	}
	source := b.String()
	if strings.Contains(source, "@@PLUGINFILE@@") {
		m.lose(bank.Changed, at, "a picture or file that the text shows", "GIFT holds no files; put it beside the quiz and change its address")
	}
	switch {
	case format == "markdown":
		return edges(source)
	case format == "moodle" && rich(source):
		source = lineBreaks(source)
	case format != "html":
		return text.Plain(source)
	}
	md, lost := text.HTML(strings.TrimSpace(source))
	if len(lost) > 0 {
		m.lose(bank.Changed, at, "of the HTML: "+strings.Join(lost, ", "), "Markdown has nothing like it")
	}
	return edges(md)
}

// plain is a text that has no markup in GIFT, on one line.
func plain(s span) string {
	plain, _ := unescape(s)
	return line(plain)
}

// line is a text on one line, without white space around it.
func line(s string) string { return strings.Join(strings.Fields(s), " ") }

// edges takes off blank lines around a text and white space behind it. The
// indentation of the first line stays: it may be code.
func edges(s string) string {
	s = strings.TrimRight(s, " \t\n\r")
	for {
		i := strings.IndexByte(s, '\n')
		if i < 0 || strings.TrimSpace(s[:i]) != "" {
			return s
		}
		s = s[i+1:]
	}
}
