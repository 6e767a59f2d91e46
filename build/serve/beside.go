package serve

import (
	"io/fs"
	"net/http"
	"net/url"
	"path"
	"strings"
)

// besideQuiz finds an image of a quiz that is looked at by itself. Its address counts
// from the page, which is the frame among the built files then, while the image lies
// where convert puts it: beside the quiz. The frame's address names the quiz.
func (s *Server) besideQuiz(r *http.Request, name string) (file string, ok bool) {
	page, err := url.Parse(r.Referer())
	if err != nil || !strings.HasPrefix(page.Path, widgetPath) {
		return "", false
	}
	quiz, err := url.PathUnescape(page.Query().Get("quiz"))
	file = strings.TrimPrefix(path.Clean("/"+path.Join(path.Dir("/"+quiz), name)), "/")
	if err != nil || quiz == "" || hidden(file) || !strings.HasPrefix(mediaTypeOf(file), "image/") {
		return "", false
	}
	info, err := fs.Stat(s.root.FS(), file)
	return file, err == nil && !info.IsDir()
}
