package view

import (
	"regexp"
	"slices"
	"strings"
)

var (
	openTag   = regexp.MustCompile(`<([a-z0-9A-Z]+)((?: [a-zA-Z-]+(?:="(?:[^"\\]|\\.)*")?)*)>`)
	attribute = regexp.MustCompile(`([a-zA-Z-]+)(?:="((?:[^"\\]|\\.)*)")?`)
)

// switches are attributes that are there or not; go-app sets them as
// properties, so false means absent.
var switches = []string{"checked", "disabled", "open", "readonly", "hidden", "selected"}

// tidy makes go-app's HTML comparable and readable by browsers: attributes in
// order, switches that are off left out, and every other value written.
func tidy(html string) string {
	return strings.TrimSpace(openTag.ReplaceAllStringFunc(html, func(tag string) string {
		m := openTag.FindStringSubmatch(tag)
		var list []string
		for _, a := range attribute.FindAllStringSubmatch(m[2], -1) {
			name, value := a[1], a[2]
			on := slices.Contains(switches, name)
			switch {
			case on && value == "false":
			case on:
				list = append(list, name)
			case !strings.Contains(a[0], "="):
				list = append(list, name+`="true"`)
			default:
				list = append(list, name+`="`+value+`"`)
			}
		}
		slices.Sort(list)
		return "<" + strings.Join(append([]string{m[1]}, list...), " ") + ">"
	})) + "\n"
}
