package check

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strconv"
)

// step is one part of a path such as "sections[0].questions[2].answer": a
// member, or an entry of a list.
var step = regexp.MustCompile(`[^.\[\]]+|\[\d+\]`)

// name is what the author calls the question that a path leads into; empty where
// it has no name. A file that is no JSON knows no names.
func (r Result) name(path string) string {
	var at any
	if json.Unmarshal(bytes.TrimPrefix(r.Source, []byte("\ufeff")), &at) != nil {
		return ""
	}
	name, list := "", ""
	for _, part := range step.FindAllString(path, -1) {
		if part[0] != '[' {
			members, _ := at.(map[string]any)
			at, list = members[part], part
			continue
		}
		entries, _ := at.([]any)
		i, err := strconv.Atoi(part[1 : len(part)-1])
		if err != nil || i >= len(entries) {
			return name
		}
		at = entries[i]
		if members, ok := at.(map[string]any); ok && list == "questions" {
			name, _ = members["name"].(string)
		}
	}
	return name
}
