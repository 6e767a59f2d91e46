package main

import (
	"net/http"
	"net/http/httptest"
	"testing"
)

// served are the pages of a widget of three bytes.
func served() (*site, []kind) {
	w := &widget{files: map[string][]byte{"mocktest.js": []byte("js"), "mocktest-1.wasm": []byte("\x00as")}, engine: "mocktest-1.wasm", noStill: "no"}
	all := kinds(w)
	return newSite(w, all, packer{}), all
}

func TestHeadersAreThoseOfThePublishedFiles(t *testing.T) {
	s, _ := served()
	for path, want := range map[string][2]string{
		"/raw/":                         {"text/html; charset=utf-8", "max-age=600"},
		"/raw/100.html":                 {"text/html; charset=utf-8", "max-age=600"},
		"/raw/quiz.json":                {"application/json; charset=utf-8", "max-age=300"},
		"/raw/quiz-500.json":            {"application/json; charset=utf-8", "max-age=300"},
		"/raw/mocktest/mocktest.js":     {"text/javascript; charset=utf-8", "max-age=300"},
		"/raw/mocktest/mocktest-1.wasm": {"application/wasm", "public, max-age=31536000, immutable"},
		"/by-hand/baseline.js":          {"text/javascript; charset=utf-8", "max-age=300"},
	} {
		answer := httptest.NewRecorder()
		s.ServeHTTP(answer, httptest.NewRequest("GET", path, nil))
		h := answer.Header()
		if answer.Code != 200 || h.Get("Content-Type") != want[0] || h.Get("Cache-Control") != want[1] {
			t.Errorf("%s: %d %v", path, answer.Code, h)
		}
		again := httptest.NewRequest("GET", path, nil)
		again.Header.Set("If-None-Match", h.Get("ETag"))
		answer = httptest.NewRecorder()
		if s.ServeHTTP(answer, again); answer.Code != http.StatusNotModified {
			t.Errorf("%s was sent again: %d", path, answer.Code)
		}
	}
}

func TestPagesDifferInTheTestOnly(t *testing.T) {
	_, all := served()
	for _, k := range all {
		html := string(k.page())
		if len(html)-len(k.markup)-len(k.script) != len(article)-len(quizPlace)+1 {
			t.Errorf("%s: the article lost or gained something", k.name)
		}
	}
}
