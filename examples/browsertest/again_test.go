package browsertest

import (
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// The second tap of a double tap does nothing on a screen that the first one
// brought; a later one does, and keys are never held back.
func TestADoubleTapTurnsOnePage(t *testing.T) {
	t.Parallel()
	const onward = "Save and next"
	for _, l := range []look{desktop, phone} {
		p := newTab(t, l)
		p.open(longSite(t, 10))
		press := (*tab).click
		if l.touch {
			press = (*tab).tap
		}
		p.ready(0, "Start the test")
		press(p, 0, "Start the test")
		p.see(0, "Question 1 of 10")
		p.rest(0)
		at := p.spot(0, onward)
		for range 2 {
			if l.touch {
				p.touch(at)
			} else {
				p.down(at)
				p.up(at)
			}
		}
		p.see(0, "Question 2 of 10")
		p.rest(0)
		if shown := p.focused(0); shown != "Question 2 of 10" {
			t.Errorf("at %d px a double tap leads to %q", l.width, shown)
		}
		press(p, 0, onward)
		p.see(0, "Question 3 of 10")
		p.focus(0, onward)
		p.press(kb.Enter)
		p.see(0, "Question 4 of 10")
		p.focus(0, onward)
		p.press(kb.Enter)
		p.see(0, "Question 5 of 10")
		if js[bool](p, "names(0).some((name) => /, answered/.test(name))") {
			t.Errorf("at %d px a question was answered", l.width)
		}
	}
}
