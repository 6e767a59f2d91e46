package main

import (
	"testing"

	"github.com/chromedp/cdproto/network"
)

func TestWireCountsWhatCameByKind(t *testing.T) {
	w := newWire()
	for id, load := range map[string]struct {
		url   string
		bytes float64
	}{
		"1": {"http://127.0.0.1:1/raw/", 900},
		"2": {"http://127.0.0.1:1/raw/mocktest/mocktest-1.wasm", 5000},
		"3": {"http://127.0.0.1:1/raw/quiz.json?x=1", 300},
		"4": {"http://127.0.0.1:1/raw/mocktest/mocktest.js", 40},
		"5": {"http://127.0.0.1:1/raw/mocktest/mocktest.css", 0}, // out of the cache
		"6": {"data:,", 7},
	} {
		w.listen(&network.EventRequestWillBeSent{RequestID: network.RequestID(id), Request: &network.Request{URL: load.url}})
		w.listen(&network.EventLoadingFinished{RequestID: network.RequestID(id), EncodedDataLength: load.bytes})
	}
	got := figures{}
	w.addTo(got)
	for name, want := range (figures{"bytes": 6240, "page bytes": 900, "engine bytes": 5000, "quiz bytes": 300, "script bytes": 40, "requests": 4}) {
		if got[name] != want {
			t.Errorf("%s: %v instead of %v", name, got[name], want)
		}
	}
}
