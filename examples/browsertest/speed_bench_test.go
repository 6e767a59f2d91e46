package browsertest

import (
	"context"
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/performance"
	"github.com/chromedp/chromedp"
)

// BenchmarkActions measures what a reader does, for tests of several lengths:
//
//   - ms: from the press to the frame that shows it, on a CPU slowed four times;
//     "nothing" is what the browser alone takes.
//   - cpu-ms: how long scripts kept the page's thread at work, not slowed; no
//     other program of the machine adds to it.
//   - MB: the engine's memory once the question is there, and at the end.
//
// Compare figures of one run.
//
//	go test -run '^$' -bench Actions -benchtime 1x ./examples/browsertest
func BenchmarkActions(b *testing.B) {
	for _, n := range []int{10, 100, 500} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			url := longSite(b, n)
			for b.Loop() {
				measureActions(b, url)
			}
			b.ReportMetric(0, "ns/op") // the harness's own time says nothing
		})
	}
}

func measureActions(b *testing.B, url string) {
	ctx, cancel := chromedp.NewContext(browser, chromedp.WithNewBrowserContext())
	defer cancel()
	for mode, names := range map[string][]string{"exam": {"nothing", "choose", "mark", "jump", "next"}, "practice": {"reveal"}} {
		send(b, ctx, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: 1})
		visit(b, ctx, url+"?"+mode)
		if mode == "exam" {
			b.ReportMetric(memory(b, ctx), "MB-open")
		}
		within[any](b, ctx, "again()")
		send(b, ctx, performance.Enable, performance.EnableParams{TimeDomain: "threadTicks"})
		for _, name := range names {
			send(b, ctx, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: 1})
			within[any](b, ctx, "middle()")
			b.ReportMetric(worked(b, ctx, name), name+"-cpu-ms")
			send(b, ctx, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: 4})
			within[any](b, ctx, "middle()")
			b.ReportMetric(within[float64](b, ctx, fmt.Sprintf("repeat(%q, 24)", name)), name+"-ms")
		}
	}
	b.ReportMetric(memory(b, ctx), "MB-end")
}

// worked is the time of scripts for one action, with the layout they ask for.
func worked(b *testing.B, ctx context.Context, name string) float64 {
	const times = 24
	before := metrics(b, ctx)["ScriptDuration"]
	within[any](b, ctx, fmt.Sprintf("repeat(%q, %d)", name, times))
	return 1000 * (metrics(b, ctx)["ScriptDuration"] - before) / times
}
