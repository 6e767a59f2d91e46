package browsertest

import (
	"testing"

	"github.com/chromedp/cdproto/page"
)

// stillPage is an example quiz written into a page whose engine waits.
func stillPage(t *testing.T, name, after string) (url string, release func()) {
	t.Helper()
	routes, release := held(t, text("text/html; charset=utf-8", markup(`<meta name="viewport" content="width=device-width">`,
		scriptTag+"<p>Some text before.</p>"+written(t, name)+after)))
	return faulty(t, routes).URL + "/page", release
}

const focused = `(deep(0).activeElement || document.activeElement)`

// A question of an open quiz is answered before the engine is there: the pick
// stays picked, the focus stays on it, nothing moves, and it is saved.
func TestPicksOutliveTheArrival(t *testing.T) {
	for _, l := range []look{phone, desktop} {
		url, release := stillPage(t, "search-bounds", "<p id=after>Some text after.</p>")
		p := newTab(t, l)
		p.open(url)
		p.until("the script", "deep(0)")
		p.clickOn(`[data-question="drop-half"] .mt-choice:nth-of-type(3)`)
		picked := js[string](p, `document.activeElement.value`)
		place := func() []float64 {
			return js[[]float64](p, `((r) => [Math.round(r.top), Math.round(document.getElementById('after').getBoundingClientRect().top)])(`+
				focused+`.closest('label').getBoundingClientRect())`)
		}
		was := place()
		js[int](p, `(new PerformanceObserver((list) => { for (const e of list.getEntries()) if (!e.hadRecentInput) window.shifted = (window.shifted || 0) + e.value; }).observe({type: 'layout-shift'}), 1)`)
		release()
		p.until("the engine", "widgets()[0].dataset.phase === 'running'")
		if got := js[string](p, `deep(0).activeElement?.value || ''`); got != picked {
			t.Errorf("the focus is on %q, not on the choice %q", got, picked)
		}
		if !js[bool](p, `deep(0).activeElement?.checked`) {
			t.Error("the choice is not picked any more")
		}
		if now := place(); now[0] != was[0] || now[1] != was[1] {
			t.Errorf("choice and text below moved from %v to %v", was, now)
		}
		if shift := js[float64](p, `window.shifted || 0`); shift > 0 {
			t.Errorf("layout shift %v", shift)
		}
		p.until("the answer on the disk", "widgets()[0].dataset.kept === 'yes'")
		p.reload()
		p.until("the engine again", "widgets()[0].dataset.phase === 'running'")
		if !js[bool](p, `[...deep(0).querySelectorAll('input:checked')].some((i) => i.value === %v)`, picked) {
			t.Error("the answer is gone after a reload")
		}
	}
}

// Answers given below a start card stay where they are when the engine comes,
// and come along when the test begins.
func TestAnswersBelowTheCardComeAlong(t *testing.T) {
	url, release := stillPage(t, "types", "")
	p := newTab(t, desktop)
	p.open(url)
	p.until("the script", "deep(0)")
	p.clickOn(`[data-type="short-text"] input`)
	p.press("yield")
	js[int](p, `document.activeElement.setSelectionRange(2, 4), 1`)
	const where = `[document.activeElement.value, document.activeElement.selectionStart, document.activeElement.selectionEnd, Math.round(document.activeElement.getBoundingClientRect().top)].join()`
	was := js[string](p, where)
	question := js[string](p, `document.activeElement.closest('[data-question]').dataset.question`)
	release()
	p.until("the engine", "widgets()[0].dataset.phase === 'ready'")
	if now := js[string](p, where); now != was {
		t.Errorf("text, caret and place were %s and are %s", was, now)
	}
	p.click(0, "Start the test")
	p.until("the test", "widgets()[0].dataset.phase === 'running'")
	if js[bool](p, `document.querySelector('[data-question]').checkVisibility({visibilityProperty: true})`) {
		t.Error("the questions below the card are still there")
	}
	if got := js[bool](p, `Object.keys(localStorage).some((k) => k.startsWith('mocktest:') && localStorage.getItem(k).includes('"yield"'))`); !got {
		t.Errorf("the answer to %s is not part of the saved attempt", question)
	}
}

