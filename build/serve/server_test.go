package serve

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestBuiltFiles(t *testing.T) {
	s := newSite(t, false)
	const wasm = "/mocktest/mocktest-0123456789abcdef.wasm"
	for _, c := range []struct {
		name, path, accept       string
		body, encoding, mimeType string
		cache                    string
	}{
		{"engine", wasm, "identity", "engine", "", "application/wasm", forever},
		{"engine for today's browsers", wasm, "gzip, deflate, br, zstd", "br", "br", "application/wasm", forever},
		{"engine for older ones", wasm, "gzip", "zipped", "gzip", "application/wasm", forever},
		{"engine where brotli is refused", wasm, "br;q=0, gzip;q=0.5", "zipped", "gzip", "application/wasm", forever},
		{"script without a brotli form", "/mocktest/mocktest.js", "br", "script", "", "text/javascript; charset=utf-8", "no-cache"},
		{"pinned script", "/mocktest/mocktest-0123456789abcdef.js", "br", "script", "", "text/javascript; charset=utf-8", forever},
		{"frame", "/mocktest/mocktest.html", "identity", "<!doctype html><title>Frame</title>", "", "text/html; charset=utf-8", "no-cache"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := s.ask(t, "GET", c.path, "Accept-Encoding", c.accept)
			if a.code != 200 || a.body != c.body {
				t.Errorf("%d %q, want %q", a.code, a.body, c.body)
			}
			for header, want := range map[string]string{
				"Content-Type": c.mimeType, "Content-Encoding": c.encoding, "Cache-Control": c.cache,
				"Access-Control-Allow-Origin": "*", "X-Content-Type-Options": "nosniff",
			} {
				if got := a.header.Get(header); got != want {
					t.Errorf("%s: %q, want %q", header, got, want)
				}
			}
		})
	}
}

func TestUnchangedFilesAreNotSentAgain(t *testing.T) {
	s := newSite(t, true)
	for _, path := range []string{"/", "/style.css", "/mocktest/mocktest.js", "/mocktest/mocktest.html", scriptPath} {
		for _, accept := range []string{"identity", "br", "gzip"} {
			first := s.ask(t, "GET", path, "Accept-Encoding", accept)
			again := s.ask(t, "GET", path, "Accept-Encoding", accept, "If-None-Match", `"x", W/`+first.header.Get("ETag"))
			if again.code != http.StatusNotModified || again.body != "" {
				t.Errorf("%s (%s): %d with %d bytes", path, accept, again.code, len(again.body))
			}
		}
	}
	put(t, s.dir+"/style.css", "p { color: blue }")
	old := s.ask(t, "GET", "/mocktest/mocktest.js").header.Get("ETag")
	if a := s.ask(t, "GET", "/style.css", "If-None-Match", old); a.code != 200 || a.body != "p { color: blue }" {
		t.Errorf("a changed file: %d %q", a.code, a.body)
	}
}

func TestFolder(t *testing.T) {
	s := newSite(t, false)
	for _, c := range []struct {
		path     string
		code     int
		says     string
		mimeType string
	}{
		{"/", 200, "<p>Hello</p>", "text/html; charset=utf-8"},
		{"/index.html", 200, "<p>Hello</p>", "text/html; charset=utf-8"},
		{"/style.css", 200, "color: red", "text/css; charset=utf-8"},
		{"/picture.png", 200, "PNG", "image/png"},
		{"/quizzes/a%20quiz.json", 200, `"title"`, "application/json; charset=utf-8"},
		{"/quizzes", 302, "", ""},
		{"/quizzes/", 200, `/mocktest/mocktest.html?quiz=%2fquizzes%2fa%2520quiz.json`, "text/html; charset=utf-8"},
		{"/quizzes/", 200, `data-quiz="/quizzes/a%20quiz.json"`, "text/html; charset=utf-8"},
		{"/quizzes/deep/", 200, `href="/quizzes/deep/p.html"`, "text/html; charset=utf-8"},
		{"/gone.html", 404, "There is no file /gone.html", ""},
		{"/.git/config", 404, "", ""},
		{"/quizzes/.secret.json", 404, "", ""},
		{"/../outside.txt", 404, "", ""},
		{"/%2e%2e/outside.txt", 404, "", ""},
		{"//quizzes", 302, "", ""},
		{"/mocktest/gone.js", 404, `no file "gone.js"`, ""},
		{eventsPath, 404, "", ""},
		{scriptPath, 404, "", ""},
	} {
		t.Run(c.path, func(t *testing.T) {
			a := s.ask(t, "GET", c.path)
			if a.code != c.code || !strings.Contains(strings.ToLower(a.body), strings.ToLower(c.says)) {
				t.Errorf("%d %q, want %d and %q", a.code, a.body, c.code, c.says)
			}
			if c.mimeType != "" && a.header.Get("Content-Type") != c.mimeType {
				t.Errorf("type %q", a.header.Get("Content-Type"))
			}
			if strings.Contains(a.body, "classified") {
				t.Error("a hidden or outside file can be seen")
			}
			if location := a.header.Get("Location"); c.code == 302 && location != "/quizzes/" {
				t.Errorf("redirected to %q", location)
			}
			if a.header.Get("Access-Control-Allow-Origin") != "" && !strings.HasPrefix(c.path, widgetPath) {
				t.Error("other sites may read the folder")
			}
		})
	}
}

