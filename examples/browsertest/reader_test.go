package browsertest

import (
	_ "embed"
	"os"
	"path/filepath"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

//go:embed help.js
var help string

// text is all that widget i shows, white space folded.
func (p *tab) text(i int) string {
	p.t.Helper()
	return js[string](p, "widgets()[%v] && deep(%v) ? words(%v) : document.body.innerText", i, i, i)
}

// see waits until widget i shows the words.
func (p *tab) see(i int, words string) {
	p.t.Helper()
	p.until("“"+words+"”", "widgets().length > %v && deep(%v) && words(%v).includes(%v)", i, i, i, words)
}

// ready waits until widget i has a control with this name.
func (p *tab) ready(i int, name string) {
	p.t.Helper()
	p.until("a control named “"+name+"”", "widgets().length > %v && deep(%v) && find(%v, %v)", i, i, i, name)
	if name == "Start the test" { // it stands there before the engine, perhaps in another place
		p.until("the engine", "widgets()[%v].dataset.phase", i)
	}
}

// show scrolls widget i into view, which starts its engine.
func (p *tab) show(i int) {
	p.t.Helper()
	js[int](p, "widgets()[%v].scrollIntoView({block: 'center', behavior: 'instant'}), 1", i)
}

// click presses the mouse on the control with this name.
func (p *tab) click(i int, name string) {
	p.t.Helper()
	p.ready(i, name)
	at := p.spot(i, name)
	p.do(chromedp.MouseClickXY(at.X, at.Y))
}

// down and up are the two halves of a mouse press.
func (p *tab) down(at point) { p.mouse("mousePressed", at) }
func (p *tab) up(at point)   { p.mouse("mouseReleased", at) }

func (p *tab) mouse(kind input.DispatchMouseEventType, at point) {
	p.t.Helper()
	call(p, input.DispatchMouseEvent, input.DispatchMouseEventParams{Type: kind, X: at.X, Y: at.Y, Button: "left", ClickCount: 1})
}

// tap touches the control with this name.
func (p *tab) tap(i int, name string) {
	p.t.Helper()
	p.ready(i, name)
	p.touch(p.spot(i, name))
}

// touch puts a finger down and takes it up.
func (p *tab) touch(at point) {
	p.t.Helper()
	call(p, input.DispatchTouchEvent, input.DispatchTouchEventParams{
		Type: "touchStart", TouchPoints: []*input.TouchPoint{{X: at.X, Y: at.Y}}})
	call(p, input.DispatchTouchEvent, input.DispatchTouchEventParams{Type: "touchEnd", TouchPoints: []*input.TouchPoint{}})
}

type point struct {
	X, Y float64
	Hit  bool // nothing lies over it
}

func (p *tab) spot(i int, name string) point {
	p.t.Helper()
	at := js[point](p, "spot(%v, %v)", i, name)
	if !at.Hit {
		p.t.Fatalf("something lies over “%s”", name)
	}
	return at
}

// focus puts the focus on the control with this name, as a click would.
func (p *tab) focus(i int, name string) {
	p.t.Helper()
	p.ready(i, name)
	js[int](p, "find(%v, %v).focus(), 1", i, name)
}

// press sends keys to whatever has the focus.
func (p *tab) press(keys ...string) {
	p.t.Helper()
	for _, key := range keys {
		p.do(chromedp.KeyEvent(key))
	}
}

// typeIn clicks a field and types.
func (p *tab) typeIn(i int, name, text string) {
	p.t.Helper()
	p.focus(i, name)
	p.do(chromedp.KeyEvent(text))
}

// tabTo presses Tab until the control with this name has the focus.
func (p *tab) tabTo(i int, name string) {
	p.t.Helper()
	p.ready(i, name)
	for range 150 {
		if js[bool](p, "deep(%v).activeElement === find(%v, %v)", i, i, name) {
			return
		}
		p.press(kb.Tab)
	}
	p.t.Fatalf("Tab does not lead to “%s”; the focus is on %q", name, p.focused(i))
}

// focused is the name of what has the focus in widget i.
func (p *tab) focused(i int) string {
	p.t.Helper()
	return js[string](p, "focused(%v)", i)
}

// picture keeps a screenshot of widget i when MOCKTEST_SCREENSHOTS is set.
func (p *tab) picture(i int, name string) {
	p.t.Helper()
	dir := os.Getenv("MOCKTEST_SCREENSHOTS")
	if dir == "" {
		return
	}
	box := js[struct{ X, Y, Width, Height float64 }](p, "(({x, y, width, height}) => ({x: Math.max(0, x - 12), y: Math.max(0, y + scrollY - 12), width: width + 24, height: height + 24}))(widgets()[%v].getBoundingClientRect())", i)
	beyond := true
	png := call(p, page.CaptureScreenshot, page.CaptureScreenshotParams{CaptureBeyondViewport: &beyond,
		Clip: &page.Viewport{X: box.X, Y: box.Y, Width: box.Width, Height: box.Height, Scale: 1}}).Data
	if err := os.MkdirAll(dir, 0o755); err != nil {
		p.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, name+".png"), png, 0o644); err != nil {
		p.t.Fatal(err)
	}
}
