package serve

import (
	"io"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"

	"mocktest/build/bundle"
	"mocktest/build/check"
	"mocktest/quizdata"
)

// serveFolder answers with a file of the served folder. Hidden files do not
// exist for it, and links that lead out of the folder are not followed.
func (s *Server) serveFolder(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(path.Clean("/"+r.URL.Path), "/")
	if name == "" {
		name = "."
	}
	if hidden(name) {
		notFound(w, r)
		return
	}
	info, err := fs.Stat(s.root.FS(), name)
	switch {
	case err != nil:
		notFound(w, r)
	case !info.IsDir():
		s.serveFile(w, r, name)
	case !strings.HasSuffix(r.URL.Path, "/"):
		// Relative links of the page need the slash. The path comes from a
		// clean name, so it cannot lead to another host.
		http.Redirect(w, r, "/"+name+"/", http.StatusFound)
	default:
		s.serveIndex(w, r, name)
	}
}

func (s *Server) serveIndex(w http.ResponseWriter, r *http.Request, dir string) {
	index := path.Join(dir, "index.html")
	if info, err := fs.Stat(s.root.FS(), index); err == nil && !info.IsDir() {
		s.serveFile(w, r, index)
		return
	}
	page, err := s.listing(dir)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	sendText(w, r, bundle.MediaType(".html"), s.injectLive(page))
}

func (s *Server) serveFile(w http.ResponseWriter, r *http.Request, name string) {
	f, err := s.root.FS().Open(name)
	if err != nil {
		notFound(w, r)
		return
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		notFound(w, r)
		return
	}
	mediaType := mediaTypeOf(name)
	if !isText(mediaType) {
		w.Header().Set("Cache-Control", "no-cache")
		w.Header().Set("Content-Type", mediaType)
		if seeker, ok := f.(io.ReadSeeker); ok {
			http.ServeContent(w, r, name, info.ModTime(), seeker)
		}
		return
	}
	data, err := io.ReadAll(f)
	if err != nil {
		http.Error(w, "This file cannot be read: "+cause(err).Error(), http.StatusInternalServerError)
		return
	}
	switch {
	case strings.HasPrefix(mediaType, "text/html"):
		data = s.injectLive(data)
	case path.Ext(name) == ".json":
		data = s.asBuilt(name, data)
	}
	sendText(w, r, mediaType, data)
}

// asBuilt is a quiz as the build command would write it. Any other file, and a quiz with problems, stays as it is.
func (s *Server) asBuilt(name string, data []byte) []byte {
	if len(data) > quizdata.MaxFileBytes || !looksLikeQuiz(data) {
		return data
	}
	r := check.Bytes(name, data)
	if r.Quiz == nil {
		return data
	}
	if built, _, err := bundle.Built(s.still, r); err == nil {
		return built
	}
	return data
}

// hidden reports whether a path has a part that begins with a dot.
func hidden(name string) bool {
	for part := range strings.SplitSeq(name, "/") {
		if len(part) > 1 && part[0] == '.' {
			return true
		}
	}
	return false
}

func notFound(w http.ResponseWriter, r *http.Request) {
	http.Error(w, "There is no file "+r.URL.Path+" in the served folder.", http.StatusNotFound)
}

// mediaTypeOf prefers our own list, for the machine's may be missing or odd.
func mediaTypeOf(name string) string {
	if own := bundle.MediaType(name); own != bundle.MediaType("") {
		return own
	}
	if known := mime.TypeByExtension(path.Ext(name)); known != "" {
		return known
	}
	return bundle.MediaType("")
}

func isText(mediaType string) bool {
	kind, _, _ := strings.Cut(mediaType, ";")
	switch kind {
	case "application/json", "application/xml", "image/svg+xml", "application/manifest+json":
		return true
	}
	return strings.HasPrefix(kind, "text/")
}
