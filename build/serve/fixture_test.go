package serve

import (
	"bufio"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mocktest/build/bundle"
)

const (
	goodQuiz   = `{"title": "T", "questions": [{"prompt": "?", "answer": true}]}`
	brokenQuiz = `{"title": "T", "questions": [{"prompt": "?", "answr": true}]}`
)

// site is a served folder with a bundle made by hand.
type site struct {
	*httptest.Server
	server *Server
	dir    string
}

func newSite(t *testing.T, live bool) *site {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"index.html":           "<!doctype html><title>Blog</title><body><p>Hello</p></body>",
		"style.css":            strings.Repeat("p { color: red }\n", 20),
		"quizzes/a quiz.json":  goodQuiz,
		"quizzes/deep/p.html":  "<p>no body tag",
		"quizzes/.secret.json": "classified",
		".git/config":          "classified",
		"picture.png":          "\x89PNG\r\n\x1a\n",
	} {
		put(t, filepath.Join(dir, name), text)
	}
	put(t, filepath.Join(filepath.Dir(dir), "outside.txt"), "classified")
	server, err := New(Options{Dir: dir, Live: live, Bundle: madeBundle()})
	if err != nil {
		t.Fatal(err)
	}
	s := &site{Server: httptest.NewServer(server), server: server, dir: dir}
	t.Cleanup(func() {
		server.Close()
		s.Server.Close()
	})
	return s
}

func madeBundle() *bundle.Bundle {
	return &bundle.Bundle{Version: "test", Files: []bundle.File{
		{Name: "mocktest-0123456789abcdef.wasm", Data: []byte("engine"), Gzip: []byte("zipped"), Brotli: []byte("br"), Integrity: "i1", Immutable: true},
		{Name: "mocktest-0123456789abcdef.js", Data: []byte("script"), Integrity: "i3", Immutable: true},
		{Name: bundle.FrameName, Data: []byte("<!doctype html><title>Frame</title>"), Integrity: "i2"},
		{Name: bundle.ScriptName, Data: []byte("script"), Gzip: []byte("zipped script"), Integrity: "i3"},
	}}
}

func put(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// answer is a response, read.
type answer struct {
	code   int
	header http.Header
	body   string
}

// ask requests a path with headers given as name, value, name, value. It
// follows no redirects and decodes nothing.
func (s *site) ask(t *testing.T, method, path string, headers ...string) answer {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, s.URL+path, nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Accept-Encoding", "identity")
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	response, err := s.Client().Transport.RoundTrip(r)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	data, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer{response.StatusCode, response.Header, string(data)}
}

// listen opens the event stream and returns a function that reads the next
// state from it.
func (s *site) listen(t *testing.T) (next func() state) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, s.URL+eventsPath, nil)
	if err != nil {
		t.Fatal(err)
	}
	response, err := s.Client().Do(r)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { response.Body.Close() })
	lines := bufio.NewScanner(response.Body)
	return func() state {
		t.Helper()
		for lines.Scan() {
			if data, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
				var st state
				if err := json.Unmarshal([]byte(data), &st); err != nil {
					t.Fatal(err)
				}
				return st
			}
		}
		t.Fatal("the event stream has ended")
		return state{}
	}
}
