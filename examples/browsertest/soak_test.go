package browsertest

import (
	"fmt"
	"os"
	"strconv"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/heapprofiler"
	"github.com/chromedp/cdproto/performance"
)

// TestNothingGrows lets a monkey take the longest test there can be, with
// submitting, reviewing and starting over now and then. What a page holds after
// the first part it must not outgrow. MOCKTEST_ACTIONS says how many actions;
// the time each takes is the machine's.
func TestNothingGrows(t *testing.T) {
	t.Parallel()
	actions := 1500
	if n, err := strconv.Atoi(os.Getenv("MOCKTEST_ACTIONS")); err == nil {
		actions = n
	}
	p := newTab(t, desktop)
	p.open(longSite(t, 500))
	p.ready(0, "Start the test")
	send(t, p.ctx, performance.Enable, performance.EnableParams{})
	const parts = 5
	var first holding
	for part := range parts {
		ctx := p.ctx
		within[any](t, ctx, fmt.Sprintf("monkey(%d, %d)", part+1, actions/parts))
		now := p.holding()
		t.Logf("after %5d actions: %+v", actions/parts*(part+1), now)
		switch {
		case part == 0:
			first = now
		case now.Engine > 1.25*first.Engine:
			t.Errorf("the engine's memory grew from %.1f to %.1f MB", first.Engine, now.Engine)
		case now.Nodes > 1.2*first.Nodes+500 || now.Listeners > 1.2*first.Listeners+100 || now.Heap > 1.5*first.Heap+2:
			t.Errorf("the page grew from %+v to %+v", first, now)
		}
	}
}

// holding is what a page holds: megabytes and counts.
type holding struct{ Engine, Heap, Nodes, Listeners float64 }

// holding counts once the test stands at its first question and the garbage is
// gone.
func (p *tab) holding() holding {
	p.t.Helper()
	within[any](p.t, p.ctx, "again()")
	for range 2 { // the engine tidies up in idle time, and what it let go of is the page's garbage
		within[any](p.t, p.ctx, "new Promise((done) => requestIdleCallback(() => setTimeout(done, 0)))")
		send(p.t, p.ctx, heapprofiler.CollectGarbage, cdp.Empty{})
	}
	m := metrics(p.t, p.ctx)
	return holding{memory(p.t, p.ctx), m["JSHeapUsedSize"] / 1e6, m["Nodes"], m["JSEventListeners"]}
}

// A long review is printed whole, and drawn part by part.
func TestShowEveryQuestion(t *testing.T) {
	p := newTab(t, desktop)
	p.open(longSite(t, 120) + "?practice")
	p.ready(0, "Start the test")
	p.click(0, "Start the test")
	p.until("the test", "widgets()[0].dataset.phase === 'running'")
	js[int](p, "widgets()[0].submit(), 1")
	p.click(0, "Review answers")
	p.until("a page of the review", "deep(0).querySelectorAll('.items > *').length === 20")
	js[int](p, `(window.parts = new Set(), new MutationObserver(() => parts.add(deep(0).querySelectorAll('.items > *').length)).observe(deep(0), {childList: true, subtree: true}), 1)`)
	p.click(0, "Show every question")
	p.until("all of it", "deep(0).querySelectorAll('.items > *').length === 120")
	if n := js[int](p, "parts.size"); n < 3 {
		t.Errorf("it came in %d parts: %v", n, js[[]int](p, "[...parts]"))
	}
}
