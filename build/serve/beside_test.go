package serve

import (
	"net/http"
	"path/filepath"
	"testing"
)

// A quiz that is opened from the listing shows the images that lie beside it.
func TestImagesBesideAQuizThatIsLookedAt(t *testing.T) {
	s := newSite(t, false)
	put(t, filepath.Join(s.dir, "quizzes", "img", "a.png"), "\x89PNG\r\n\x1a\n")
	const frame = "/mocktest/mocktest.html?quiz=%2Fquizzes%2Fa%2520quiz.json"
	for _, c := range []struct {
		path, from string
		code       int
	}{
		{"/mocktest/img/a.png", frame, 200},
		{"/mocktest/img/a.png", "", 404},
		{"/mocktest/img/a.png", "/quizzes/deep/p.html", 404},
		{"/mocktest/img/gone.png", frame, 404},
		{"/mocktest/a%20quiz.json", frame, 404},
		{"/mocktest/%2e%2e/%2e%2e/outside.png", frame, 404},
		{"/mocktest/img/a.png", "/mocktest/mocktest.html", 404},
	} {
		request, err := http.NewRequest(http.MethodGet, s.URL+c.path, nil)
		if err != nil {
			t.Fatal(err)
		}
		if c.from != "" {
			request.Header.Set("Referer", s.URL+c.from)
		}
		answer, err := s.Client().Do(request)
		if err != nil {
			t.Fatal(err)
		}
		answer.Body.Close()
		if answer.StatusCode != c.code {
			t.Errorf("%s from %q: %d, want %d", c.path, c.from, answer.StatusCode, c.code)
		}
	}
}
