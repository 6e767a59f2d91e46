package markdown

import (
	"strings"
	"unicode"
)

// checkLink returns the target of a link in a form fit for an attribute, or
// false for one not on the allowlist: http, https, mailto and references
// without a scheme that stay on the page's own host.
func checkLink(target string) (string, bool) { return checkTarget(target, true) }

// checkImage is checkLink without mailto. A data: image is refused too, since
// what is inside could not be checked.
func checkImage(target string) (string, bool) { return checkTarget(target, false) }

// checkTarget takes a target with escapes and references already resolved.
// Browsers drop tabs and line ends within a URL and spaces around it, and read
// a backslash as a slash; so none of these may get past the check unseen.
func checkTarget(target string, mail bool) (string, bool) {
	target = strings.TrimFunc(target, unicode.IsSpace)
	if target == "" || strings.ContainsFunc(target, misleading) {
		return "", false
	}
	first := strings.IndexAny(target, ":/?#")
	if first < 0 || target[first] != ':' {
		return percentEncode(target), staysHere(target)
	}
	switch scheme, rest := strings.ToLower(target[:first]), target[first+1:]; scheme {
	case "http", "https":
		return percentEncode(target), hasHost(rest)
	case "mailto":
		return percentEncode(target), mail && rest != ""
	}
	return "", false
}

// misleading tells the characters no URL needs unencoded and some reader of
// URLs drops or takes for another: backslashes, controls, and the invisible
// ones, among them those that turn the direction of a text.
func misleading(r rune) bool {
	return r == '\\' || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == unicode.ReplacementChar
}

// hasHost wants exactly two slashes and a host after http: and https:.
// Browsers forgive other counts and differ in where they then lead.
func hasHost(rest string) bool {
	host, ok := strings.CutPrefix(rest, "//")
	return ok && host != "" && !strings.ContainsRune("/?#", rune(host[0]))
}

// staysHere refuses //host, which leaves for another host, and what becomes
// that or gets a scheme once decoded: no browser takes javascript%3A for a
// scheme, but whatever decodes a page's links once too often would.
func staysHere(target string) bool {
	for range 4 {
		if strings.HasPrefix(target, "//") || !plainStart(target) {
			return false
		}
		target = unescape(percentDecode(target))
	}
	return true
}

// plainStart looks at the first path segment of a reference. Some readers take
// a numeric character reference without its semicolon.
func plainStart(target string) bool {
	segment := target
	if end := strings.IndexAny(target, "/?#"); end >= 0 {
		segment = target[:end]
		if target[end] == '#' && strings.HasSuffix(segment, "&") {
			return false
		}
	}
	return !strings.ContainsFunc(segment, func(r rune) bool {
		return r == ':' || r == '：' || misleading(r)
	})
}

const hexDigits = "0123456789ABCDEF"

// percentEncode encodes what may not stand in a URL and leaves the rest,
// percent signs included, as written.
func percentEncode(target string) string {
	var b strings.Builder
	for i := range len(target) {
		c := target[i]
		if c <= ' ' || c >= 0x7F || strings.IndexByte("\"<>^`{|}", c) >= 0 {
			b.Write([]byte{'%', hexDigits[c>>4], hexDigits[c&15]})
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}

// percentDecode decodes well-formed percent escapes and leaves the rest.
func percentDecode(text string) string {
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		if text[i] == '%' && i+2 < len(text) {
			high, low := hexValue(text[i+1]), hexValue(text[i+2])
			if high >= 0 && low >= 0 {
				b.WriteByte(byte(high<<4 | low))
				i += 2
				continue
			}
		}
		b.WriteByte(text[i])
	}
	return b.String()
}

func hexValue(c byte) int {
	if 'a' <= c && c <= 'f' {
		c -= 'a' - 'A'
	}
	return strings.IndexByte(hexDigits, c)
}
