package browsertest

import (
	"slices"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp/kb"
)

// pull is a drag from one part to another, found by their selectors, that has
// not ended yet.
type pull struct {
	*taker
	finger bool
	at     point
}

// pull takes hold of a part and brings it before another, in steps as a hand
// does. The page is at rest and both are in sight.
func (t *taker) pull(from string, n int, to string, m int) *pull {
	t.t.Helper()
	t.rest(t.i)
	const middle = `((el) => { el.scrollIntoView({ block: 'center', behavior: 'instant' }); const b = el.getBoundingClientRect();
		return { x: b.x + b.width / 2, y: b.y + b.height / 2 }; })(deep(%v).querySelectorAll(%v)[%v])`
	p := &pull{taker: t, finger: t.hand.name == "finger"}
	js[point](t.tab, middle, t.i, from, n)
	end := js[point](t.tab, middle, t.i, to, m)
	p.at = js[point](t.tab, `((el) => { const b = el.getBoundingClientRect(); return { x: b.x + b.width / 2, y: b.y + b.height / 2 }; })
		(deep(%v).querySelectorAll(%v)[%v])`, t.i, from, n)
	p.send("touchStart", "mousePressed")
	begin := p.at
	for step := 1; step <= 6; step++ {
		part := float64(step) / 6
		p.at = point{X: begin.X + part*(end.X-begin.X), Y: begin.Y + part*(end.Y-begin.Y)}
		p.send("touchMove", "mouseMoved")
	}
	t.until("something being dragged", "deep(%v).querySelector('[data-held]')", t.i)
	return p
}

func (p *pull) send(touch input.DispatchTouchEventType, mouse input.DispatchMouseEventType) {
	p.t.Helper()
	if !p.finger {
		call(p.tab, input.DispatchMouseEvent, input.DispatchMouseEventParams{Type: mouse, X: p.at.X, Y: p.at.Y, Button: "left", Buttons: 1, ClickCount: 1})
		return
	}
	points := []*input.TouchPoint{}
	if touch == "touchStart" || touch == "touchMove" {
		points = append(points, &input.TouchPoint{X: p.at.X, Y: p.at.Y})
	}
	call(p.tab, input.DispatchTouchEvent, input.DispatchTouchEventParams{Type: touch, TouchPoints: points})
}

// let lets go, and nothing on screen remembers the drag.
func (p *pull) let() {
	p.t.Helper()
	p.send("touchEnd", "mouseReleased")
	p.settled()
}

func (p *pull) settled() {
	p.t.Helper()
	p.until("the end of the drag", "!deep(%v).querySelector('[data-held], [data-dragging], [data-over], [style]:not([style=\"\"])')", p.i)
	p.rest(p.i)
}

func (t *taker) order() []string { return js[[]string](t.tab, "movers(%v)", t.i) }

// moved is an order with one of it put elsewhere.
func moved(order []string, from, to int) []string {
	rest := slices.Delete(slices.Clone(order), from, from+1)
	return slices.Insert(rest, to, order[from])
}

// A row goes where it is dragged by its handle, by mouse and by finger, down and
// up, and a drag that is given up changes nothing.
func TestRowsAreDragged(t *testing.T) {
	t.Parallel()
	for _, h := range []hand{mouse, finger} {
		t.Run(h.name, func(t *testing.T) {
			t.Parallel()
			reader := start(newTab(t, h.look), "/study.html", "Practice")
			reader.hand = h
			reader.does("Putting in place")
			first := reader.order()
			const grip = ".ordered > .grip"

			p := reader.pull(grip, 0, grip, 2)
			if h.name == "finger" {
				p.send("touchCancel", "")
				p.settled()
			} else {
				reader.press(kb.Escape)
				p.settled()
				p.let()
			}
			if got := reader.order(); !slices.Equal(got, first) {
				t.Errorf("a drag given up made %q of %q", got, first)
			}
			reader.misses("This order is your answer")

			reader.pull(grip, 0, grip, 2).let()
			want := moved(first, 0, 2)
			if got := reader.order(); !slices.Equal(got, want) {
				t.Errorf("dragged down it is %q, not %q", got, want)
			}
			reader.pull(grip, 3, grip, 1).let()
			want = moved(want, 3, 1)
			if got := reader.order(); !slices.Equal(got, want) {
				t.Errorf("dragged up it is %q, not %q", got, want)
			}
			reader.sees("This order is your answer")
			if at := reader.focused(0); at != want[1] {
				t.Errorf("the focus is on %q, not with the row", at)
			}
		})
	}
}

