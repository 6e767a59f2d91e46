package browsertest

import (
	"testing"

	"github.com/chromedp/chromedp"

	"mocktest/quizdata"
)

// The page that resists its guests finds all of its own as it was after three
// tests were taken on it, and its links still lead where they did.
func TestHostilePageIsUntouched(t *testing.T) {
	t.Parallel()
	p := newTab(t, desktop)
	p.open("/hostile.html")
	before := js[map[string]any](p, pageState)
	for i := range 3 {
		reader := p.taker(i, mouse, everyThirdWrong)
		reader.begin("")
		reader.takeAll()
		reader.checkResult()
	}
	if changes := js[[]string](p, "hostile.changes()"); len(changes) > 0 {
		t.Errorf("the page finds changed: %q", changes)
	}
	after := js[map[string]any](p, pageState)
	for name, value := range before {
		if after[name] != value {
			t.Errorf("%s was %v and is %v", name, value, after[name])
		}
	}
	if errors := js[int](p, "hostile.errors"); errors != 0 {
		t.Errorf("the page saw %d errors", errors)
	}
	p.checkLinks()
}

// pageState is what a page can tell of itself, beyond what hostile.js watches.
const pageState = `({title: document.title, address: location.href, history: history.length,
	keys: Object.keys(localStorage).filter((k) => !k.startsWith('mocktest:')).sort().join(), session: sessionStorage.length,
	cookies: document.cookie, html: document.documentElement.getAttributeNames().join() + document.body.getAttributeNames().join(),
	objects: Object.getOwnPropertyNames(Object.prototype).join(), arrays: Object.getOwnPropertyNames(Array.prototype).join()})`

// checkLinks follows the page's own links.
func (p *tab) checkLinks() {
	p.t.Helper()
	clicks := js[int](p, "hostile.clicks")
	p.clickLink("link-script")
	p.until("the page's script to see its link", "hostile.scriptLink === 1 && hostile.clicks === %v", clicks+1)
	p.clickLink("link-here")
	p.until("the fragment", "location.hash === '#here'")
	js[int](p, "history.back(), 1")
	p.until("the way back", "location.hash === '' && widgets().length === 3")
	p.clickLink("link-home")
	p.until("the front page", "location.pathname === '/index.html'")
}

// clickLink presses the mouse on a link of the page.
func (p *tab) clickLink(id string) {
	p.t.Helper()
	at := js[point](p, `(async (el) => {
		for (let was = -1; ; await frame()) { // the page scrolls smoothly
			el.scrollIntoView({block: 'center', behavior: 'instant'});
			const {x, y, height} = el.getBoundingClientRect();
			if (y === was) return {x: x + 4, y: y + height / 2};
			was = y;
		}
	})(document.getElementById(%v))`, id)
	p.do(chromedp.MouseClickXY(at.X, at.Y))
}

// Keys typed into an answer are letters there, not shortcuts of the page.
func TestPageShortcutsDoNotFireWhileTyping(t *testing.T) {
	t.Parallel()
	p := newTab(t, desktop)
	p.open("/hostile.html")
	reader := p.taker(2, keyboard, allRight)
	reader.begin("")
	q := reader.meet()
	reader.respond(q, quizdata.Response{Text: "jks/ jk"})
	if got := js[string](p, "find(2, 'Your answer').value"); got != "jks/ jk" {
		t.Errorf("the field holds %q", got)
	}
	if n := js[int](p, "hostile.shortcuts"); n != 0 {
		t.Errorf("%d shortcuts of the page fired while typing", n)
	}
	js[int](p, "deep(2).activeElement.blur(), 1")
	p.press("j")
	if n := js[int](p, "hostile.shortcuts"); n != 1 {
		t.Errorf("outside of an answer the page's shortcut fired %d times, want 1", n)
	}
}
