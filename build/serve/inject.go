package serve

import (
	"bytes"
	_ "embed"
	"net/http"

	"mocktest/build/bundle"
)

//go:embed live.js
var liveScript []byte

func serveLiveScript(w http.ResponseWriter, r *http.Request) {
	sendText(w, r, bundle.MediaType(".js"), liveScript)
}

// injectLive adds the reloading script to a page when the server is live.
func (s *Server) injectLive(page []byte) []byte {
	if !s.live {
		return page
	}
	return s.inject(page)
}

// inject puts one script tag at the end of a page, with the revision the page
// belongs to. A file of its own, because pages under test may forbid inline
// scripts.
func (s *Server) inject(page []byte) []byte {
	tag := []byte(`<script async src="` + scriptPath + `" data-revision="` + s.news.revision() + "\"></script>\n")
	end := bytes.LastIndex(bytes.ToLower(page), []byte("</body"))
	if end < 0 {
		end = len(page)
	}
	out := make([]byte, 0, len(page)+len(tag))
	out = append(out, page[:end]...)
	out = append(out, tag...)
	return append(out, page[end:]...)
}
