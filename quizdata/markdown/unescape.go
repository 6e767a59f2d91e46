package markdown

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"
)

// unescape resolves backslash escapes and character references in one pass, so
// that neither can make the other: \&amp; is the text "&amp;".
func unescape(text string) string {
	if !strings.ContainsAny(text, `\&`) {
		return text
	}
	var b strings.Builder
	for i := 0; i < len(text); {
		switch {
		case text[i] == '\\' && i+1 < len(text) && util.IsPunct(text[i+1]):
			b.WriteByte(text[i+1])
			i += 2
			continue
		case text[i] == '&':
			if characters, length := reference(text[i:]); length > 0 {
				b.WriteString(characters)
				i += length
				continue
			}
		}
		b.WriteByte(text[i])
		i++
	}
	return b.String()
}

// maxReference is the length of HTML's longest character reference,
// &CounterClockwiseContourIntegral; . Looking no further keeps a flood of
// ampersands linear.
const maxReference = 33

// reference reads the character reference at the start of text and its length,
// which is 0 if there is none.
func reference(text string) (characters string, length int) {
	end := strings.IndexByte(text[:min(len(text), maxReference)], ';')
	if end < 2 {
		return "", 0
	}
	name := text[1:end]
	if name[0] == '#' {
		if r, ok := numericReference(name[1:]); ok {
			return string(r), end + 1
		}
		return "", 0
	}
	if entity, ok := util.LookUpHTML5EntityByName(name); ok {
		return string(entity.Characters), end + 1
	}
	return "", 0
}

// numericReference reads up to 7 decimal digits, or x and up to 6 hexadecimal
// ones, CommonMark's limits. What is no character is U+FFFD.
func numericReference(digits string) (rune, bool) {
	base, longest := 10, 7
	if len(digits) > 0 && (digits[0] == 'x' || digits[0] == 'X') {
		digits, base, longest = digits[1:], 16, 6
	}
	if len(digits) == 0 || len(digits) > longest || digits[0] == '+' || digits[0] == '-' {
		return 0, false
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil {
		return 0, false
	}
	if n == 0 || n > utf8.MaxRune || !utf8.ValidRune(rune(n)) {
		return utf8.RuneError, true
	}
	return rune(n), true
}
