package bundle

import (
	"bytes"
	_ "embed"
	"html/template"
	"net/url"
	"strings"
)

// The files with what a publisher pastes into a page, to look at and to copy from.
const (
	SnippetPage = "snippets.html"
	SnippetText = "snippets.txt"
)

// placeholderURL stands in snippets when the publisher did not say where the
// files will be. The example domain cannot belong to anybody.
const placeholderURL = "https://your-site.example/mocktest/"

//go:embed snippets.html.tmpl
var snippetTemplate string

// snippet is what to paste for one quiz, in three forms.
type snippet struct {
	Title   string
	Script  string
	Element string
	Frame   string
}

// snippetFiles makes the page and the plain text with the snippets of every
// quiz; of a made-up one where there is no quiz.
func snippetFiles(b *Bundle, quizzes []quizFile, base string) ([]File, error) {
	if base == "" {
		base = placeholderURL
	}
	if !strings.HasSuffix(base, "/") {
		base += "/"
	}
	var all []snippet
	for _, q := range quizzes {
		all = append(all, snippetFor(b, base, q.file.Name, q.title))
	}
	if len(all) == 0 {
		all = append(all, snippetFor(b, base, "quiz.json", "Your quiz"))
	}
	page, err := snippetHTML(all, base == placeholderURL)
	if err != nil {
		return nil, err
	}
	return []File{newFile(SnippetPage, page), newFile(SnippetText, snippetPlain(all))}, nil
}

func snippetFor(b *Bundle, base, name, title string) snippet {
	quiz := base + url.PathEscape(name)
	script := base + ScriptName
	frame := base + FrameName + "?quiz=" + url.QueryEscape(name)
	attr := template.HTMLEscapeString
	checked := ` integrity="` + b.File(ScriptName).Integrity + `" crossorigin="anonymous"`
	return snippet{
		Title:  title,
		Script: `<script async src="` + attr(script) + `"` + checked + ` data-quiz="` + attr(quiz) + `"></script>`,
		Element: `<script async src="` + attr(script) + `"` + checked + `></script>` + "\n" +
			`<mock-test quiz="` + attr(quiz) + `"></mock-test>`,
		Frame: `<iframe src="` + attr(frame) + `" title="` + attr(title) + `" width="100%" height="720" loading="lazy"></iframe>`,
	}
}

func snippetHTML(all []snippet, placeholder bool) ([]byte, error) {
	page, err := template.New(SnippetPage).Parse(snippetTemplate)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = page.Execute(&out, struct {
		Snippets    []snippet
		Placeholder string
	}{all, map[bool]string{true: placeholderURL}[placeholder]})
	return out.Bytes(), err
}

func snippetPlain(all []snippet) []byte {
	var b strings.Builder
	for i, s := range all {
		if i > 0 {
			b.WriteString("\n")
		}
		b.WriteString(s.Title + "\n\n")
		b.WriteString("One line, at the place where the test should stand:\n" + s.Script + "\n\n")
		b.WriteString("The same as an element; the script once per page, any number of elements:\n" + s.Element + "\n\n")
		b.WriteString("Where scripts are not allowed:\n" + s.Frame + "\n")
	}
	return []byte(b.String())
}
