package serve

import (
	"net/http"

	"mocktest/build/bundle"
)

// forever is the Cache-Control of files whose names change with their content.
const forever = "public, max-age=31536000, immutable"

// serveBuilt answers with a file of the bundle. Any page may use it, as on the
// host it is built for.
func (s *Server) serveBuilt(w http.ResponseWriter, r *http.Request, name string) {
	b := s.bundle.Load()
	var file *bundle.File
	if b != nil {
		file = b.File(name)
	}
	if file == nil {
		if image, ok := s.besideQuiz(name); ok {
			s.serveFile(w, r, image)
			return
		}
		http.Error(w, "The built widget has no file \""+name+"\".", http.StatusNotFound)
		return
	}
	if name == bundle.FrameName {
		s.lookAt(r)
	}
	h := w.Header()
	h.Set("Access-Control-Allow-Origin", "*")
	h.Set("Cross-Origin-Resource-Policy", "cross-origin")
	data, mediaType := file.Data, bundle.MediaType(name)
	if s.live && name == bundle.FrameName {
		// The injected page has no compressed form and is its own version.
		sendText(w, r, mediaType, s.inject(data))
		return
	}
	h.Set("Cache-Control", "no-cache")
	if file.Immutable {
		h.Set("Cache-Control", forever)
	}
	send(w, r, body{mediaType: mediaType, tag: file.Integrity, plain: data, gzip: file.Gzip, brotli: file.Brotli})
}
