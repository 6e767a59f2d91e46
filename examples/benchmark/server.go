package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/http"
	"path"
	"strconv"
	"strings"

	"mocktest/build/bundle"
)

// pageQuestions is how many questions the quiz of every page has.
const pageQuestions = 10

// How long browsers may keep what they got: files as the project's README
// advises, pages as GitHub Pages has it, so that a warm visit asks nobody.
const (
	pageCache = "max-age=600"
	short     = "max-age=300"
	forever   = "public, max-age=31536000, immutable"
)

// body is one address's answer.
type body struct {
	data, packed []byte
	mediaType    string
	cache        string
	tag          string
}

// site serves every page with files of its own, so that no page finds in the
// cache what another has loaded: /raw/, /raw/quiz.json, /raw/mocktest/….
// It speaks HTTP/1.1 on 127.0.0.1, which browsers trust like https.
type site struct {
	bodies map[string]body
}

func newSite(w *widget, kinds []kind, p packer) *site {
	s := &site{map[string]body{}}
	for _, k := range kinds {
		home := "/" + k.name + "/"
		s.add(home, k.page(), p, ".html", pageCache)
		s.add(home+"quiz.json", k.quiz(), p, ".json", short)
		s.add(home+"baseline.js", baselineScript, p, ".js", short)
		for name, data := range w.files {
			s.add(home+"mocktest/"+name, data, p, path.Ext(name), cacheOf(name))
		}
	}
	for _, k := range kinds {
		for _, n := range clickSizes {
			if k.clickable() {
				name := fmt.Sprintf("quiz-%d.json", n)
				s.add("/"+k.name+"/"+name, quizFile(n, false), p, ".json", short)
				s.add(clickPage(k, n), bytes.ReplaceAll(k.page(), []byte("quiz.json"), []byte(name)), p, ".html", pageCache)
			}
		}
	}
	return s
}

// clickPage is the address of a page with a quiz of n questions.
func clickPage(k kind, n int) string { return fmt.Sprintf("/%s/%d.html", k.name, n) }

// cacheOf is long for names that change with their content.
func cacheOf(name string) string {
	if path.Ext(name) == ".wasm" {
		return forever
	}
	return short
}

func (s *site) add(address string, data []byte, p packer, extension, cache string) {
	sum := sha256.Sum256(data)
	s.bodies[address] = body{data: data, packed: p.pack(data), mediaType: bundle.MediaType(extension), cache: cache,
		tag: `"` + hex.EncodeToString(sum[:8]) + `"`}
}

// ServeHTTP answers with brotli, which every browser that is measured accepts.
func (s *site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	b, ok := s.bodies[r.URL.Path]
	if !ok {
		http.NotFound(w, r)
		return
	}
	h := w.Header()
	h.Set("Cache-Control", b.cache)
	h.Set("ETag", b.tag)
	if strings.Contains(r.Header.Get("If-None-Match"), b.tag) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	data := b.data
	h.Set("Content-Type", b.mediaType)
	if b.packed != nil {
		h.Set("Content-Encoding", "br")
		h.Set("Vary", "Accept-Encoding")
		data = b.packed
	}
	h.Set("Content-Length", strconv.Itoa(len(data)))
	// A browser that has gone away is no error of ours.
	_, _ = w.Write(data)
}