// Words go into gaps, from gap to gap and back to their bank; let go elsewhere,
// they stay where they were.
func TestWordsAreDragged(t *testing.T) {
	t.Parallel()
	for _, h := range []hand{mouse, finger} {
		t.Run(h.name, func(t *testing.T) {
			t.Parallel()
			reader := start(newTab(t, h.look), "/study.html", "Practice")
			reader.hand = h
			reader.does("Putting in place")
			if h.name == "finger" {
				reader.does("All questions")
			}
			reader.does("Question 8, not visited")
			gaps := func(want ...string) {
				t.Helper()
				const none = "Choose…"
				reader.until("the words in the gaps", "JSON.stringify([1, 2, 3].map((n) => find(0, `Gap ${n} of 3`).selectedOptions[0].text.replace(%v, ''))) === JSON.stringify(%v)", none, want)
			}
			word := js[string](reader.tab, "tidy(deep(0).querySelectorAll('.word')[1].innerText)")
			reader.pull(".word > .grip", 1, ".banked", 1).let()
			gaps("", word, "")
			reader.pull(".holder > .grip", 0, ".banked", 2).let()
			gaps("", "", word)
			reader.pull(".holder > .grip", 0, ".chips", 0).let()
			gaps("", "", word)
			reader.pull(".holder > .grip", 0, ".bank .label", 0).let()
			gaps("", "", "")
		})
	}
}

// The page scrolls while a row is held at the edge of the window, as far as the
// list goes, and the row stays with the finger.
func TestHeldRowsScrollThePage(t *testing.T) {
	t.Parallel()
	reader := placing(t, phone)
	reader.does("Skip")
	reader.does("Skip")
	first := reader.order()
	p := reader.pull(".ordered > .grip", 0, ".ordered > .grip", 1)
	p.at.Y = js[float64](reader.tab, "innerHeight - 10")
	p.send("touchMove", "")
	reader.until("the end of the list in sight", "deep(0).querySelector('.order').getBoundingClientRect().bottom < innerHeight - 20")
	reader.until("the row at the finger", `((el) => { const b = el.getBoundingClientRect(), end = deep(0).querySelector('.order').getBoundingClientRect().bottom;
		return Math.abs(b.bottom - end) < 12; })(deep(0).querySelector('[data-held]'))`)
	p.let()
	if got, want := reader.order(), moved(first, 0, len(first)-1); !slices.Equal(got, want) {
		t.Errorf("it is %q, not %q", got, want)
	}
}

// A finger that does not hold a handle scrolls the page; nothing is dragged.
func TestRowsDoNotHoldThePage(t *testing.T) {
	t.Parallel()
	reader := start(newTab(t, phone), "/study.html", "Practice")
	reader.does("Putting in place")
	got := js[[]string](reader.tab, `['.ordered', '.ordered > .md', '.ordered > .grip'].map((s) => getComputedStyle(deep(0).querySelector(s)).touchAction)`)
	if !slices.Equal(got, []string{"auto", "auto", "none"}) {
		t.Errorf("row, text and handle have the touch actions %q", got)
	}
	if n := js[int](reader.tab, `deep(0).querySelectorAll('.grip:not([aria-hidden=true]), .grip[tabindex], .grip [tabindex]').length`); n > 0 {
		t.Errorf("screen readers or the keyboard meet %d handles", n)
	}
}
