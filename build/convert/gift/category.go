package gift

import "strings"

// categoryMark begins a line that names the category of all questions below it.
const categoryMark = "$CATEGORY:"

// category is the path that such a line names. The context that Moodle puts first,
// such as $course$, and its root category "top" are no part of it. Two slashes
// stand for one in a name.
func category(line string) (path []string) {
	const slash = "\x00"
	line = strings.ReplaceAll(strings.TrimSpace(line), "//", slash)
	for i, name := range strings.Split(line, "/") {
		name = strings.TrimSpace(strings.ReplaceAll(name, slash, "/"))
		context := i == 0 && len(name) > 2 && strings.HasPrefix(name, "$") && strings.HasSuffix(name, "$")
		root := name == "top" && len(path) == 0 && i < 2
		if name != "" && !context && !root {
			path = append(path, name)
		}
	}
	return path
}
