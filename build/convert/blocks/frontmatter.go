package blocks

import (
	"errors"
	"fmt"
	"strings"

	"github.com/goccy/go-yaml"
)

// FrontMatter splits off the YAML between two lines of dashes at the beginning
// of a text. Line is the number of the first line of the body. Without such
// lines the whole text is body.
func FrontMatter(text string) (yaml, body string, line int) {
	rest, ok := strings.CutPrefix(text, "---\n")
	if !ok {
		return "", text, 1
	}
	count := 2
	for from := 0; from < len(rest); count++ {
		to := strings.IndexByte(rest[from:], '\n')
		next := from + to + 1
		if to < 0 {
			to, next = len(rest)-from, len(rest)
		}
		switch strings.TrimRight(rest[from:from+to], " \t") {
		case "---", "...":
			return rest[:from], rest[next:], count + 1
		}
		from = next
	}
	return "", text, 1
}

// The bounds of options, beyond which no quiz has any and the parser of YAML
// becomes slow.
const (
	mostOptions  = 16 << 10 // bytes
	mostBrackets = 200
)

// Options are the members of a YAML mapping; none for a text without any.
func Options(source string) (map[string]any, error) {
	if len(source) > mostOptions || strings.Count(source, "[")+strings.Count(source, "{") > mostBrackets {
		return nil, fmt.Errorf("it is longer than %d bytes or has more than %d brackets, which no options need", mostOptions, mostBrackets)
	}
	var members map[string]any
	if err := yaml.Unmarshal([]byte(source), &members); err != nil {
		reason, _, _ := strings.Cut(yaml.FormatError(err, false, false), "\n")
		return nil, errors.New("it is no mapping in YAML: " + strings.TrimRight(reason, ". "))
	}
	return members, nil
}
