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

// fitLine makes frames as tall as the tests in them. It looks who is speaking:
// a frame can change no height but its own.
const fitLine = `<script>addEventListener('message', (e) => { ` +
	`if (e.data?.type === 'mocktest-height') for (const f of document.querySelectorAll('iframe[src*="mocktest.html"]')) ` +
	`if (f.contentWindow === e.source) f.style.height = e.data.height + 'px' })</script>`

// frameSize says width and border twice: a Content-Security-Policy without
// unsafe-inline takes the style away and leaves the attributes.
const frameSize = `width="100%" height="720" frameborder="0" style="border:0;width:100%"`

// What the snippets say, on the page and in the text.
const (
	followNote = "All lines but the pinned one follow your newest build: after the next one, every article has it without a change."
	pinnedNote = "The pinned line stays with this build for good: the browser refuses any other script, and new builds " +
		"leave its files in place. To take up a later build, paste that one's line."
	stillNote = "Readable before any script, in feeds, on paper and by search engines:"
)

// snippet is what to paste for one quiz, in five forms.
type snippet struct {
	Title   string
	Script  string
	Element string
	Frame   string
	Pinned  string
	Still   string // empty where the quiz was not written as HTML
}

// snippetFiles makes the page and the plain text with the snippets of every
// quiz; of a made-up one where there is no quiz.
func snippetFiles(b *Bundle, quizzes []quizFile, base string) ([]File, error) {
	if base == "" {
		base = placeholderURL
	}
	var all []snippet
	for _, q := range quizzes {
		s := snippetFor(b, base, q.file.Name, q.title)
		if q.still != "" {
			s.Still = stillSnippet(base, q)
		}
		all = append(all, s)
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
	pinned := b.Pinned()
	return snippet{
		Title:  title,
		Script: `<script async src="` + attr(script) + `" data-quiz="` + attr(quiz) + `"></script>`,
		Element: `<script async src="` + attr(script) + `"></script>` + "\n" +
			`<mock-test quiz="` + attr(quiz) + `"></mock-test>`,
		Frame: `<iframe src="` + attr(frame) + `" title="` + attr(title) + `" ` + frameSize + ` loading="lazy"></iframe>`,
		Pinned: `<script async src="` + attr(base+pinned.Name) + `" integrity="` + pinned.Integrity +
			`" crossorigin="anonymous" data-quiz="` + attr(quiz) + `"></script>`,
	}
}

// stillSnippet shows where the HTML of a quiz goes; it is too long to repeat.
func stillSnippet(base string, q quizFile) string {
	attr := template.HTMLEscapeString
	return `<mock-test quiz="` + attr(base+url.PathEscape(q.file.Name)) + `">` + "\n" +
		"<!-- here everything that is in " + attr(q.still) + " -->\n" +
		"</mock-test>\n" +
		`<script async src="` + attr(base+ScriptName) + `"></script>`
}

func snippetHTML(all []snippet, placeholder bool) ([]byte, error) {
	page, err := template.New(SnippetPage).Parse(snippetTemplate)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = page.Execute(&out, struct {
		Snippets            []snippet
		Fit, Follow, Pinned string
		StillNote           string
		Placeholder         string
	}{all, fitLine, followNote, pinnedNote, stillNote, map[bool]string{true: placeholderURL}[placeholder]})
	return out.Bytes(), err
}

func snippetPlain(all []snippet) []byte {
	var b strings.Builder
	b.WriteString(followNote + "\n" + pinnedNote + "\n")
	for _, s := range all {
		b.WriteString("\n" + s.Title + "\n\n")
		b.WriteString("One line, at the place where the test should stand:\n" + s.Script + "\n\n")
		b.WriteString("The same as an element; the script once per page, any number of elements:\n" + s.Element + "\n\n")
		b.WriteString("Where scripts are not allowed:\n" + s.Frame + "\n\n")
		if s.Still != "" {
			b.WriteString(stillNote + "\n" + s.Still + "\n\n")
		}
		b.WriteString("Pinned to this build:\n" + s.Pinned + "\n")
	}
	b.WriteString("\nOnce on a page with frames, if it allows scripts after all: makes each as tall as its test.\n" + fitLine + "\n")
	return []byte(b.String())
}
