package quizdata

import (
	"strconv"
	"strings"
)

// number reads a number, or says what is wrong with what looks like one.
func (p *parser) number(v *value) {
	start := p.at
	for p.at < len(p.src) && (wordByte(p.src[p.at]) || strings.IndexByte("+.%/:", p.src[p.at]) >= 0) {
		if p.src[p.at] == '/' && p.at+1 < len(p.src) && (p.src[p.at+1] == '/' || p.src[p.at+1] == '*') {
			break // a comment
		}
		p.at++
	}
	p.decimalComma(v)
	v.text = p.src[start:p.at]
	if !validNumber(v.text) {
		cure := numberCure(v.text)
		if c := percentCure(v); c != "" {
			cure = c
		}
		p.fail(start, p.at, v, quoted(v.text)+" is not a number of JSON", cure)
		return
	}
	number, err := strconv.ParseFloat(v.text, 64)
	if err != nil {
		p.fail(start, p.at, v, "the number "+excerpt(v.text)+" is too large", "numbers go up to about 1e308")
		return
	}
	if number == 0 {
		number = 0 // and never -0, which would be shown
	}
	v.kind, v.number = numberKind, number
}

// decimalComma takes a comma and the digits behind it into the number that
// is the value of a key: what follows it there is a key, never a number.
func (p *parser) decimalComma(v *value) {
	if v.parent == nil || v.parent.kind != objectKind || p.peek() != ',' {
		return
	}
	n := digits(p.src[p.at+1:])
	if next := strings.TrimLeft(window(p.src[p.at+1+n:]), " \t"); n > 0 && !strings.HasPrefix(next, ":") {
		p.at += 1 + n
	}
}

// validNumber is the number grammar of RFC 8259, section 6.
func validNumber(s string) bool {
	s = strings.TrimPrefix(s, "-")
	whole := digits(s)
	if whole == 0 || whole > 1 && s[0] == '0' {
		return false
	}
	s = s[whole:]
	if strings.HasPrefix(s, ".") {
		fraction := digits(s[1:])
		if fraction == 0 {
			return false
		}
		s = s[1+fraction:]
	}
	if s != "" && (s[0] == 'e' || s[0] == 'E') {
		s = s[1:]
		if s != "" && (s[0] == '+' || s[0] == '-') {
			s = s[1:]
		}
		power := digits(s)
		return power > 0 && power == len(s)
	}
	return s == ""
}

// digits counts the digits a text starts with.
func digits(s string) int {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}

// numberCure guesses the number that was meant.
func numberCure(s string) string {
	if number, ok := meantNumber(s); ok && number != s {
		return "write " + excerpt(number)
	}
	return "write plain digits such as 12 or 0.5, or put it in quotes if it is a text: " + quoted(s)
}

// meantNumber is the number of JSON that a text reads as, be it written with
// a plus, leading zeros, a bare point, a decimal comma or a percent sign.
func meantNumber(s string) (string, bool) {
	sign, rest := "", strings.TrimPrefix(s, "+")
	if strings.HasPrefix(rest, "-") {
		sign, rest = "-", rest[1:]
	}
	rest = strings.ReplaceAll(rest, "_", "")
	if strings.HasPrefix(rest, ".") {
		rest = "0" + rest
	}
	if strings.Count(rest, ",") == 1 {
		rest = strings.Replace(rest, ",", ".", 1)
	}
	for len(rest) > 1 && rest[0] == '0' && rest[1] >= '0' && rest[1] <= '9' {
		rest = rest[1:]
	}
	for _, end := range []string{"%", "."} {
		rest = strings.TrimRight(strings.TrimSuffix(rest, end), " ")
	}
	rest = sign + rest
	return rest, validNumber(rest)
}

// word reads true, false or null, or says what is wrong with another word.
func (p *parser) word(v *value) {
	start := p.at
	for wordByte(p.peek()) {
		p.at++
	}
	v.text = p.src[start:p.at]
	switch v.text {
	case "true", "false":
		v.kind, v.truth = boolKind, v.text == "true"
		return
	case "null":
		v.kind = nullKind
		return
	}
	message, cure := excerpt(v.text)+" is no value of JSON", ""
	switch strings.ToLower(v.text) {
	case "true", "yes", "on":
		cure = "write true"
	case "false", "no", "off":
		cure = "write false"
	case "none", "null", "nil", "undefined":
		cure = "leave the key out"
	case "nan", "inf", "infinity":
		cure = "write digits"
	default:
		message = "the word " + excerpt(v.text) + " has no quotes"
		cure = "a text stands in double quotes: " + quoted(v.text)
	}
	p.fail(start, p.at, v, message, cure)
	p.skipWords()
}

// skipWords steps over the rest of an unquoted text on its line, so that
// each of its words is not told again.
func (p *parser) skipWords() {
	if end := strings.IndexAny(p.src[p.at:], ",]}\"\r\n"); end >= 0 {
		p.at += end
	} else {
		p.at = len(p.src)
	}
}
