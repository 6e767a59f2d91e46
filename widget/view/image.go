package view

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
	"mocktest/quizdata/markdown"
)

// imageNode loads late. go-app drops empty attributes, so an image without an
// alternative says by its role that it is decoration.
func imageNode(n markdown.Node, url string) app.UI {
	image := app.Img().Src(url).Attr("title", n.Title).
		Attr("loading", "lazy").Attr("decoding", "async").Attr("referrerpolicy", "no-referrer")
	if n.Text == "" {
		return image.Attr("role", "presentation")
	}
	return image.Attr("alt", n.Text)
}

// imageURL is where an image is fetched from. A relative address counts from
// the file of the quiz, as in a stylesheet, so that a quiz can be shown on any
// page. Links keep counting from the page: they lead into the article.
func imageURL(quiz *quizdata.Quiz, url string) string {
	if quiz == nil || quiz.Base == "" {
		return url
	}
	base := quiz.Base
	switch first := strings.IndexAny(url, ":/?#"); {
	case first >= 0 && url[first] == ':':
		return url
	case first == 0 && url[0] == '/':
		host := strings.Index(base, "//") + len("//")
		if host < len("//") {
			return url
		}
		base = base[:host+strings.IndexByte(base[host:], '/')]
	}
	return base + url
}
