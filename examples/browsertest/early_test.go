package browsertest

import (
	"net/http"
	"strings"
	"sync"
	"testing"
)

// held delivers the engine only once release is called.
func held(t *testing.T, page http.HandlerFunc) (routes map[string]http.HandlerFunc, release func()) {
	t.Helper()
	gate := make(chan struct{})
	open := false
	release = func() {
		if !open {
			close(gate)
		}
		open = true
	}
	t.Cleanup(release)
	return map[string]http.HandlerFunc{
		"/page": page,
		"/mocktest/" + engineName(): func(w http.ResponseWriter, r *http.Request) {
			select {
			case <-gate:
			case <-r.Context().Done():
			}
			text("application/wasm", string(built.File(engineName()).Data))(w, r)
		},
	}, release
}

// The start card stands there without the engine, and Start pressed on it
// begins the test as soon as there is one.
func TestStartBeforeTheEngine(t *testing.T) {
	for _, l := range []look{phone, desktop} {
		routes, release := held(t, article("", scriptTag, `<mock-test quiz="/short.json"></mock-test>`))
		p := newTab(t, l)
		p.open(faulty(t, routes).URL + "/page")
		p.see(0, "Start the test")
		p.see(0, "Short")
		at := p.spot(0, "Start the test")
		p.down(at)
		p.up(at)
		p.see(0, "Starting as soon as")
		release()
		p.see(0, "Question 1 of 3")
		p.until("the focus on the question", "deep(0).activeElement?.innerText === 'Question 1 of 3'")
		if js[bool](p, "shown(find(0, 'Start the test') || document.createElement('p'))") {
			t.Error("the start card is still there")
		}
	}
}

// A keyboard reader who stands on Start when the engine comes still does.
func TestFocusOutlivesTheEarlyCard(t *testing.T) {
	routes, release := held(t, article("", scriptTag, `<mock-test quiz="/short.json"></mock-test>`))
	p := newTab(t, desktop)
	p.open(faulty(t, routes).URL + "/page")
	p.see(0, "Start the test")
	js[int](p, "find(0, 'Start the test').focus(), 1")
	release()
	p.ready(0, "Start the test")
	if !js[bool](p, "deep(0).activeElement === find(0, 'Start the test') && shown(deep(0).activeElement)") {
		t.Error("the focus is not on Start any more")
	}
}

// A press that is under way when the engine comes reaches what it was meant for.
func TestPressAcrossTheArrival(t *testing.T) {
	routes, release := held(t, article("", scriptTag, `<mock-test quiz="/short.json"></mock-test>`))
	p := newTab(t, desktop)
	p.open(faulty(t, routes).URL + "/page")
	p.see(0, "Start the test")
	at := p.spot(0, "Start the test")
	p.down(at)
	release()
	p.until("the engine's picture, made but not shown", "deep(0).querySelector('.widget .start')")
	p.up(at)
	p.see(0, "Question 1 of 3")
}

// A built quiz holds its start card as data: what stands there before the
// engine says the same in the same place, so that nothing moves.
func TestBuiltCardIsTheEnginesOwn(t *testing.T) {
	for _, quiz := range []string{"django", "types", "aptitude", "output-go"} {
		for _, l := range []look{phone, desktop} {
			routes, release := held(t, article("", `<meta name="viewport" content="width=device-width">`, scriptTag,
				`<mock-test quiz="/quizzes/`+quiz+`.json"></mock-test><p id="after">And on.</p>`))
			p := newTab(t, l)
			p.open(faulty(t, routes).URL + "/page")
			p.see(0, "Start the test")
			p.frame() // what moved for the card itself has been told
			p.frame()
			js[int](p, `(window.shifted = 0, window.moved = [], new PerformanceObserver((list) => { for (const e of list.getEntries()) { shifted += e.value; moved.push(...e.sources.map((s) => [(s.node?.outerHTML || s.node?.data || '').slice(0, 80), JSON.stringify(s.previousRect), JSON.stringify(s.currentRect)].join(' '))); } }).observe({type: 'layout-shift'}), 1)`)
			const card = `((e) => [e.innerText, ...[...e.querySelectorAll('h2, dl, .modes, .primary, details')].map((x) => (({x, y, width, height}) => [x, y, width, height].map(Math.round))(x.getBoundingClientRect()))].join('\n'))([...deep(0).querySelectorAll('.card')].find(shown))`
			before := js[string](p, card)
			release()
			p.ready(0, "Start the test")
			if after := js[string](p, card); after != before {
				t.Errorf("%s at %d px: the card was\n%s\nand is\n%s", quiz, l.width, before, after)
			}
			if shift := js[float64](p, "shifted"); shift > 0 {
				t.Errorf("%s at %d px: layout shift %v: %q", quiz, l.width, shift, js[[]string](p, "moved"))
			}
		}
	}
}

