package browsertest

import (
	"context"
	_ "embed"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/performance"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"mocktest/build/serve"
)

//go:embed speed.js
var speed string

// manyQuestions is a quiz as long as wanted, with code and an explanation in
// each question.
func manyQuestions(n int) string {
	questions := make([]string, n)
	for i := range n {
		questions[i] = fmt.Sprintf(`{"prompt": "What does line %d print?\n\n`+"```python\\nprint(%d + 1)\\n```"+`",
  "choices": ["%d", "%d", "%d", "It raises `+"`TypeError`"+`"], "answer": "B", "explanation": "One **more** than %d.", "topics": ["sums"]}`,
			i, i, i, i+1, i+2, i)
	}
	return fmt.Sprintf(`{"title": "Long", "id": "long-%d", "time": "5h", "modes": ["exam", "practice"], "questions": [%s]}`,
		n, strings.Join(questions, ","))
}

// longSite serves a page with a test of n questions, in the mode that the
// address names behind the question mark.
func longSite(t testing.TB, n int) string {
	t.Helper()
	widget, err := serve.New(serve.Options{Dir: "..", Bundle: built})
	if err != nil {
		t.Fatal(err)
	}
	mux := http.NewServeMux()
	mux.Handle("/", widget)
	mux.HandleFunc("/long.json", text("application/json", manyQuestions(n)))
	mux.HandleFunc("/page", func(w http.ResponseWriter, r *http.Request) {
		article("", `<script>
		window.readyAt = new Promise((done) => addEventListener('mocktest-ready', () => done(performance.now())));
	</script>`, scriptTag, `<mock-test quiz="/long.json" load="eager" mode="`+r.URL.RawQuery+`"></mock-test>`)(w, r)
	})
	server := httptest.NewServer(mux)
	t.Cleanup(func() { server.Close(); widget.Close() })
	return server.URL + "/page"
}

// within evaluates an expression with help.js and speed.js at hand.
func within[T any](t testing.TB, ctx context.Context, source string) T {
	t.Helper()
	value, err := chromedp.Run(ctx, chromedp.Evaluate[T]("(() => {"+help+";"+speed+"; return ("+source+"); })()", chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatal(source, err)
	}
	return value
}

// send sends one command of the DevTools protocol.
func send[P, R any](t testing.TB, ctx context.Context, command cdp.Command[P, R], params P) (result R) {
	t.Helper()
	err := chromedp.Do(ctx, chromedp.Func(func(ctx context.Context, target *chromedp.Target) (err error) {
		result, err = cdp.Call(ctx, target, command, params)
		return err
	}))
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// metrics are the browser's counts and seconds by name.
func metrics(t testing.TB, ctx context.Context) map[string]float64 {
	t.Helper()
	all := map[string]float64{}
	for _, m := range send(t, ctx, performance.GetMetrics, cdp.Empty{}).Metrics {
		all[m.Name] = m.Value
	}
	return all
}

// memory is the linear memory of all engines of the page, in megabytes.
func memory(t testing.TB, ctx context.Context) float64 {
	t.Helper()
	kind := send(t, ctx, runtime.Evaluate, runtime.EvaluateParams{Expression: "WebAssembly.Memory.prototype"}).Result
	found := send(t, ctx, runtime.QueryObjects, runtime.QueryObjectsParams{PrototypeObjectID: kind.ObjectID}).Objects
	defer send(t, ctx, runtime.ReleaseObject, runtime.ReleaseObjectParams{ObjectID: found.ObjectID})
	sum := send(t, ctx, runtime.CallFunctionOn, runtime.CallFunctionOnParams{ObjectID: found.ObjectID, ReturnByValue: new(true),
		FunctionDeclaration: "function () { return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0) / 1e6; }"}).Result
	mb, err := strconv.ParseFloat(string(sum.Value), 64)
	if err != nil || mb == 0 {
		t.Fatalf("no engine's memory found: %s, %v", sum.Value, err)
	}
	return mb
}
