package serve

import (
	"crypto/sha256"
	"encoding/base64"
	"net/http"
	"strconv"
	"strings"

	"github.com/andybalholm/brotli"
)

// body is something to send, in the forms there are of it.
type body struct {
	mediaType string
	// tag is different for different plain bytes.
	tag          string
	plain        []byte
	gzip, brotli []byte // nil where there is no such form
}

// send answers with the smallest form the browser accepts, or with "not
// modified" when it has the body already.
func send(w http.ResponseWriter, r *http.Request, b body) {
	h := w.Header()
	h.Set("Content-Type", b.mediaType)
	data, tag := b.plain, b.tag
	if b.gzip != nil || b.brotli != nil {
		h.Set("Vary", "Accept-Encoding")
		encoding := ""
		switch {
		case b.brotli != nil && accepts(r, "br"):
			data, encoding = b.brotli, "br"
		case b.gzip != nil && accepts(r, "gzip"):
			data, encoding = b.gzip, "gzip"
		}
		if encoding != "" {
			h.Set("Content-Encoding", encoding)
			tag += "-" + encoding
		}
	}
	if notModified(w, r, tag) {
		return
	}
	h.Set("Content-Length", strconv.Itoa(len(data)))
	write(w, r, data)
}

// sendText answers with a text, compressed on the way.
func sendText(w http.ResponseWriter, r *http.Request, mediaType string, data []byte) {
	h := w.Header()
	h.Set("Content-Type", mediaType)
	h.Set("Cache-Control", "no-cache")
	h.Set("Vary", "Accept-Encoding")
	sum := sha256.Sum256(data)
	if notModified(w, r, base64.RawURLEncoding.EncodeToString(sum[:12])) {
		return
	}
	out := brotli.HTTPCompressor(w, r)
	defer out.Close()
	if r.Method != http.MethodHead {
		// A browser that has gone away is no error of ours.
		_, _ = out.Write(data)
	}
}

// notModified sets the ETag and answers 304 when the browser names it.
func notModified(w http.ResponseWriter, r *http.Request, tag string) bool {
	quoted := `"` + tag + `"`
	w.Header().Set("ETag", quoted)
	for given := range strings.SplitSeq(r.Header.Get("If-None-Match"), ",") {
		if strings.TrimPrefix(strings.TrimSpace(given), "W/") == quoted {
			w.Header().Del("Content-Encoding")
			w.WriteHeader(http.StatusNotModified)
			return true
		}
	}
	return false
}

func write(w http.ResponseWriter, r *http.Request, data []byte) {
	if r.Method != http.MethodHead {
		_, _ = w.Write(data)
	}
}

// accepts reports whether the browser names the encoding with a quality above
// zero.
func accepts(r *http.Request, encoding string) bool {
	for part := range strings.SplitSeq(r.Header.Get("Accept-Encoding"), ",") {
		name, parameters, _ := strings.Cut(part, ";")
		if !strings.EqualFold(strings.TrimSpace(name), encoding) {
			continue
		}
		q, given := strings.CutPrefix(strings.ReplaceAll(parameters, " ", ""), "q=")
		quality, err := strconv.ParseFloat(q, 64)
		return !given || err != nil || quality > 0
	}
	return false
}
