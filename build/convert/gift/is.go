package gift

import (
	"encoding/json"
	"regexp"
	"strings"

	"mocktest/build/convert/text"
)

var (
	titled  = regexp.MustCompile(`^\s*::(?:[^:]|\\:|:[^:])+::`)
	keyed   = regexp.MustCompile(`^(?:=.|~.|#\s*(?:=|[-+]?[.\d])|(?:T|F|TRUE|FALSE)\s*(?:#|$))`)
	foreign = regexp.MustCompile("^(?:<\\?xml|<!DOCTYPE|<quiz|<questestinterop|<html|---|```|\\[\\[)")
)

// Is reports whether a file looks like GIFT: a category, a name between colons
// before a text in braces, or braces that begin with an answer, in at least half
// of its blocks. What could be GIFT as well as something else, such as a text alone with its
// format before it, is taken for it where the name ends in .gift.
func Is(name string, data []byte) bool {
	decoded, err := text.Decode(data)
	if err != nil {
		return false
	}
	start := strings.TrimSpace(decoded)
	if start == "" || strings.ContainsRune(start, 0) || foreign.MatchString(start) || json.Valid([]byte(start)) {
		return false
	}
	signs, plain, possible := 0, 0, false
	for _, b := range blocks(decoded) {
		sign, braces := signOf(b.text)
		possible = possible || braces || prefix.MatchString(b.text) || titled.MatchString(b.text)
		if sign {
			signs++
		} else if !braces && strings.TrimSpace(b.text) != "" {
			plain++
		}
	}
	named := strings.HasSuffix(strings.ToLower(name), ".gift")
	return signs > 0 && (named || signs >= plain) || named && possible
}

// signOf tells whether a block can be nothing but GIFT, and whether it has braces
// that it could have as GIFT.
func signOf(s string) (sign, braces bool) {
	if strings.HasPrefix(s, categoryMark) {
		return true, true
	}
	all, _ := pairs(s)
	chosen, _ := answers(s, all)
	for _, p := range chosen {
		content := strings.TrimSpace(s[p.open+1 : p.close])
		if keyed.MatchString(content) || content == "" && titled.MatchString(s) {
			return true, true
		}
	}
	return false, len(all) > 0
}
