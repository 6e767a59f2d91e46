package main

import (
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"time"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/storage"
	"github.com/chromedp/chromedp"
)

//go:embed page/probe.js
var probeScript string

// patience is how long one visit may take before the run is given up.
const patience = 3 * time.Minute

// figures are what one visit measured, by the names of columns. Times are in
// milliseconds, sizes in bytes; what did not happen is missing.
type figures map[string]float64

// probe is the script that watches a page with this program's quiz.
func probe() string {
	known, err := json.Marshal(map[string]string{"title": quizTitle, "choice": firstChoice()})
	if err != nil { // strings only: cannot happen
		panic(err)
	}
	return strings.Replace(probeScript, "__QUIZ__", string(known), 1)
}

// openTab opens a tab that has the probe in every page. With fresh, it has a
// cache of its own, empty; else that of the browser.
func openTab(browser context.Context, fresh bool, listeners ...func(any)) (context.Context, func(), error) {
	var options []chromedp.ContextOption
	if fresh {
		options = append(options, chromedp.WithNewBrowserContext())
	}
	for _, l := range listeners {
		options = append(options, chromedp.WithListener(l))
	}
	ctx, closeTab := chromedp.NewContext(browser, options...)
	if err := prepare(ctx); err != nil {
		closeTab()
		return nil, nil, err
	}
	_, err := chromedp.Call(ctx, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: probe()})
	if err != nil {
		closeTab()
		return nil, nil, err
	}
	return ctx, closeTab, nil
}

// visit goes to the kind's page in a new tab, as the scenario says, and
// measures.
func visit(browser context.Context, home string, k kind, s scenario) (figures, error) {
	wire := newWire()
	tab, closeTab, err := openTab(browser, s.cold, wire.listen)
	if err != nil {
		return nil, err
	}
	defer closeTab()
	ctx, cancel := context.WithTimeout(tab, patience)
	defer cancel()
	if err := forget(ctx, home, s); err != nil {
		return nil, err
	}
	if err := throttle(ctx, s.line, s.cpu); err != nil {
		return nil, err
	}
	if err := chromedp.Do(ctx, chromedp.Navigate(home+"/"+k.name+"/")); err != nil {
		return nil, err
	}
	f, err := read(ctx, k, s.idle)
	if err != nil {
		return nil, fmt.Errorf("%s, %s: %w", k.name, s.name, err)
	}
	wire.addTo(f)
	if s.memory {
		if err := addMemory(ctx, f); err != nil {
			return nil, err
		}
	}
	return f, nil
}

// forget takes away what earlier visits kept of the test, and leaves the caches.
func forget(ctx context.Context, home string, s scenario) error {
	if s.cold || s.resumed {
		return nil
	}
	_, err := chromedp.Call(ctx, storage.ClearDataForOrigin, storage.ClearDataForOriginParams{
		Origin: home, StorageTypes: "local_storage,indexeddb"})
	return err
}

// read waits for what the kind of page has to show and leaves it idle for a
// while.
func read(ctx context.Context, k kind, idle time.Duration) (figures, error) {
	names, err := json.Marshal(k.wants)
	if err != nil {
		return nil, err
	}
	seen, err := chromedp.Run(ctx, chromedp.Evaluate[map[string]float64](
		fmt.Sprintf("__bench.visit(%s, %d)", names, idle.Milliseconds()), chromedp.EvalAwaitPromise))
	if err != nil {
		return nil, err
	}
	f := figures{}
	for name, value := range seen {
		// The probe says 0 for what it has not seen; blocking and shift may be 0.
		if value == 0 && (name == "content" || name == "title" || name == "answerable" || name == "ready" || name == "compile") {
			value = math.NaN()
		}
		f[name] = value
	}
	if idle == 0 {
		f["idleLongest"] = missing
	}
	return f, nil
}
