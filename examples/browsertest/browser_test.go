package browsertest

import (
	"context"
	"syscall"
	"testing"

	"github.com/chromedp/chromedp"
)

// newBrowser opens a tab in a browser of its own, with a profile folder that
// outlives it.
func newBrowser(t *testing.T, profile string) *tab {
	t.Helper()
	ctx, stop, err := launch(context.Background(), profile)
	if err != nil {
		t.Fatal(err)
	}
	p := &tab{t: t}
	tabCtx, cancel := chromedp.NewContext(ctx, chromedp.WithListener(p.listen))
	return p.start(tabCtx, func() { cancel(); stop() }, desktop)
}

// beside opens another tab of the same profile.
func (p *tab) beside(l look) *tab {
	p.t.Helper()
	q := &tab{t: p.t, expected: p.expected}
	ctx, cancel := chromedp.NewContext(browser,
		chromedp.WithExistingBrowserContext(chromedp.FromContext(p.ctx).BrowserContextID), chromedp.WithListener(q.listen))
	return q.start(ctx, cancel, l)
}

// kill ends all processes of the browser at once, as a power cut would. A
// storage process that outlived the others would keep its files locked.
func (p *tab) kill() {
	p.t.Helper()
	if err := syscall.Kill(-chromedp.FromContext(p.ctx).Browser.Process().Pid, syscall.SIGKILL); err != nil {
		p.t.Fatal(err)
	}
}
