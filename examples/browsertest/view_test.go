package browsertest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"mocktest/quizdata"
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

// One accent colour does for light and dark: text on it and text in it can
// be read, and so can the ring around the focus be seen.
func TestAnyAccentCanBeRead(t *testing.T) {
	t.Parallel()
	p := newTab(t, desktop)
	for _, dark := range []bool{false, true} {
		p.as(look{width: 1024, dark: dark})
		p.open("/django-interview-questions.html")
		reader := p.taker(0, mouse, allRight)
		reader.show(0)
		reader.ready(0, "Start the test")
		for _, accent := range []string{"#b3261e", "#004488", "#ffcc00", "#00e5ff", "#777777", "#3b5bdb", "#000", "#fff", "#0000ff", "#ff00ff", "oklch(0.58 0.2 25)"} {
			for what, ratio := range js[map[string]float64](p, "(() => {"+audit+"; return ("+strings.ReplaceAll(accents, "%", "%%")+")(%v); })()", accent) {
				if ratio < 4.5 {
					t.Errorf("%s, dark: %v: contrast of %s is %.2f", accent, dark, what, ratio)
				}
			}
			if strings.HasPrefix(accent, "#b") || accent == "#ffcc00" {
				p.picture(0, fmt.Sprint("accent ", accent[1:], " dark ", dark))
			}
		}
	}
}

// accents gives the contrast of each use of an accent.
const accents = `(accent) => {
	widgets()[0].style.setProperty('--mocktest-accent', accent);
	const button = find(0, 'Start the test');
	for (const motion of deep(0).querySelector('section').getAnimations({ subtree: true })) motion.finish();
	const probe = deep(0).querySelector('section').appendChild(document.createElement('p'));
	const colour = (value) => { probe.style.color = value; return getComputedStyle(probe).color; };
	const contrast = (text, below) => {
		const [a, b] = [luminance(rgba(text)), luminance(rgba(below))];
		return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
	};
	const style = getComputedStyle(button), out = {};
	out['the Start button'] = contrast(style.color, style.backgroundColor);
	out['the Start button below a pointer'] = contrast(style.color, colour('color-mix(in srgb, var(--accent) 88%, var(--away))'));
	for (const ground of ['face', 'tint', 'pick']) out['text on the ' + ground] = contrast(colour('var(--accent-text)'), colour('var(--' + ground + ')'));
	probe.remove();
	return out;
}`

// The way out stands in the folded navigator, and everything in its head is
// wide enough for a finger.
func TestSubmitStandsInTheFoldedNavigator(t *testing.T) {
	t.Parallel()
	for page, word := range map[string]string{"study": "Submit…", "aptitude": "Finish section…"} {
		reader := start(newTab(t, look{width: 320, touch: true}), "/"+page+".html", map[string]string{"study": "Exam"}[page])
		reader.picture(0, "navigator "+page)
		if apart := js[float64](reader.tab, "Math.abs(find(0, 'All questions').getBoundingClientRect().top - find(0, %v).getBoundingClientRect().top)", word); page == "study" && apart > 2 {
			t.Errorf("%s stands %v px from “All questions”", word, apart)
		}
		reader.does(word)
		reader.sees("Before you")
	}
}

// The sign that an answer is kept goes while a write is under way, and moves
// nothing.
func TestSavedSign(t *testing.T) {
	t.Parallel()
	reader := start(newTab(t, phone), "/django-interview-questions.html", "")
	q := reader.meet()
	reader.misses("Saved")
	before := js[int](reader.tab, "Math.round(widgets()[0].getBoundingClientRect().height)")
	reader.respond(q, quizdata.Response{Choices: []string{q.Choices[0].ID}})
	reader.until("the sign", "widgets()[0].dataset.kept === 'yes' && words(0).includes('Saved')")
	if after := js[int](reader.tab, "Math.round(widgets()[0].getBoundingClientRect().height)"); after != before {
		t.Errorf("the sign made the test %d px high, from %d", after, before)
	}
	reader.picture(0, "saved")
	js[any](reader.tab, "widgets()[0].dataset.kept = 'no'")
	reader.until("no sign", "!words(0).includes('Saved')")
}

// An empty element keeps room while it loads.
func TestLoadingKeepsRoom(t *testing.T) {
	t.Parallel()
	reader := start(newTab(t, desktop), "/django-interview-questions.html", "")
	for room, want := range map[string]int{"": 380, "520px": 520} {
		got := js[int](reader.tab, `((box) => {
			widgets()[0].style.setProperty('--mocktest-min-height', %v);
			box.hidden = false;
			box.className = 'boot loading';
			const high = box.offsetHeight;
			box.className = 'boot';
			const low = box.offsetHeight;
			box.hidden = true;
			return low < 200 && box.offsetHeight === 0 ? high : -1;
		})(deep(0).querySelector('.boot'))`, room)
		if got != want {
			t.Errorf("--mocktest-min-height %q: the box is %d px high, want %d", room, got, want)
		}
	}
}
