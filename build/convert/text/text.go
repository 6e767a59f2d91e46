// Package text turns the texts of question formats into Markdown: bytes into
// UTF-8, plain text and HTML into CommonMark that shows the same, with tables,
// ~~strikethrough~~ and TeX between dollars as mocktest reads them. It knows no
// format and does not fetch or check addresses.
//
// All functions decode entities once: what a format has encoded twice, as XML
// around HTML is, must be given to them as the XML reader returns it.
package text

import "strings"

// Plain is Markdown that shows a plain text as it is: what would be markup is
// escaped, a line break is kept, blank lines part paragraphs, spaces at the
// ends of lines go. TeX between dollars stays as written, by the rule of pandoc,
// for a dollar is no markup unless the quiz says so.
func Plain(s string) string { return plain(s, escaper{}) }

// Line is [Plain] for a text on one line, such as a title. White space, line
// ends included, becomes single spaces.
func Line(s string) string { return plain(strings.Join(strings.Fields(s), " "), escaper{}) }

// plainSigns makes line ends one kind and takes out what no text may have.
var plainSigns = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\x00", "\uFFFD")

func plain(s string, e escaper) string {
	s = plainSigns.Replace(strings.ToValidUTF8(s, "\uFFFD"))
	return paragraphs(e.escape(trimLines(s)))
}

// trimLines takes the spaces from the ends of lines: at the end they would mean
// a line break, at the beginning code.
func trimLines(s string) string {
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = strings.Trim(lines[i], " \t\f\v")
	}
	return strings.Join(lines, "\n")
}

// paragraphs joins escaped lines by hard breaks and parts them by blank lines.
func paragraphs(s string) string {
	var b strings.Builder
	before, blank := "", false // the last line, and whether one without text follows
	for line := range strings.SplitSeq(s, "\n") {
		if line == "" {
			blank = true
			continue
		}
		switch {
		case before == "":
		case blank:
			b.WriteString(before + "\n\n")
		default:
			// Three backslashes at the end of a line are read in two ways.
			if kept, ok := strings.CutSuffix(before, `\\`); ok {
				before = kept + "&#92;"
			}
			b.WriteString(before + "\\\n")
		}
		before, blank = escapeStart(line, before == "" || blank), false
	}
	return b.String() + before
}

// Code is a fenced block of code. The fence is longer than any in the source.
func Code(language, source string) string {
	fence := strings.Repeat("`", max(3, longestRun(source, '`')+1))
	language, _, _ = strings.Cut(strings.TrimSpace(strings.ReplaceAll(language, "`", "")), " ")
	language, _, _ = strings.Cut(language, "\n")
	source = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(source)
	return fence + language + "\n" + strings.Trim(source, "\n") + "\n" + fence
}

// Inline is code within a line: white space becomes single spaces, and the
// marks are longer than any inside. It is empty when the source is blank.
func Inline(source string) string {
	source = strings.Join(strings.Fields(source), " ")
	if source == "" {
		return ""
	}
	marks := strings.Repeat("`", longestRun(source, '`')+1)
	if strings.HasPrefix(source, "`") || strings.HasSuffix(source, "`") {
		source = " " + source + " "
	}
	return marks + source + marks
}

// longestRun is the length of the longest run of a byte.
func longestRun(s string, b byte) int {
	longest, run := 0, 0
	for i := range len(s) {
		if s[i] != b {
			run = 0
			continue
		}
		run++
		longest = max(longest, run)
	}
	return longest
}

// First is the first text that is not blank; empty if all are.
func First(texts ...string) string {
	for _, text := range texts {
		if strings.TrimSpace(text) != "" {
			return text
		}
	}
	return ""
}
