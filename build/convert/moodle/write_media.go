package moodle

import (
	"encoding/base64"
	"net/url"
	"path"
	"regexp"
	"strings"

	"mocktest/build/convert/bank"
)

// attachment is a file of a text, where Moodle keeps it.
type attachment struct {
	path string // from /
	data []byte
}

// ownFolder is the folder that the reader makes for the files of a question.
var ownFolder = regexp.MustCompile(`^q[0-9]+/`)

// text writes a text in Markdown with the files it refers to. An empty text is
// written too where Moodle wants the element.
func (e *entry) text(name, markdown string, attributes ...string) {
	e.openText(name, markdown, attributes...)
	e.xml.close(name)
}

// openText is text without the end, for elements with more inside.
func (e *entry) openText(name, markdown string, attributes ...string) {
	e.openRaw(name, mathToMoodle(markdown), attributes...)
}

// openRaw is openText for what is as Moodle wants it but for links.
func (e *entry) openRaw(name, markdown string, attributes ...string) {
	s, files := e.links(markdown)
	if name == "questiontext" {
		files = append(files, e.inGaps...)
	}
	e.xml.open(name, append(attributes, "format", "markdown")...)
	e.xml.element("text", s)
	written := map[string]bool{}
	for _, f := range files {
		if written[f.path] {
			continue
		}
		written[f.path] = true
		dir, base := path.Split(f.path)
		e.xml.element("file", base64.StdEncoding.EncodeToString(f.data), "name", base, "path", dir, "encoding", "base64")
	}
}

// links makes a text refer to its files as Moodle does.
func (e *entry) links(markdown string) (string, []attachment) {
	var files []attachment
	for _, m := range e.media {
		if !strings.Contains(markdown, m.Name) {
			continue
		}
		link := regexp.MustCompile(`(\]\(<?|=["']|\]:\s*<?)` + regexp.QuoteMeta(m.Name) + `([)>"'\s?#]|$)`)
		if !link.MatchString(markdown) {
			continue
		}
		as := e.attach(m)
		var escaped []string
		for _, part := range strings.Split(as, "/") {
			escaped = append(escaped, url.PathEscape(part))
		}
		target := strings.NewReplacer("(", "%28", ")", "%29").Replace(strings.Join(escaped, "/"))
		markdown = link.ReplaceAllString(markdown, "${1}"+strings.ReplaceAll(pluginFile+target, "$", "$$")+"${2}")
		files = append(files, attachment{as, m.Data})
	}
	return markdown, files
}

// attach is the path of a file in Moodle: without the folder of the question,
// unless another of its files has that name.
func (e *entry) attach(m bank.Media) string {
	if e.attached == nil {
		e.attached = map[string]string{}
	}
	as := "/" + ownFolder.ReplaceAllString(m.Name, "")
	if other, taken := e.attached[as]; taken && other != m.Name {
		as = "/" + m.Name
	}
	e.attached[as] = m.Name
	return as
}
