package plainjson

import (
	"reflect"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// string reads a text, of which the opening quote comes next.
func (r *reader) string() string {
	r.at++
	var b []byte
	for r.err == nil && r.at < len(r.text) {
		c := r.text[r.at]
		switch {
		case c == '"':
			r.at++
			return string(b)
		case c == '\\':
			r.at++
			b = utf8.AppendRune(b, r.escape())
		case c < ' ':
			r.fail("a control character in a text")
		default:
			char, size := utf8.DecodeRuneInString(r.text[r.at:])
			b = utf8.AppendRune(b, char)
			r.at += size
		}
	}
	r.fail("a text does not end")
	return ""
}

// escape reads what follows a backslash.
func (r *reader) escape() rune {
	if r.at == len(r.text) {
		return 0
	}
	c := r.text[r.at]
	if c == 'u' {
		return r.unicode()
	}
	at := strings.IndexByte(`"\/bfnrt`, c)
	if at < 0 {
		r.fail("an unknown escape")
		return 0
	}
	r.at++
	return rune("\"\\/\b\f\n\r\t"[at])
}

// unicode reads the letter u and four digits, and the second half of a
// character that takes two of them.
func (r *reader) unicode() rune {
	first, ok := hex4(r.text[r.at:])
	if !ok {
		r.fail("no four digits after \\u")
		return 0
	}
	r.at += 5
	if rest := r.text[r.at:]; utf16.IsSurrogate(first) && strings.HasPrefix(rest, `\u`) {
		if second, ok := hex4(rest[1:]); ok && utf16.DecodeRune(first, second) != utf8.RuneError {
			r.at += 6
			return utf16.DecodeRune(first, second)
		}
	}
	return first // half a character is appended as U+FFFD
}

func hex4(s string) (rune, bool) {
	if len(s) < 5 || strings.ContainsAny(s[1:5], "+-_") {
		return 0, false
	}
	n, err := strconv.ParseUint(s[1:5], 16, 16)
	return rune(n), err == nil
}

// number reads a number and leaves what is out of range to the error.
func (r *reader) number(v reflect.Value) {
	begin := r.at
	for r.at < len(r.text) && strings.IndexByte("+-.0123456789eE", r.text[r.at]) >= 0 {
		r.at++
	}
	text := r.text[begin:r.at]
	if !isNumber(text) {
		r.fail("no value")
		return
	}
	if !v.IsValid() {
		return
	}
	var err error
	switch v.Kind() {
	case reflect.Int, reflect.Int64:
		var n int64
		n, err = strconv.ParseInt(text, 10, v.Type().Bits())
		v.SetInt(n)
	case reflect.Uint64:
		var n uint64
		n, err = strconv.ParseUint(text, 10, 64)
		v.SetUint(n)
	case reflect.Float64:
		var f float64
		f, err = strconv.ParseFloat(text, 64)
		v.SetFloat(f)
	default:
		r.wanted(v, reflect.Float64)
	}
	if err != nil {
		r.fail("the number " + text + " does not fit")
	}
}

// isNumber reports whether a text is a number as JSON writes it.
func isNumber(s string) bool {
	s = strings.TrimPrefix(s, "-")
	whole := digits(s)
	if whole == 0 || whole > 1 && s[0] == '0' {
		return false
	}
	s = s[whole:]
	if rest, ok := strings.CutPrefix(s, "."); ok {
		n := digits(rest)
		if n == 0 {
			return false
		}
		s = rest[n:]
	}
	if s == "" {
		return true
	}
	if s[0] != 'e' && s[0] != 'E' {
		return false
	}
	s = s[1:]
	if s != "" && (s[0] == '+' || s[0] == '-') {
		s = s[1:]
	}
	return s != "" && digits(s) == len(s)
}

// digits is how many digits a text begins with.
func digits(s string) int {
	n := 0
	for n < len(s) && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	return n
}
