package bundle

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
)

// placeholder is a word in the script and what takes its place.
type placeholder struct {
	name string
	text string
	// quoted placeholders are replaced by a string literal, together with
	// the quotes that may stand around them.
	quoted bool
}

// fill replaces every placeholder in one pass, so that no replacement is
// searched again. Each placeholder must occur.
func fill(file, text string, placeholders []placeholder) (string, error) {
	var pairs, missing []string
	for _, p := range placeholders {
		if !strings.Contains(text, p.name) {
			missing = append(missing, p.name)
		}
		if p.quoted {
			pairs = append(pairs, `"`+p.name+`"`, p.text, "'"+p.name+"'", p.text)
		}
		pairs = append(pairs, p.name, p.text)
	}
	if len(missing) > 0 {
		return "", fmt.Errorf("%s: the placeholder %s does not occur, so the built script could not work; put it back",
			filepath.ToSlash(file), strings.Join(missing, ", "))
	}
	return strings.NewReplacer(pairs...).Replace(text), nil
}

// jsString writes s as a JavaScript string literal. JSON's strings are a
// subset of JavaScript's.
func jsString(s string) string {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	// A string always encodes.
	_ = enc.Encode(s)
	return strings.TrimSuffix(b.String(), "\n")
}
