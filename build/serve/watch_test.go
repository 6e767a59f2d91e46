package serve

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mocktest/build/bundle"
)

// watch starts Watch and returns what happens to rebuild through a channel of
// its answers.
func (s *site) watch(t *testing.T, source string, rebuilt <-chan error) {
	t.Helper()
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() {
		ended <- s.server.Watch(ctx, source, func(context.Context) (*bundle.Bundle, error) {
			return &bundle.Bundle{Version: "rebuilt"}, <-rebuilt
		}, nil)
	}()
	t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
}

// until reads states until one is as wanted.
func until(t *testing.T, next func() state, what string, ok func(state) bool) state {
	t.Helper()
	for range 20 {
		if st := next(); ok(st) {
			return st
		}
	}
	t.Fatalf("no state came in which %s", what)
	return state{}
}

func TestProblemsComeAndGo(t *testing.T) {
	s := newSite(t, true)
	put(t, filepath.Join(s.dir, "data.json"), `{"not": "a quiz"}`)
	put(t, filepath.Join(s.dir, "quizzes", "b.json"), brokenQuiz)
	s.watch(t, "", nil)
	next := s.listen(t)

	first := until(t, next, "the broken quiz is told", func(st state) bool { return len(st.Problems) > 0 })
	p := first.Problems[0]
	if p.URL != "/quizzes/b.json" || !strings.HasPrefix(p.Place, "quizzes/b.json:1:") || p.Message == "" {
		t.Errorf("problem %+v", p)
	}
	for _, p := range first.Problems {
		if p.URL == "/data.json" {
			t.Error("a file that is no quiz was checked as one")
		}
	}

	put(t, filepath.Join(s.dir, "quizzes", "b.json"), brokenQuiz+"\n")
	if st := next(); st.Revision != first.Revision {
		t.Error("a quiz that is still broken reloaded the page")
	}
	put(t, filepath.Join(s.dir, "quizzes", "b.json"), goodQuiz)
	mended := until(t, next, "the quiz is mended", func(st state) bool { return len(st.Problems) == 0 })
	if mended.Revision == first.Revision {
		t.Error("a mended quiz did not reload the page")
	}
}

func TestEveryChangeOfTheFolderReloads(t *testing.T) {
	s := newSite(t, true)
	s.watch(t, "", nil)
	next := s.listen(t)
	// Watching has begun when the first check of the folder is told.
	s.waitUntilWatching(t, next)
	now := s.server.news.revision()
	for _, change := range []struct {
		what string
		do   func() error
	}{
		{"a page is written", func() error { return os.WriteFile(filepath.Join(s.dir, "index.html"), []byte("new"), 0o644) }},
		{"a file is added", func() error { return os.WriteFile(filepath.Join(s.dir, "new.css"), nil, 0o644) }},
		{"a file is removed", func() error { return os.Remove(filepath.Join(s.dir, "style.css")) }},
		{"a folder is added", func() error { return os.Mkdir(filepath.Join(s.dir, "later"), 0o755) }},
		{"a file in the added folder is written", func() error { return os.WriteFile(filepath.Join(s.dir, "later", "x"), nil, 0o644) }},
	} {
		if err := change.do(); err != nil {
			t.Fatal(err)
		}
		st := until(t, next, change.what, func(st state) bool { return st.Revision != now })
		now = st.Revision
	}
}

// waitUntilWatching reads the states of a server that has just been told to
// watch: the first it was made with, then that of the first check.
func (s *site) waitUntilWatching(t *testing.T, next func() state) {
	t.Helper()
	put(t, filepath.Join(s.dir, "sign.json"), `{"questions": 1`)
	until(t, next, "the sign is seen", func(st state) bool { return len(st.Problems) > 0 })
	put(t, filepath.Join(s.dir, "sign.json"), `{}`)
	until(t, next, "the sign is gone", func(st state) bool { return len(st.Problems) == 0 })
}

func TestSourceChangesRebuildTheWidget(t *testing.T) {
	s := newSite(t, true)
	source := t.TempDir()
	put(t, filepath.Join(source, "widget", "assets", "style", "a.css"), "")
	put(t, filepath.Join(source, "quizdata", "quiz.go"), "")
	rebuilt := make(chan error, 1)
	s.watch(t, source, rebuilt)
	next := s.listen(t)
	s.waitUntilWatching(t, next)
	before := s.server.news.revision()

	rebuilt <- errors.New("style/a.css: a brace is missing")
	put(t, filepath.Join(source, "widget", "assets", "style", "a.css"), "p {")
	failed := until(t, next, "the failure is told", func(st state) bool { return st.Failure != "" })
	if failed.Failure != "style/a.css: a brace is missing" || failed.Revision != before {
		t.Errorf("state %+v", failed)
	}
	if s.server.bundle.Load().Version != "test" {
		t.Error("the working widget was given up")
	}

	rebuilt <- nil
	put(t, filepath.Join(source, "quizdata", "quiz.go"), "package quizdata")
	until(t, next, "the widget is rebuilt", func(st state) bool { return st.Failure == "" && st.Revision != before })
	if s.server.bundle.Load().Version != "rebuilt" {
		t.Error("the new widget is not served")
	}
}

func TestWhatIsWatched(t *testing.T) {
	w := &watcher{source: []string{filepath.Join("src", "widget")}}
	for path, want := range map[string]bool{
		filepath.Join("src", "widget", "run.go"):          true,
		filepath.Join("src", "widget", "view", "a.go"):    true,
		filepath.Join("src", "widget", "assets", "a.css"): true,
		filepath.Join("src", "widget", "run_test.go"):     false,
		filepath.Join("src", "widgets", "run.go"):         false,
		filepath.Join("examples", "widget.html"):          false,
		"":                                                true,
	} {
		if got := w.inSource([]string{path}); got != want {
			t.Errorf("%q rebuilds: %v", path, got)
		}
	}
	for name, want := range map[string]bool{".git": true, "a.json~": true, "node_modules": true, ".": false, "a.json": false} {
		if got := ignored(name); got != want {
			t.Errorf("%q ignored: %v", name, got)
		}
	}
}

// A page opened before the server was restarted learns that it is old.
func TestEveryServerBeginsAnotherRevision(t *testing.T) {
	if a, b := newNews().revision(), newNews().revision(); a == b {
		t.Errorf("both are %s", a)
	}
}

func TestClosingEndsTheStreams(t *testing.T) {
	s := newSite(t, true)
	ended := make(chan answer)
	go func() { ended <- s.ask(t, "GET", eventsPath) }()
	go s.server.Close()
	if a := <-ended; a.code != 200 || a.header.Get("Content-Type") != "text/event-stream" {
		t.Errorf("%d %v", a.code, a.header)
	}
}
