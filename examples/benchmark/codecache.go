package main

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/chromedp/cdproto/tracing"
	"github.com/chromedp/chromedp"
)

// codeVisit is what one visit tells of the browser's cache of compiled code.
type codeVisit struct {
	ready, compile float64 // ms
	// hit says that code came from the cache, stored that some was put there.
	hit, stored bool
	// lazy counts functions that were compiled when they were first called.
	lazy int
}

// codeRow names the experiment for -only.
const codeRow = "code cache"

// codeCategories are the trace categories that hold the events counted below.
var codeCategories = []string{"disabled-by-default-devtools.timeline", "v8.wasm", "disabled-by-default-v8.wasm.detailed"}

// codeCache visits a page three times, each in a new tab and so in a new
// process, and finds in the browser's own trace whether compiled code was
// stored and found again.
func (b *bench) codeCache() ([]codeVisit, error) {
	var visits []codeVisit
	for _, k := range b.pages {
		if k.name != raw || !b.wanted(codeRow, k.name) {
			continue
		}
		done := b.log.Step(codeRow)
		defer done()
		for range 3 {
			v, err := b.traced(k)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", codeRow, err)
			}
			visits = append(visits, v)
		}
	}
	return visits, nil
}

// traced visits a page once with tracing on.
func (b *bench) traced(k kind) (codeVisit, error) {
	var v codeVisit
	ended := make(chan struct{})
	tab, closeTab, err := openTab(b.browser, false, func(event any) {
		switch e := event.(type) {
		case *tracing.EventDataCollected:
			for _, one := range e.Value {
				v.note(one)
			}
		case *tracing.EventTracingComplete:
			close(ended)
		}
	})
	if err != nil {
		return v, err
	}
	defer closeTab()
	ctx, cancel := context.WithTimeout(tab, patience)
	defer cancel()
	config := &tracing.TraceConfig{IncludedCategories: codeCategories, ExcludedCategories: []string{"*"}}
	if _, err := chromedp.Call(ctx, tracing.Start, tracing.StartParams{TraceConfig: config}); err != nil {
		return v, err
	}
	if err := chromedp.Do(ctx, chromedp.Navigate(b.home+"/"+k.name+"/")); err != nil {
		return v, err
	}
	// V8 stores code when nothing new was compiled for two seconds.
	f, err := read(ctx, k, reading)
	if err != nil {
		return v, err
	}
	if _, err := chromedp.Call(ctx, tracing.End, nothing); err != nil {
		return v, err
	}
	select {
	case <-ended:
	case <-ctx.Done():
		return v, ctx.Err()
	}
	v.ready, v.compile = f["ready"], f["compile"]
	return v, nil
}

// note counts one trace event.
func (v *codeVisit) note(event []byte) {
	var e struct{ Name string }
	if json.Unmarshal(event, &e) != nil {
		return // an event of a form of its own says nothing about code
	}
	switch e.Name {
	case "v8.wasm.moduleCacheHit":
		v.hit = true
	case "v8.wasm.moduleCacheInvalid", "v8.wasm.moduleCacheInvalidDigest":
		v.hit = false
	case "v8.wasm.cachedModule":
		v.stored = true
	case "wasm.CompileLazy":
		v.lazy++
	}
}

// String is the evidence in a line.
func (v codeVisit) String() string {
	words := []string{"miss"}
	if v.hit {
		words[0] = "hit"
	}
	words = append(words, fmt.Sprintf("ready after %.0f ms, compileStreaming %.0f ms, %d functions compiled at their first call",
		v.ready, v.compile, v.lazy))
	if v.stored {
		words = append(words, "code stored for the next visit")
	}
	return strings.Join(words, "; ")
}