// A built quiz shows its first question before the engine: at once where it has
// no start card, else when Start is pressed. An answer given there is kept, the
// focus stays, and nothing moves when the engine comes.
func TestFirstQuestionBeforeTheEngine(t *testing.T) {
	for _, c := range []struct{ quiz, choice string }{{"search-bounds", "low = mid + 1"}, {"django", "One, at the last line"}} {
		for _, l := range []look{phone, desktop} {
			routes, release := held(t, article("", `<meta name="viewport" content="width=device-width">`, scriptTag,
				`<mock-test quiz="/quizzes/`+c.quiz+`.json"></mock-test><p id="after">And on.</p>`))
			p := newTab(t, l)
			p.open(faulty(t, routes).URL + "/page")
			if c.quiz == "django" {
				p.see(0, "Start the test")
				at := p.spot(0, "Start the test")
				p.down(at)
				p.up(at)
			}
			p.until("the first question", "find(0, %v)", c.choice)
			p.until("a word of loading", "words(0).includes('Loading')")
			p.until("a wait that is told how far things are", "performance.now() > 1800")
			at := p.spot(0, c.choice)
			p.down(at)
			p.up(at)
			const place = `((e) => [e.value, e.checked, Math.round(e.closest('label').getBoundingClientRect().top), Math.round(document.getElementById('after').getBoundingClientRect().top)].join())(deep(0).activeElement)`
			before := js[string](p, place)
			js[int](p, `(window.shifted = 0, window.moved = [], new PerformanceObserver((list) => { for (const e of list.getEntries()) {
				shifted += e.value;
				for (const s of e.sources) moved.push((s.node?.className || s.node?.nodeName) + ' from ' + JSON.stringify(s.previousRect) + ' to ' + JSON.stringify(s.currentRect));
			} }).observe({type: 'layout-shift'}), 1)`)
			release()
			p.until("the engine", "deep(0).querySelector('.wait progress') && (window.told = true), widgets()[0].dataset.phase === 'running'")
			if !js[bool](p, "!!window.told") {
				t.Errorf("%s at %d px: nothing told how much has arrived", c.quiz, l.width)
			}
			if after := js[string](p, place); after != before {
				t.Errorf("%s at %d px: the choice in focus was %s and is %s", c.quiz, l.width, before, after)
			}
			if shift := js[float64](p, "shifted"); shift > 0.001 {
				t.Errorf("%s at %d px: layout shift %v, of %s", c.quiz, l.width, shift, js[string](p, "moved.join('; ')"))
			}
			p.until("the answer on the disk", "widgets()[0].dataset.kept === 'yes'")
			p.see(0, "Saved")
		}
	}
}

