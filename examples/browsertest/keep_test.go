package browsertest

import (
	"context"
	"net/http"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// halfway opens the short test and leaves it on its second question: the first
// answered and marked, the second typed.
func (p *tab) halfway(url string) {
	p.t.Helper()
	p.open(url)
	p.click(0, "Start the test")
	p.click(0, "four")
	p.click(0, "Mark for review")
	p.click(0, "Save and next")
	p.see(0, "Question 2 of 3")
	p.typeIn(0, "Your answer", "6")
	p.until("the number to be answered", "words(0).includes('1 Answered') || find(0, 'Your answer').value === '6'")
}

// asLeft checks that the reader is back where halfway left them.
func (p *tab) asLeft() {
	p.t.Helper()
	p.see(0, "Question 2 of 3")
	p.until("the typed answer", "find(0, 'Your answer')?.value === '6'")
	if on := p.focused(0); on != "" {
		p.t.Errorf("coming back took the focus to %q", on)
	}
	p.click(0, "Previous")
	p.until("the picked answer", "find(0, 'four')?.checked")
}

func shortPage(t *testing.T) string {
	return faulty(t, map[string]http.HandlerFunc{"/page": article("", shortEmbed)}).URL + "/page"
}

func TestReloadBringsEverythingBack(t *testing.T) {
	p := newTab(t, desktop)
	p.halfway(shortPage(t))
	p.reload()
	p.asLeft()
}

// What an answer may hold that the plan of what is drawn uses as its signs.
func TestOddCharactersOfAnAnswerAreShown(t *testing.T) {
	for _, answer := range []string{"a\x00b", "\x01", "/", "\x00e"} {
		p := newTab(t, desktop)
		p.halfway(shortPage(t))
		js[int](p, `((el) => { el.value = %v; el.dispatchEvent(new Event('input', {bubbles: true})); widgets()[0].submit(); return 1; })(find(0, 'Your answer'))`, answer)
		p.click(0, "Review answers")
		p.until("the answer "+answer, "[...deep(0).querySelectorAll('*')].some((el) => el.textContent === %v)", answer)
	}
}

// The typing is at most a few milliseconds old when the renderer crashes.
func TestACrashedTabLosesNothing(t *testing.T) {
	url := shortPage(t)
	p := newTab(t, desktop)
	p.halfway(url)
	p.do(chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		go target.Call(ctx, page.CommandCrash, nil, nil) // never answers
		return nil
	}))
	q := p.beside(desktop)
	q.open(url)
	q.asLeft()
}

// A browser that is killed loses up to a minute of localStorage writes; the
// mirror in IndexedDB brings them back.
func TestAKilledBrowserLosesNothing(t *testing.T) {
	url := shortPage(t)
	profile := t.TempDir()
	first := newBrowser(t, profile)
	first.halfway(url)
	first.until("the answer to be kept", "widgets()[0].dataset.kept === 'yes'")
	first.kill()

	second := newBrowser(t, profile)
	second.open(url)
	second.asLeft()
}

// Storage that is denied or full: the attempt goes on, and says so once.
func TestStorageThatFails(t *testing.T) {
	for name, script := range map[string]string{
		"denied": `for (const name of ['localStorage', 'indexedDB']) {
			Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });
		}`,
		"full": `Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
			IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };`,
	} {
		t.Run(name, func(t *testing.T) {
			p := newTab(t, phone)
			call(p, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: script})
			p.open(shortPage(t))
			p.tap(0, "Start the test")
			p.see(0, "keeps nothing for this page")
			p.tap(0, "four")
			p.tap(0, "Save and next")
			p.tap(0, "Submit")
			p.tap(0, "Submit the test")
			p.see(0, "1 right")
			if n := js[int](p, "words(0).split('keeps nothing').length - 1"); n > 1 {
				t.Errorf("the notice stands there %d times", n)
			}
		})
	}
}

// Only keys of its own prefix are written, and nothing of the page's is
// touched.
func TestStorageStaysInItsPrefix(t *testing.T) {
	p := newTab(t, desktop)
	url := shortPage(t)
	p.open(url)
	js[int](p, `localStorage.setItem('theirs', '{"value":1,"expiresAt":"2020-01-01T00:00:00Z"}'), 1`)
	p.halfway(url)
	got := js[[]string](p, "Object.keys(localStorage).filter((k) => !k.startsWith('mocktest:'))")
	if len(got) != 1 || got[0] != "theirs" {
		t.Errorf("keys outside the prefix: %q", got)
	}
	js[int](p, "widgets()[0].forget().then(() => 1)")
	p.ready(0, "Start the test")
	if left := js[int](p, "Object.keys(localStorage).filter((k) => k.startsWith('mocktest:')).length"); left != 0 {
		t.Errorf("forget() left %d keys", left)
	}
}

// Two tabs on one attempt: what is answered in one appears in the other.
func TestTwoTabsShareAnAttempt(t *testing.T) {
	url := shortPage(t)
	one := newTab(t, desktop)
	one.open(url)
	one.click(0, "Start the test")
	two := one.beside(desktop)
	two.open(url)
	two.see(0, "Question 1 of 3")
	two.click(0, "five")
	one.until("the other tab's answer", "find(0, 'five')?.checked")
	one.click(0, "Save and next")
	one.typeIn(0, "Your answer", "6")
	two.click(0, "Save and next")
	two.until("the other tab's typed answer", "find(0, 'Your answer')?.value === '6'")
}

// Coming back leads to where the reader was, answered or not.
func TestReloadKeepsThePlace(t *testing.T) {
	p := newTab(t, phone)
	p.open(shortPage(t))
	p.tap(0, "Start the test")
	p.tap(0, "four")
	for range 3 {
		p.tap(0, "Save and next")
		p.see(0, "Question 2 of 3")
		p.reload()
		p.see(0, "Question 2 of 3")
		p.tap(0, "Previous")
		p.see(0, "Question 1 of 3")
	}
}

// A test that has not been loaded yet is a stop for the Tab key, and starts
// when it gets the focus.
func TestTabReachesATestThatIsNotLoaded(t *testing.T) {
	p := newTab(t, desktop)
	p.open(faulty(t, map[string]http.HandlerFunc{"/page": text("text/html",
		markup("<style>p { height: 3000px }</style>", `<a href="#">Before</a><p>Long.</p>`+scriptTag+`<mock-test quiz="/short.json"></mock-test><p>Long.</p><a href="#">After</a>`))}).URL + "/page")
	p.until("the element to be defined", "deep(0)")
	js[int](p, "document.querySelector('a').focus(), 1")
	p.press(kb.Tab)
	p.ready(0, "Start the test")
	p.until("the focus on the test", "focused(0) === 'Short'")
}
