package moodle

import (
	"slices"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/xmltree"
)

// begin starts the section of a category. A category holds for all questions
// up to the next.
func (r *reader) begin(n *xmltree.Node) {
	r.end()
	it := &item{reader: r, node: n, format: "html"}
	it.q.Place = r.place(n)
	r.category = categoryPath(textOf(n.Child("category")))
	r.section = bank.Section{Description: it.markdown(n.Child("info"))}
	if len(r.category) > 0 {
		r.section.Title = r.category[len(r.category)-1]
	}
	it.q.Prompt = "category " + r.section.Title
	it.tell()
}

// end puts the section into the test, unless it is empty: Moodle exports
// categories above others that have no questions of their own.
func (r *reader) end() {
	if len(r.section.Questions) > 0 {
		t := &r.file.Tests[0]
		t.Sections = append(t.Sections, r.section)
	}
	r.section = bank.Section{}
}

// categoryPath cuts a path such as $course$/top/Networks/TCP//IP. A doubled
// slash is a slash in a name; the first part names the context, and "top" is
// the root that every context has.
func categoryPath(s string) []string {
	const slash = "\x00"
	var path []string
	for _, part := range strings.Split(strings.ReplaceAll(s, "//", slash), "/") {
		part = strings.Join(strings.Fields(strings.ReplaceAll(part, slash, "/")), " ")
		context := strings.HasPrefix(part, "$") && strings.HasSuffix(part, "$")
		if part == "" || len(path) == 0 && (context || part == "top") {
			continue
		}
		path = append(path, part)
	}
	return path
}

// joinCategory is the opposite of categoryPath.
func joinCategory(path []string) string {
	parts := slices.Clone(path)
	for i, part := range parts {
		parts[i] = strings.ReplaceAll(part, "/", "//")
	}
	return strings.Join(append([]string{"$course$", "top"}, parts...), "/")
}
