package browsertest

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// The clock of an exam stays in sight however far the reader scrolls, below
// what the page keeps at the top of its window.
func TestClockStaysInSight(t *testing.T) {
	t.Parallel()
	for _, l := range []look{{width: 320, touch: true}, phone, {width: 760}} {
		reader := start(newTab(t, l), "/django-interview-questions.html", "")
		for _, top := range []float64{0, 56} {
			js[any](reader.tab, "widgets()[0].style.setProperty('--mocktest-top', %v + 'px')", top)
			js[any](reader.tab, "scrollBy({top: widgets()[0].getBoundingClientRect().bottom - 300, behavior: 'instant'})")
			reader.until("the clock at the top", `((r) => Math.abs(r.top - %v) < 1 && r.bottom - r.top < 70)(deep(0).querySelector('header').getBoundingClientRect())`, top)
			reader.sees("Time left")
		}
		reader.picture(0, fmt.Sprint("clock ", l.width))
	}
}

// Whatever gets the focus by Tab stands free of the clock.
func TestNothingIsFocusedBelowTheClock(t *testing.T) {
	t.Parallel()
	reader := start(newTab(t, look{width: 360}), "/django-interview-questions.html", "")
	for n := range 2 {
		reader.focus(0, "Hide the time")
		for _, held := range []chromedp.Modifier{0, chromedp.ModifierShift} {
			for range 25 {
				reader.do(chromedp.KeyEvent(kb.Tab, chromedp.KeyModifiers(held)))
				js[bool](reader.tab, still)
				if under := js[string](reader.tab, underClock); under != "" {
					t.Errorf("focused below the clock: %s", under)
				}
			}
		}
		js[any](reader.tab, "scrollTo({top: 0, behavior: 'instant'})")
		reader.does("Save and next")
		reader.until("the next question", "focused(0).includes(%v)", fmt.Sprintf("uestion %d of 10", n+2))
	}
}

// still waits until the page has scrolled to where it wants to be.
const still = `(async () => { for (let was = -1, same = 0; same < 3; await frame()) { same = was === scrollY ? same + 1 : 0; was = scrollY; } return true; })()`

// underClock is the name of what has the focus, if any of it lies below the
// header; "" is good.
const underClock = `((el, head) => {
	if (!el || head.contains(el)) return '';
	const r = (el.labels?.[0] || el).getBoundingClientRect(), h = head.getBoundingClientRect();
	return r.top < h.bottom - 1 && r.bottom > h.top ? (nameOf(el) || tidy(el.textContent)).slice(0, 60) + ' at ' + r.top + ', header to ' + h.bottom : '';
})(deep(0).activeElement, deep(0).querySelector('header'))`
