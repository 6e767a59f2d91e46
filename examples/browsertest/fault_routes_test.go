package browsertest

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"mocktest/build/serve"
	stillform "mocktest/widget/still"
)

// oneQuestion is the quiz of most fault tests.
const oneQuestion = `{"title": "Short", "id": "short", "time": "10m", "questions": [
  {"id": "q1", "prompt": "Which one is **even**?", "choices": ["three", "four", "five"], "answer": "B", "explanation": "Four is two times two."},
  {"id": "q2", "prompt": "Twice three?", "answer": 6},
  {"id": "q3", "prompt": "Say something.", "modelAnswer": "Anything."}
]}`

// faulty is a server of its own for one test: the built widget at /mocktest/,
// the given handlers, and pages whose body the test writes.
func faulty(t *testing.T, routes map[string]http.HandlerFunc) *httptest.Server {
	t.Helper()
	widget, err := serve.New(serve.Options{Dir: "..", Bundle: built, Still: stillform.Writer{}})
	if err != nil {
		t.Fatal(err)
	}
	mux := http.NewServeMux()
	mux.Handle("/", widget)
	mux.HandleFunc("/short.json", text("application/json", oneQuestion))
	for path, handler := range routes {
		mux.HandleFunc(path, handler)
	}
	server := httptest.NewServer(mux)
	t.Cleanup(func() { server.Close(); widget.Close() })
	return server
}

// text serves a fixed body.
func text(mediatype, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", mediatype)
		fmt.Fprint(w, body)
	}
}

// article is a page with the given embed, with a policy when one is given.
func article(policy string, embed ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		if policy != "" {
			w.Header().Set("Content-Security-Policy", policy)
		}
		fmt.Fprintf(w, `<!doctype html><html lang="en"><title>An article</title><body><h1>An article</h1>
<p>Some text before.</p>%s<p>Some text after.</p></body></html>`, strings.Join(embed, "\n"))
	}
}

const (
	scriptTag  = `<script async src="/mocktest/mocktest.js"></script>`
	shortEmbed = scriptTag + `<mock-test quiz="/short.json" load="eager"><p>Read this meanwhile.</p></mock-test>`
)
