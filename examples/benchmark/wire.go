package main

import (
	"path"
	"strings"
	"sync"

	"github.com/chromedp/cdproto/network"
)

// wire counts what a visit brought over the network: bytes with their headers
// as they were encoded, so nothing for what the cache had.
type wire struct {
	mu       sync.Mutex
	kind     map[network.RequestID]string
	bytes    map[string]float64
	requests int
}

func newWire() *wire {
	return &wire{kind: map[network.RequestID]string{}, bytes: map[string]float64{}}
}

// listen takes the browser's events.
func (w *wire) listen(event any) {
	w.mu.Lock()
	defer w.mu.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		w.kind[e.RequestID] = kindOf(e.Request.URL)
	case *network.EventLoadingFinished:
		if kind := w.kind[e.RequestID]; kind != "" && e.EncodedDataLength > 0 {
			w.requests++
			w.bytes[kind] += e.EncodedDataLength
		}
	}
}

// addTo gives the sums to the figures of a visit.
func (w *wire) addTo(f figures) {
	w.mu.Lock()
	defer w.mu.Unlock()
	f["bytes"], f["requests"] = 0, float64(w.requests)
	for _, kind := range []string{"page", "script", "engine", "quiz"} {
		f[kind+" bytes"] = w.bytes[kind]
		f["bytes"] += w.bytes[kind]
	}
}

// kindOf sorts addresses; "script" is scripts and styles, "" what
// never leaves the browser.
func kindOf(url string) string {
	if !strings.HasPrefix(url, "http") {
		return ""
	}
	url, _, _ = strings.Cut(url, "?")
	switch ext := path.Ext(url); {
	case strings.HasSuffix(url, "/") || ext == ".html":
		return "page"
	case ext == ".wasm":
		return "engine"
	case ext == ".json":
		return "quiz"
	}
	return "script"
}