// The list of a folder calls things by their names and marks what is broken.
func TestListingNamesAndMarks(t *testing.T) {
	s := newSite(t, false)
	put(t, s.dir+"/quizzes/b.json", brokenQuiz)
	put(t, s.dir+"/quizzes/package.json", `{"name": "blog"}`)
	page := s.ask(t, "GET", "/quizzes/").body
	for _, part := range []string{"<title>Tests and pages in quizzes</title>", ">T</a> <small>a quiz.json</small>",
		">b.json</a> <strong>", " problem"} {
		if !strings.Contains(page, part) {
			t.Errorf("%q is missing from %s", part, page)
		}
	}
	if strings.Contains(page, "package.json") {
		t.Error("a file that is no quiz is listed as a test")
	}
	if err := os.Remove(s.dir + "/index.html"); err != nil {
		t.Fatal(err)
	}
	if root := s.ask(t, "GET", "/").body; !strings.Contains(root, "pages in "+filepath.Base(s.dir)+"</title>") {
		t.Errorf("the root is called otherwise: %s", root)
	}
}

// A preview looks like what is built, and follows every edit. A quiz with
// problems and other JSON are sent as they are.
func TestQuizzesAreSentAsBuilt(t *testing.T) {
	s := newSite(t, false)
	quiz := func(formula string) string {
		return `{"title": "T", "math": true, "questions": [{"prompt": "$` + formula + `$", "answer": true}]}`
	}
	put(t, s.dir+"/q.json", quiz("x"))
	first := s.ask(t, "GET", "/q.json")
	if !strings.Contains(first.body, `"rendered":{"math":{"x":"math(mi1:x)"}}`) {
		t.Errorf("sent %s", first.body)
	}
	put(t, s.dir+"/q.json", quiz("y"))
	if again := s.ask(t, "GET", "/q.json", "If-None-Match", first.header.Get("ETag")); again.code != 200 || !strings.Contains(again.body, "mi1:y") {
		t.Errorf("after an edit: %d %s", again.code, again.body)
	}
	for name, text := range map[string]string{"broken": brokenQuiz, "formula": quiz("x_"), "other": `{"name": "blog"}`, "typing": `{"title": "T", "questions": [`} {
		put(t, s.dir+"/"+name+".json", text)
		if a := s.ask(t, "GET", "/"+name+".json"); a.body != text {
			t.Errorf("%s is sent as %s", name, a.body)
		}
	}
}

func TestOnlyReading(t *testing.T) {
	s := newSite(t, false)
	if a := s.ask(t, "POST", "/"); a.code != http.StatusMethodNotAllowed || a.header.Get("Allow") != "GET, HEAD" {
		t.Errorf("POST: %d, Allow %q", a.code, a.header.Get("Allow"))
	}
	for _, path := range []string{"/", "/picture.png", "/mocktest/mocktest.js"} {
		if a := s.ask(t, "HEAD", path); a.code != 200 || a.body != "" {
			t.Errorf("HEAD %s: %d %q", path, a.code, a.body)
		}
	}
}

func TestTextIsCompressedOnTheWay(t *testing.T) {
	s := newSite(t, false)
	plain := s.ask(t, "GET", "/style.css")
	small := s.ask(t, "GET", "/style.css", "Accept-Encoding", "br")
	if small.header.Get("Content-Encoding") != "br" || len(small.body) >= len(plain.body) {
		t.Errorf("encoding %q, %d bytes for %d", small.header.Get("Content-Encoding"), len(small.body), len(plain.body))
	}
}

// What serve adds to pages is in no page of a server that is not live.
func TestOnlyLiveServersChangePages(t *testing.T) {
	for _, live := range []bool{true, false} {
		s := newSite(t, live)
		for _, path := range []string{"/", "/quizzes/", "/quizzes/deep/p.html", "/mocktest/mocktest.html"} {
			if got := strings.Count(s.ask(t, "GET", path).body, scriptPath); (got == 1) != live || got > 1 {
				t.Errorf("live %v: %s has the script %d times", live, path, got)
			}
		}
		for _, path := range []string{"/style.css", "/quizzes/a%20quiz.json", "/mocktest/mocktest.js"} {
			if strings.Contains(s.ask(t, "GET", path).body, scriptPath) {
				t.Errorf("live %v: %s has the script", live, path)
			}
		}
	}
	if page := newSite(t, true).ask(t, "GET", "/").body; !strings.HasSuffix(page, "</script>\n</body>") {
		t.Errorf("the script is not at the end of the body: %s", page)
	}
}

func TestFolderThatCannotBeServed(t *testing.T) {
	_, err := New(Options{Dir: "gone"})
	if err == nil || !strings.Contains(err.Error(), "the folder gone cannot be served") || !strings.Contains(err.Error(), "name one that exists") {
		t.Errorf("error %v", err)
	}
}
