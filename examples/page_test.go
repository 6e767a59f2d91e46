package examples_test

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// page is one HTML file, taken apart as far as the tests look.
type page struct {
	file     string
	title    string
	lang     string
	meta     map[string]string // name to content
	headings []int             // levels in order
	ids      []string
	links    []string // href and src
	quizzes  []string // quiz files embedded, inline ones left out
	scripts  []string // src of each script
	noAlt    int      // images without alt, svg without name or aria-hidden
	inline   []source
}

func pages(t *testing.T) []*page {
	t.Helper()
	files, err := filepath.Glob("*.html")
	if err != nil || len(files) < 7 {
		t.Fatalf("found %d pages: %v", len(files), err)
	}
	var all []*page
	for _, file := range files {
		all = append(all, parsePage(t, file))
	}
	return all
}

// parsePage reads a page strictly enough that an unclosed or crossed tag is an
// error. Scripts are cut out first, for their text is not markup.
func parsePage(t *testing.T, file string) *page {
	t.Helper()
	p := &page{file: file, meta: map[string]string{}}
	markup := p.cutScripts(string(readFile(t, file)))
	if !strings.HasPrefix(markup, "<!doctype html>\n") {
		t.Errorf("%s does not begin with a doctype", file)
	}
	d := xml.NewDecoder(strings.NewReader(markup))
	d.Strict, d.AutoClose, d.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	var open []string
	for {
		token, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			p.element(token)
			if !slices.Contains(xml.HTMLAutoClose, token.Name.Local) {
				open = append(open, token.Name.Local)
			}
		case xml.EndElement:
			if isVoid := slices.Contains(xml.HTMLAutoClose, token.Name.Local); isVoid {
				continue
			}
			if len(open) == 0 || open[len(open)-1] != token.Name.Local {
				line, _ := d.InputPos()
				t.Fatalf("%s:%d: </%s> closes %v", file, line, token.Name.Local, open)
			}
			open = open[:len(open)-1]
		case xml.CharData:
			if slices.Contains(open, "title") {
				p.title += string(token)
			}
		}
	}
	if len(open) > 0 {
		t.Errorf("%s: never closed: %v", file, open)
	}
	return p
}

// cutScripts removes the text of scripts, keeping line numbers, and collects
// the quizzes written in the page.
func (p *page) cutScripts(markup string) string {
	var out strings.Builder
	for {
		tag := strings.Index(markup, "<script")
		if tag < 0 {
			out.WriteString(markup)
			return out.String()
		}
		start := tag + strings.IndexByte(markup[tag:], '>') + 1
		end := start + strings.Index(markup[start:], "</script>")
		text := markup[start:end]
		if strings.Contains(markup[tag:start], "application/json") {
			name := fmt.Sprintf("%s, inline quiz %d", p.file, len(p.inline)+1)
			p.inline = append(p.inline, source{name: name, data: []byte(text)})
		}
		out.WriteString(markup[:start] + strings.Repeat("\n", strings.Count(text, "\n")))
		out.WriteString("</script>")
		markup = markup[end+len("</script>"):]
	}
}

func (p *page) element(e xml.StartElement) {
	attr := map[string]string{}
	for _, a := range e.Attr {
		attr[a.Name.Local] = a.Value
	}
	if id, ok := attr["id"]; ok {
		p.ids = append(p.ids, id)
	}
	for _, name := range []string{"href", "src"} {
		if link, ok := attr[name]; ok {
			p.links = append(p.links, link)
		}
	}
	for _, name := range []string{"quiz", "data-quiz"} {
		if quiz, ok := attr[name]; ok {
			p.quizzes = append(p.quizzes, quiz)
			p.links = append(p.links, quiz)
		}
	}
	switch name := e.Name.Local; name {
	case "html":
		p.lang = attr["lang"]
	case "meta":
		p.meta[attr["name"]] = attr["content"]
	case "h1", "h2", "h3", "h4", "h5", "h6":
		p.headings = append(p.headings, int(name[1]-'0'))
	case "script":
		if attr["type"] != "application/json" {
			p.scripts = append(p.scripts, attr["src"])
		}
	case "img":
		if _, ok := attr["alt"]; !ok {
			p.noAlt++
		}
	case "svg":
		if attr["aria-hidden"] == "" && attr["aria-label"] == "" {
			p.noAlt++
		}
	}
}
