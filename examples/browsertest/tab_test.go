package browsertest

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// patience is how long a condition may take on a slow, shared machine. It is
// only ever waited out by a test that fails.
const patience = 30 * time.Second

// tab is one page, watched for errors.
type tab struct {
	t   *testing.T
	ctx context.Context

	mu       sync.Mutex
	errors   []string
	expected []string // substrings of console errors that the test provokes
}

// look is how a page is looked at.
type look struct {
	width int64
	dark  bool
	touch bool
}

var (
	desktop = look{width: 1024}
	phone   = look{width: 360, touch: true}
)

// newTab opens an empty tab in a profile of its own. The test fails when the
// page logs an error, or throws one, that it did not expect.
func newTab(t *testing.T, l look) *tab {
	t.Helper()
	p := &tab{t: t}
	ctx, cancel := chromedp.NewContext(browser, chromedp.WithNewBrowserContext(), chromedp.WithListener(p.listen))
	return p.start(ctx, cancel, l)
}

// start sets a fresh tab up.
func (p *tab) start(ctx context.Context, cancel func(), l look) *tab {
	p.t.Helper()
	p.ctx = ctx
	if _, err := chromedp.Run(ctx, chromedp.Evaluate[int]("1")); err != nil {
		p.t.Fatal(err)
	}
	p.t.Cleanup(func() {
		p.checkErrors()
		cancel()
	})
	p.as(l)
	call(p, emulation.SetTouchEmulationEnabled, emulation.SetTouchEmulationEnabledParams{Enabled: l.touch})
	call(p, log.Enable, cdp.Empty{})
	return p
}

// listen notes what the page complains of.
func (p *tab) listen(event any) {
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		text := e.ExceptionDetails.Text
		if e.ExceptionDetails.Exception != nil {
			text += " " + e.ExceptionDetails.Exception.Description
		}
		p.note(text)
	case *runtime.EventConsoleAPICalled:
		if e.Type == "error" || e.Type == "warning" {
			p.note(fmt.Sprint(e.Type, " ", consoleText(e.Args)))
		}
	case *log.EventEntryAdded:
		formless := strings.Contains(e.Entry.Text, "Form submission canceled") // a warning, and a mistake all the same
		if (e.Entry.Level == log.EntryLevelError || formless) && !strings.Contains(e.Entry.URL, "favicon") {
			p.note(e.Entry.Text + " " + e.Entry.URL)
		}
	}
}

func consoleText(args []*runtime.RemoteObject) string {
	var words []string
	for _, a := range args {
		if a.Value != nil {
			words = append(words, string(a.Value))
		} else {
			words = append(words, a.Description)
		}
	}
	return strings.Join(words, " ")
}

func (p *tab) note(text string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.errors = append(p.errors, text)
}

// expect allows console errors that contain one of the words.
func (p *tab) expect(words ...string) *tab {
	p.expected = append(p.expected, words...)
	return p
}

func (p *tab) checkErrors() {
	p.mu.Lock()
	defer p.mu.Unlock()
next:
	for _, e := range p.errors {
		for _, words := range p.expected {
			if strings.Contains(e, words) {
				continue next
			}
		}
		p.t.Errorf("the console says: %s", e)
	}
}

// do runs actions and fails the test when one fails.
func (p *tab) do(actions ...chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, 2*patience)
	defer cancel()
	if err := chromedp.Do(ctx, actions...); err != nil {
		p.t.Fatal(err)
	}
}

// call sends one command of the DevTools protocol.
func call[P, R any](p *tab, command cdp.Command[P, R], params P) (result R) {
	p.t.Helper()
	p.do(chromedp.Func(func(ctx context.Context, target *chromedp.Target) (err error) {
		result, err = cdp.Call(ctx, target, command, params)
		return err
	}))
	return result
}

// open goes to a page of the site and waits until its widgets are ready.
func (p *tab) open(path string) {
	p.t.Helper()
	if !strings.Contains(path, "://") {
		path = site.URL + path
	}
	p.do(chromedp.Navigate(path))
}

// reload loads the page anew.
func (p *tab) reload() {
	p.t.Helper()
	p.do(chromedp.Reload())
}

// js evaluates an expression with the helpers of help.js at hand; each %v
// becomes its argument as JSON. A promise is waited for.
func js[T any](p *tab, format string, args ...any) T {
	p.t.Helper()
	value, err := evaluate[T](p, format, args...)
	if err != nil {
		p.t.Fatal(err)
	}
	return value
}

// evaluate is js with its error, for callers that can live with one.
func evaluate[T any](p *tab, format string, args ...any) (T, error) {
	p.t.Helper()
	args = slices.Clone(args)
	for i, a := range args {
		text, err := json.Marshal(a)
		if err != nil {
			p.t.Fatal(err)
		}
		args[i] = string(text)
	}
	ctx, cancel := context.WithTimeout(p.ctx, 2*patience)
	defer cancel()
	source := "(() => {" + help + "; return (" + fmt.Sprintf(format, args...) + "); })()"
	value, err := chromedp.Run(ctx, chromedp.Evaluate[T](source, chromedp.EvalAwaitPromise))
	if err != nil {
		err = fmt.Errorf("evaluating %s: %w", fmt.Sprintf(format, args...), err)
	}
	return value, err
}

// left tells whether an evaluation failed because its page was being replaced
// by the next one, which says nothing about either of them.
func left(err error) bool {
	return slices.ContainsFunc([]string{"Inspected target navigated or closed", "Execution context was destroyed", "Cannot find context"},
		func(words string) bool { return err != nil && strings.Contains(err.Error(), words) })
}

// until waits for a JavaScript condition, on this page or on the one it leads to.
func (p *tab) until(what, format string, args ...any) {
	p.t.Helper()
	deadline := time.Now().Add(patience)
	for {
		holds, err := evaluate[bool](p, "!!("+format+")", args...)
		if err != nil && !left(err) {
			p.t.Fatal(err)
		}
		if holds {
			return
		}
		if time.Now().After(deadline) {
			p.t.Fatalf("waited %v for %s; the last presses were on %s; the tests of the page show:\n%s", patience, what,
				js[string](p, "presses.join(', ')"),
				js[string](p, `widgets().map((el, i) => el.shadowRoot ? words(i) : '').join('\n') || document.body.innerText`))
		}
		p.frame()
	}
}

// frame lets the page paint once more, and yields to it. A page that goes away
// meanwhile has nothing left to paint.
func (p *tab) frame() {
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	_, _ = chromedp.Run(ctx, chromedp.Evaluate[any]("new Promise((done) => requestAnimationFrame(() => setTimeout(done, 4)))", chromedp.EvalAwaitPromise))
}
