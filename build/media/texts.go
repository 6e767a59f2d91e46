package media

import (
	"mocktest/quizdata"
	"mocktest/quizdata/markdown"
)

// Named is an image that a text of a quiz names.
type Named struct {
	Address string
	// Text is the first that names it.
	Text quizdata.Text
}

// In lists the images that texts name, each address once, in order.
func In(texts []quizdata.Text, dialect markdown.Dialect) []Named {
	var all []Named
	known := map[string]bool{}
	var look func(text quizdata.Text, nodes []markdown.Node)
	look = func(text quizdata.Text, nodes []markdown.Node) {
		for _, n := range nodes {
			if n.Kind == markdown.Image && !known[n.URL] {
				known[n.URL] = true
				all = append(all, Named{n.URL, text})
			}
			look(text, n.Children)
		}
	}
	for _, text := range texts {
		look(text, dialect.Parse(text.Source))
	}
	return all
}
