package browsertest

import (
	"os"
	"path/filepath"
	"testing"

	"mocktest/quizdata"
	"mocktest/quizdata/markdown"
)

// quizOf reads the questions that widget i of the open page is about, from the
// file its element names or from the JSON inside it.
func (p *tab) quizOf(i int) *quizdata.Quiz {
	p.t.Helper()
	p.until("widget", "widgets().length > %v", i)
	source := js[struct{ File, Text string }](p,
		`(({attributes, textContent}, inside) => ({File: attributes.quiz?.value || '', Text: inside?.textContent || ''}))
		 (widgets()[%v], widgets()[%v].querySelector('script'))`, i, i)
	name, text := "the page", []byte(source.Text)
	if source.File != "" {
		var err error
		name = filepath.Join("..", filepath.FromSlash(source.File))
		if text, err = os.ReadFile(name); err != nil {
			p.t.Fatal(err)
		}
	}
	return mustRead(p.t, name, text)
}

func mustRead(t *testing.T, name string, text []byte) *quizdata.Quiz {
	t.Helper()
	quiz, problems := quizdata.Read(name, text)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return quiz
}

// plain is a Markdown text as it reads on screen, but for white space: without
// pictures.
func plain(source string) string { return markdown.Plain(withoutImages(markdown.Parse(source))) }

func withoutImages(nodes []markdown.Node) (kept []markdown.Node) {
	for _, n := range nodes {
		if n.Kind != markdown.Image {
			n.Children = withoutImages(n.Children)
			kept = append(kept, n)
		}
	}
	return kept
}
