package check

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func TestLinks(t *testing.T) {
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case r.URL.Path == "/gone":
			w.WriteHeader(http.StatusGone)
		case r.URL.Path == "/get" && r.Method == http.MethodHead:
			w.WriteHeader(http.StatusMethodNotAllowed)
		}
	}))
	defer site.Close()
	closed := httptest.NewServer(http.NotFoundHandler())
	closed.Close()
	quiz := `{"title": "T", "questions": [{"prompt": "[a](SITE/well) [b](SITE/gone) ![c](SITE/get) [d](here.html) <CLOSED/x>", "answer": 1}]}`
	r := Bytes("quiz.json", []byte(strings.NewReplacer("SITE", site.URL, "CLOSED", closed.URL).Replace(quiz)))
	if r.Problems != nil {
		t.Fatal(r.Problems)
	}
	before := len(r.Hints)
	r.Links(t.Context(), site.Client())
	told := r.Hints[before:]
	if len(told) != 2 || !strings.Contains(told[0].Message, "/gone answers with status 410") || !strings.Contains(told[1].Message, "does not answer: connection refused") {
		t.Errorf("%v", told)
	}
	if told[0].Line != 1 || told[0].Column < 40 {
		t.Errorf("the place is %d:%d", told[0].Line, told[0].Column)
	}
}
