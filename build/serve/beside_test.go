package serve

import (
	"path/filepath"
	"testing"
)

// A quiz that is opened from the listing shows the images that lie beside it.
func TestImagesBesideAQuizThatIsLookedAt(t *testing.T) {
	s := newSite(t, false)
	put(t, filepath.Join(s.dir, "quizzes", "img", "a.png"), "\x89PNG\r\n\x1a\n")
	put(t, filepath.Join(s.dir, "outside.png"), "\x89PNG\r\n\x1a\n")
	get := func(path string) int { return s.ask(t, "GET", path).code }
	if code := get("/mocktest/img/a.png"); code != 404 {
		t.Errorf("before a quiz was opened: %d", code)
	}
	if code := get("/mocktest/mocktest.html?quiz=%2Fquizzes%2Fa%2520quiz.json"); code != 200 {
		t.Errorf("the frame: %d", code)
	}
	for path, want := range map[string]int{
		"/mocktest/img/a.png":            200,
		"/mocktest/img/gone.png":         404,
		"/mocktest/a%20quiz.json":        404, // no image
		"/mocktest/%2e%2e/outside.png":   404,
		"/mocktest/img/%2e%2e/img/a.png": 200,
		"/mocktest/.secret.png":          404,
	} {
		if code := get(path); code != want {
			t.Errorf("%s: %d, want %d", path, code, want)
		}
	}
	// A test in a page of its own has its images from there.
	get("/mocktest/mocktest.html?quiz=%2F..%2F..%2Fetc%2Fq.json")
	if code := get("/mocktest/passwd.png"); code != 404 {
		t.Errorf("a folder outside: %d", code)
	}
}
