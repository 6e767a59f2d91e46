package check

import (
	"net/url"
	"strings"

	"mocktest/quizdata"
	"mocktest/quizdata/markdown"
)

// relativeImage is an image whose address counts from the page that shows it.
type relativeImage struct {
	url, path string
	text      quizdata.Text // the first that names it
}

// relativeImages are those of a quiz, each once.
func relativeImages(quiz *quizdata.Quiz, texts []quizdata.Text) (all []relativeImage) {
	told := map[string]bool{}
	var look func(text quizdata.Text, nodes []markdown.Node)
	look = func(text quizdata.Text, nodes []markdown.Node) {
		for _, n := range nodes {
			look(text, n.Children)
			at, err := url.Parse(n.URL)
			if n.Kind != markdown.Image || err != nil || at.Scheme != "" || at.Host != "" || strings.HasPrefix(at.Path, "/") || told[n.URL] {
				continue
			}
			told[n.URL] = true
			all = append(all, relativeImage{n.URL, at.Path, text})
		}
	}
	for _, text := range texts {
		look(text, markdown.Dialect{Math: quiz.Math}.Parse(text.Source))
	}
	return all
}

// Images are the files that the quiz shows by relative addresses, each once: they
// have to lie beside the page with the test.
func (r Result) Images() []string {
	if r.Quiz == nil {
		return nil
	}
	var names []string
	for _, image := range relativeImages(r.Quiz, r.texts) {
		names = append(names, image.path)
	}
	return names
}
