// Package serve shows a folder of pages and quizzes in the browser, with the
// built widget at /mocktest/, and reloads open pages when something changes.
//
// It is for one's own machine while writing. What readers get comes from the
// build command: nothing this package adds to a page is in those files.
package serve

import (
	"fmt"
	"io/fs"
	"net/http"
	"os"
	"strings"
	"sync/atomic"

	"mocktest/build/bundle"
)

// The addresses below the root that belong to the server. Everything else is
// the folder.
const (
	widgetPath = "/mocktest/"
	eventsPath = "/mocktest/-/events"
	scriptPath = "/mocktest/-/live.js"
)

// Options say what to serve.
type Options struct {
	// Dir is the folder served at the root.
	Dir string
	// Bundle is served at /mocktest/.
	Bundle *bundle.Bundle
	// Still draws the start cards of quizzes; nil leaves them out.
	Still bundle.Still
	// Live adds the reloading script to HTML pages.
	Live bool
}

// Server is an http.Handler for one folder and one bundle.
type Server struct {
	dir    string
	root   *os.Root
	bundle atomic.Pointer[bundle.Bundle]
	// looked is the folder of the quiz that was last opened by itself.
	looked atomic.Pointer[string]
	still  bundle.Still
	live   bool
	news   *news
}

// New returns a server, whose Close must be called. Without Options.Live it
// does the same on every request and can stand in tests.
func New(o Options) (*Server, error) {
	root, err := os.OpenRoot(o.Dir)
	if err != nil {
		return nil, fmt.Errorf("the folder %s cannot be served: %w; name one that exists, or \".\" for this one", o.Dir, cause(err))
	}
	s := &Server{dir: o.Dir, root: root, still: o.Still, live: o.Live, news: newNews()}
	s.bundle.Store(o.Bundle)
	return s, nil
}

// Close lets go of the folder and ends all event streams.
func (s *Server) Close() error {
	s.news.close()
	return s.root.Close()
}

// SetBundle takes a bundle into use.
func (s *Server) SetBundle(b *bundle.Bundle) { s.bundle.Store(b) }

// ServeHTTP answers one request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "Only GET and HEAD are answered here.", http.StatusMethodNotAllowed)
		return
	}
	w.Header().Set("X-Content-Type-Options", "nosniff")
	path := r.URL.Path
	switch {
	case s.live && path == eventsPath:
		s.news.serve(w, r)
	case s.live && path == scriptPath:
		serveLiveScript(w, r)
	case strings.HasPrefix(path, widgetPath):
		s.serveBuilt(w, r, strings.TrimPrefix(path, widgetPath))
	default:
		s.serveFolder(w, r)
	}
}

// cause is what went wrong, without the path that the message already names.
func cause(err error) error {
	if e, ok := err.(*fs.PathError); ok {
		return e.Err
	}
	return err
}
