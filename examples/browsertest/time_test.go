package browsertest

import (
	_ "embed"
	"testing"
	"time"

	"github.com/chromedp/cdproto/page"
)

//go:embed clock.js
var clock string

// timeTab is a tab whose time the test can move.
func timeTab(t *testing.T, l look) *tab {
	t.Helper()
	p := newTab(t, l)
	call(p, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: clock})
	return p
}

// pass lets so much time pass at once.
func (p *tab) pass(d string) { p.t.Helper(); p.moveClock("pass", d) }

// sleep closes the lid for so long; negative times set the clock back.
func (p *tab) sleep(d string) { p.t.Helper(); p.moveClock("sleep", d) }

func (p *tab) moveClock(how, d string) {
	p.t.Helper()
	span, err := time.ParseDuration(d)
	if err != nil {
		p.t.Fatal(err)
	}
	js[int](p, "testClock[%v](%v), 1", how, span.Milliseconds())
}
