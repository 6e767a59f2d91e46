package view

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
)

// Images count from the file of the quiz, links from the page.
func TestImageAddresses(t *testing.T) {
	for _, c := range []struct{ quiz, image, want string }{
		{"https://a.example/q/", "img/x%20y.png", "https://a.example/q/img/x%20y.png"},
		{"https://a.example/q/", "x.png?w=1:2", "https://a.example/q/x.png?w=1:2"},
		{"https://a.example/q/", "../x.png", "https://a.example/q/../x.png"},
		{"https://a.example/q/", "/x.png", "https://a.example/x.png"},
		{"https://a.example/q/", "https://b.example/x.png", "https://b.example/x.png"},
		{"https://a.example/q/", "HTTP://b.example/x.png", "HTTP://b.example/x.png"},
		{"/mocktest/", "x.png", "/mocktest/x.png"},
		{"/mocktest/", "/x.png", "/x.png"},
		{"//a.example/m/", "/x.png", "//a.example/x.png"},
		{"", "x.png", "x.png"},
	} {
		if got := imageURL(&quizdata.Quiz{Base: c.quiz}, c.image); got != c.want {
			t.Errorf("%s in %q: %s, want %s", c.image, c.quiz, got, c.want)
		}
	}
	text := &Markdown{Quiz: &quizdata.Quiz{Base: "https://a.example/q/"}, Source: "![x](x.png) [y](y.html) [z](#z)"}
	html := app.HTMLString(text.Render())
	for _, part := range []string{`src="https://a.example/q/x.png"`, `href="y.html"`, `href="#z"`} {
		if !strings.Contains(html, part) {
			t.Errorf("%s is missing from %s", part, html)
		}
	}
}
