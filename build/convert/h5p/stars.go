package h5p

import "strings"

// piece is a part of a text that marks words with asterisks.
type piece struct {
	text   string
	marked bool
}

// stars cuts a text at pairs of asterisks. Two together, and one that no other
// follows, are asterisks and mark nothing.
func stars(s string) (pieces []piece) {
	plain := ""
	for s != "" {
		at := strings.IndexByte(s, '*')
		if at < 0 {
			break
		}
		plain += s[:at]
		s = s[at+1:]
		if strings.HasPrefix(s, "*") {
			plain += "*"
			s = s[1:]
			continue
		}
		end := strings.IndexByte(s, '*')
		if end < 0 || strings.TrimSpace(s[:end]) == "" {
			plain += "*"
			continue
		}
		pieces = append(pieces, piece{text: plain}, piece{text: s[:end], marked: true})
		plain = ""
		s = s[end+1:]
	}
	if rest := plain + s; rest != "" {
		pieces = append(pieces, piece{text: rest})
	}
	return pieces
}

// split cuts a marked text at a separator that no backslash precedes, and
// removes those backslashes.
func split(s string, separator byte) (parts []string) {
	part := []byte{}
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\' && i+1 < len(s) && s[i+1] == separator:
			part = append(part, separator)
			i++
		case s[i] == separator:
			parts = append(parts, string(part))
			part = []byte{}
		default:
			part = append(part, s[i])
		}
	}
	return append(parts, string(part))
}

// tipOf cuts the tip off a marked text, which follows a colon.
func tipOf(s string) (word, tip string) {
	parts := split(s, ':')
	return strings.TrimSpace(parts[0]), strings.TrimSpace(strings.Join(parts[1:], ":"))
}
