package serve

import (
	"io/fs"
	"net/http"
	"net/url"
	"path"
	"strings"
)

// lookAt remembers the folder of a quiz that is opened by itself, in the frame among
// the built files.
func (s *Server) lookAt(r *http.Request) {
	if quiz, err := url.PathUnescape(r.URL.Query().Get("quiz")); err == nil && quiz != "" {
		dir := path.Dir(path.Clean("/" + quiz))
		s.looked.Store(&dir)
	}
}

// besideQuiz finds an image of the quiz that was last opened by itself. The address
// of an image counts from the page, which is the frame then, while the image lies
// where convert puts it: beside the quiz. Images are asked for without saying which
// page shows them.
func (s *Server) besideQuiz(name string) (file string, ok bool) {
	dir := s.looked.Load()
	if dir == nil {
		return "", false
	}
	file = strings.TrimPrefix(path.Join(*dir, path.Clean("/"+name)), "/")
	if hidden(file) || !strings.HasPrefix(mediaTypeOf(file), "image/") {
		return "", false
	}
	info, err := fs.Stat(s.root.FS(), file)
	return file, err == nil && !info.IsDir()
}