// What a quiz file says to be its card is elements and words, and nothing that
// runs, loads or leads away, whoever wrote it.
func TestEarlyCardIsOnlyElementsAndWords(t *testing.T) {
	const evil = `["div", {"class": "frame", "onclick": "pwned = 1", "style": "position:fixed"},
		["script", {}, "window.pwned = 1"], ["iframe", {"src": "/x", "srcdoc": "<script>parent.pwned=1</script>"}],
		["img", {"src": "/x", "onerror": "pwned = 1"}], ["a", {"href": "javascript:pwned=1"}, "link"], ["form", {"action": "/x"}],
		["svg", {"onload": "pwned = 1"}, ["use", {"href": "/x"}], ["foreignObject", {}, ["script", {}, "pwned = 1"]]],
		["style", {}, "* { display: none }"], ["object", {"data": "/x"}], ["base", {"href": "/x"}],
		["article", {"class": "question", "data-question": "q1", "data-type": "single-choice"}, ["h3", {"id": "mt-question", "tabindex": "-1"}, "Harmless"]],
		["div", {"class": "sheet"}], ["button", {"class": "button primary", "formaction": "javascript:pwned=1"}, "Start the test"]]`
	quiz := strings.Replace(oneQuestion, `"questions"`, `"rendered": {"card": `+evil+`, "first": `+evil+`}, "questions"`, 1)
	routes, release := held(t, article("", scriptTag, `<mock-test quiz="/evil.json"></mock-test>`))
	defer release() // the server waits for the engine's answer
	routes["/evil.json"] = text("application/json", quiz)
	asked := false
	routes["/x"] = func(http.ResponseWriter, *http.Request) { asked = true }
	p := newTab(t, desktop)
	p.open(faulty(t, routes).URL + "/page")
	const harm = `[...deep(0).querySelectorAll('.early *')].filter((el) => /^(script|iframe|img|a|form|style|object|base|use|foreignobject)$/i.test(el.localName) ||
		el.getAttributeNames().some((name) => /^(on|style|src|href|action|formaction|data$)/.test(name))).map((el) => el.outerHTML)`
	for _, screen := range []string{"card", "question"} {
		p.see(0, "Harmless")
		if found := js[[]string](p, harm); len(found) > 0 {
			t.Errorf("on the %s: %q", screen, found)
		}
		js[int](p, "find(0, 'Start the test').click(), 1")
	}
	if js[bool](p, "'pwned' in window") || asked {
		t.Error("something of the card ran or was fetched")
	}
}

// An engine that fails leaves the first question and its answer where they are,
// and trying again goes on with them.
func TestFailureKeepsTheFirstQuestion(t *testing.T) {
	fails := make(chan struct{})
	var once sync.Once
	failed := false
	routes := map[string]http.HandlerFunc{
		"/page": article("", scriptTag, `<mock-test quiz="/quizzes/django.json"></mock-test>`),
		"/mocktest/" + engineName(): func(w http.ResponseWriter, r *http.Request) {
			if failed {
				text("application/wasm", string(built.File(engineName()).Data))(w, r)
				return
			}
			select {
			case <-fails:
			case <-r.Context().Done():
			}
			w.WriteHeader(http.StatusBadGateway)
		},
	}
	fail := func() { once.Do(func() { close(fails) }) }
	defer fail() // the server waits for this answer
	p := newTab(t, phone).expect("mocktest:", "Failed to load resource")
	p.open(faulty(t, routes).URL + "/page")
	p.see(0, "Start the test")
	start := p.spot(0, "Start the test")
	p.down(start)
	p.up(start)
	const choice = "One, at the last line"
	p.until("the first question", "find(0, %v)", choice)
	at := p.spot(0, choice)
	p.down(at)
	p.up(at)
	fail()
	p.see(0, "could not be loaded")
	if !js[bool](p, "find(0, %v).checked && shown(find(0, %v).closest('label'))", choice, choice) {
		t.Error("the answer went with the failure")
	}
	failed = true
	p.click(0, "Try again")
	p.until("the test", "widgets()[0].dataset.phase === 'running'")
	if !js[bool](p, "find(0, %v).checked", choice) {
		t.Error("the answer is gone after trying again")
	}
	if !js[bool](p, "deep(0).activeElement !== null") {
		t.Error("the focus is lost")
	}
}
