package browsertest

import (
	"net/http"
	"os"
	"path/filepath"
	"testing"

	"mocktest/build/check"
)

// An image beside a quiz is there on a page in another folder, before and after
// the test has started. One of a quiz in the page counts from the page.
func TestImagesOfAQuizElsewhere(t *testing.T) {
	t.Parallel()
	const (
		drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30" fill="teal"/></svg>`
		quiz    = `{"title": "Seen", "start": "open", "modes": ["practice"], "questions": [
			{"prompt": "![A square](img/two%20words.svg)\n\nWhat is it? [More](more.html)", "choices": ["![One](img/two%20words.svg)", "b"], "answer": "A"}]}`
	)
	path := filepath.Join(t.TempDir(), "seen.json")
	if err := os.MkdirAll(filepath.Join(filepath.Dir(path), "img"), 0o755); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{path: quiz, filepath.Join(filepath.Dir(path), "img", "two words.svg"): drawing} {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	r, err := check.Read(path)
	if err != nil {
		t.Fatal(err)
	}
	images := r.Images()
	if len(images.Found) != 1 {
		t.Fatalf("%+v", images)
	}
	site := faulty(t, map[string]http.HandlerFunc{
		"/dist/seen.json":                text("application/json", quiz),
		"/dist/img/two%20words.svg":      text("image/svg+xml", string(images.Found[0].Data)),
		"/blog/2026/img/two%20words.svg": text("image/svg+xml", drawing),
		"/blog/2026/article.html":        article("", `<mock-test quiz="../../dist/seen.json?v=2" load="eager"></mock-test>`, scriptTag),
		"/blog/2026/inline.html":         article("", `<mock-test load="eager"><script type="application/json">`+quiz+`</script></mock-test>`, scriptTag),
	})
	for page, folder := range map[string]string{"article": "/dist/", "inline": "/blog/2026/"} {
		p := newTab(t, phone)
		p.open(site.URL + "/blog/2026/" + page + ".html")
		p.until("both images", `(() => { const all = [...deep(0).querySelectorAll('img')];
			return all.length === 2 && all.every((img) => img.complete && img.naturalWidth === 40); })()`)
		if src := js[string](p, "deep(0).querySelector('img').src"); src != site.URL+folder+"img/two%20words.svg" {
			t.Errorf("%s: the image comes from %s", page, src)
		}
		if link := js[string](p, "deep(0).querySelector('.prompt a').href"); link != site.URL+"/blog/2026/more.html" {
			t.Errorf("%s: the link leads to %s", page, link)
		}
	}
}
