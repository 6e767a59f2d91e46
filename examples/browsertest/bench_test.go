package browsertest

import (
	"context"
	"net/http"
	"net/http/httptest"
	"slices"
	"testing"

	"github.com/chromedp/chromedp"

	"mocktest/build/serve"
	stillform "mocktest/widget/still"
)

// openQuiz shows its first question without a start card, so that "ready"
// means that a question can be answered.
const openQuiz = `{"title": "Open", "id": "open", "modes": ["practice"], "start": "open", "questions": [
  {"prompt": "Which one is even?", "choices": ["three", "four"], "answer": "B"}
]}`

// BenchmarkFirstQuestion measures the time from navigation to an answerable
// question, in milliseconds of the page's own clock, on a server of this
// machine without throttling: cold with an empty cache, warm on the third visit
// and later. Machines differ; compare figures of one run.
//
//	go test -run '^$' -bench FirstQuestion -benchtime 9x ./examples/browsertest
func BenchmarkFirstQuestion(b *testing.B) {
	widget, err := serve.New(serve.Options{Dir: "..", Bundle: built, Still: stillform.Writer{}})
	if err != nil {
		b.Fatal(err)
	}
	defer widget.Close()
	mux := http.NewServeMux()
	mux.Handle("/", widget)
	mux.HandleFunc("/open.json", text("application/json", openQuiz))
	mux.HandleFunc("/page", article("", `<script>
		window.readyAt = new Promise((done) => addEventListener('mocktest-ready', () => done(performance.now())));
	</script>`, scriptTag, `<mock-test quiz="/open.json"></mock-test>`))
	server := httptest.NewServer(mux)
	defer server.Close()

	b.Run("cold", func(b *testing.B) {
		var times []float64
		for b.Loop() {
			ctx, cancel := chromedp.NewContext(browser, chromedp.WithNewBrowserContext())
			times = append(times, visit(b, ctx, server.URL+"/page"))
			cancel()
		}
		report(b, times)
	})
	b.Run("warm", func(b *testing.B) {
		ctx, cancel := chromedp.NewContext(browser, chromedp.WithNewBrowserContext())
		defer cancel()
		visit(b, ctx, server.URL+"/page")
		visit(b, ctx, server.URL+"/page")
		var times []float64
		for b.Loop() {
			times = append(times, visit(b, ctx, server.URL+"/page"))
		}
		report(b, times)
	})
}

// visit opens the page and returns when its question was there, in
// milliseconds since navigation began.
func visit(b *testing.B, ctx context.Context, url string) float64 {
	b.Helper()
	if err := chromedp.Do(ctx, chromedp.Navigate(url)); err != nil {
		b.Fatal(err)
	}
	at, err := chromedp.Run(ctx, chromedp.Evaluate[float64]("readyAt", chromedp.EvalAwaitPromise))
	if err != nil {
		b.Fatal(err)
	}
	return at
}

// report gives the median and the spread.
func report(b *testing.B, times []float64) {
	slices.Sort(times)
	b.ReportMetric(0, "ns/op") // the harness's own time says nothing
	b.ReportMetric(times[len(times)/2], "ms-median")
	b.ReportMetric(times[0], "ms-least")
	b.ReportMetric(times[len(times)-1], "ms-most")
}