// Start pressed before any script came begins the test once there is an engine.
func TestStartPressedBeforeTheScript(t *testing.T) {
	url, release := stillPage(t, "types", "")
	p := newTab(t, phone)
	p.open(url)
	p.until("the script", "deep(0)")
	p.clickOn(`.mt-begin .mt-button`)
	p.until("a word on it", `document.querySelector('.mt-begin > p').dataset.word.startsWith('Starting')`)
	release()
	p.until("the test", "widgets()[0].dataset.phase === 'running'")
	p.until("the focus on the question", `deep(0).activeElement?.localName === 'h3'`)
}

// Prerendered questions stay when no engine can come.
func TestStillFormWithoutAnEngine(t *testing.T) {
	url, release := stillPage(t, "search-bounds", "")
	defer release()
	p := newTab(t, phone).expect("mocktest:", "Failed to load resource")
	call(p, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: "delete window.WebAssembly"})
	p.open(url)
	p.see(0, "no WebAssembly")
	if missing := js[[]string](p, unseen); len(missing) > 0 {
		t.Errorf("not to be seen: %q", missing)
	}
}

// A choice under way while the engine looks for answers is not lost, nor are
// letters typed meanwhile.
func TestAnswersAcrossTheArrival(t *testing.T) {
	url, release := stillPage(t, "search-bounds", "")
	p := newTab(t, desktop)
	p.open(url)
	p.until("the script", "deep(0)")
	p.clickOn(`[data-question="drop-half"] .mt-choice:nth-of-type(2)`)
	at := js[point](p, `(({x, y}) => ({x: x + 20, y: y + 20}))(document.querySelector('[data-question="drop-half"] .mt-choice:nth-of-type(3)').getBoundingClientRect())`)
	p.down(at)
	release()
	p.until("the engine's question, made but not shown", "deep(0).querySelector('.widget[hidden] .question input:checked')")
	p.up(at)
	p.until("the engine", "widgets()[0].dataset.phase === 'running'")
	want := js[string](p, `document.querySelectorAll('[data-question="drop-half"] .mt-choice input')[2].value`)
	p.until("the new choice", "deep(0).querySelector('input:checked')?.value === %v", want)
	p.until("the answer on the disk", "widgets()[0].dataset.kept === 'yes'")
	p.reload()
	p.until("the engine again", "widgets()[0].dataset.phase === 'running'")
	if got := js[string](p, `deep(0).querySelector('input:checked')?.value || ''`); got != want {
		t.Errorf("after a reload %q is picked, want %q", got, want)
	}
}

// Answers given before the engine are there again when the page was closed
// before it came, and gone once the test is given up.
func TestEarlyAnswersOutliveThePage(t *testing.T) {
	url, release := stillPage(t, "types", "")
	p := newTab(t, desktop)
	p.open(url)
	p.until("the script", "deep(0)")
	p.clickOn(`[data-type="short-text"] input`)
	const kept = `Object.keys(localStorage).some((k) => k.startsWith('mocktest:early:') && localStorage.getItem(k).includes('"yield"'))`
	p.press("yield")
	p.until("the answer kept", kept)
	p.open("/index.html")
	p.open(url)
	p.until("the answer again", `document.querySelector('[data-type="short-text"] input')?.value === 'yield'`)
	release()
	p.ready(0, "Start the test")
	p.click(0, "Start the test")
	p.until("the test", "widgets()[0].dataset.phase === 'running'")
	js[int](p, "widgets()[0].restart(), 1")
	p.until("the start card", "widgets()[0].dataset.phase === 'ready'")
	if js[bool](p, kept+` || document.querySelector('[data-type="short-text"] input').value !== ''`) {
		t.Error("the answer is still there after the test was given up")
	}
}
