package browsertest

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
)

const inlineEmbed = `<mock-test load="eager"><script type="application/json">` + oneQuestion + `</script></mock-test>`

// Every documented way of embedding, and the accidents that happen to them.
func TestWaysOfEmbedding(t *testing.T) {
	tag := `<script async src="/mocktest/mocktest.js" data-quiz="/short.json" data-load="eager"></script>`
	cases := []struct {
		name, page string
		widgets    int
	}{
		{"script tag", markup("", tag), 1},
		{"script tag pasted twice", markup("", tag+tag), 2},
		{"script tag in the head", markup(tag, "<article><p>Text.</p></article>"), 1},
		{"deferred script in the head", markup(`<script defer src="/mocktest/mocktest.js"></script>`, eager("")), 1},
		{"element after the script", markup("", scriptTag+eager("")), 1},
		{"element before the script", markup("", eager("")+scriptTag), 1},
		{"script twice, element once", markup("", scriptTag+eager("")+scriptTag), 1},
		{"JSON inside", markup("", scriptTag+inlineEmbed), 1},
		{"JSON inside and a quiz attribute", markup("", scriptTag+strings.Replace(inlineEmbed, "<mock-test", `<mock-test quiz="/short.json"`, 1)), 1},
		{"the same quiz three times", markup("", scriptTag+strings.Repeat(eager(""), 3)), 3},
		{"made by a script", markup("", scriptTag+`<div id="d"></div><script>d.innerHTML = '<mock-test quiz="/short.json" load="eager"></mock-test>'</script>`), 1},
		{"quirks mode", strings.TrimPrefix(markup("", scriptTag+eager("")), "<!doctype html>"), 1},
		{"right to left", strings.Replace(markup("", scriptTag+eager("")), "<html", `<html dir="rtl"`, 1), 1},
		{"another base", strings.Replace(markup("", scriptTag+`<mock-test quiz="../short.json" load="eager"></mock-test>`), "<head>", `<head><base href="/deep/er/">`, 1), 1},
		{"absolute address of the script elsewhere", markup("", strings.ReplaceAll(scriptTag, "/mocktest/", "../../mocktest/")+eager("")), 1},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			routes := map[string]http.HandlerFunc{"/page": text("text/html; charset=utf-8", c.page), "/deep/short.json": text("application/json", oneQuestion)}
			p := newTab(t, phone)
			p.open(faulty(t, routes).URL + "/page")
			p.until("the widgets", "widgets().length === %v", c.widgets)
			for i := range c.widgets {
				p.tap(i, "Start the test")
				p.tap(i, "four")
				p.until("the pick", "find(%v, 'four').checked", i)
			}
			for i := range c.widgets {
				if n := js[int](p, "[...deep(%v).querySelectorAll('input:checked')].length", i); n != 1 {
					t.Errorf("widget %d has %d picks, want its own 1", i, n)
				}
			}
		})
	}
}

// A tag whose attribute lacks its data- shows nothing, and the console says why.
func TestTagWithTheAttributeOfTheElement(t *testing.T) {
	p := newTab(t, phone)
	page := markup(`<script>window.said = []; console.warn = (text) => said.push(text)</script>`,
		`<script src="/mocktest/mocktest.js" quiz="/short.json"></script><script src="/mocktest/mocktest.js"></script>`)
	p.open(faulty(t, map[string]http.HandlerFunc{"/page": text("text/html; charset=utf-8", page)}).URL + "/page")
	if said := js[string](p, "said.join()"); said != "mocktest: write data-quiz instead of quiz" {
		t.Errorf("the console says %q", said)
	}
}

func markup(head, body string) string {
	return `<!doctype html><html lang="en"><head><title>An article</title>` + head + `</head><body><h1>An article</h1>` + body + `</body></html>`
}

func eager(attributes string) string {
	return `<mock-test quiz="/short.json" load="eager" ` + attributes + `></mock-test>`
}

// The page for iframes takes its attributes from its address, also in a
// sandbox without an origin of its own.
func TestFramePage(t *testing.T) {
	for name, sandbox := range map[string]string{"plain": "", "sandboxed": `sandbox="allow-scripts"`} {
		t.Run(name, func(t *testing.T) {
			p := newTab(t, phone).expect("Failed to load resource", "mocktest: ")
			routes := map[string]http.HandlerFunc{
				"/short-open.json": func(w http.ResponseWriter, r *http.Request) {
					w.Header().Set("Access-Control-Allow-Origin", "*")
					text("application/json", oneQuestion)(w, r)
				},
				"/outer": text("text/html", fmt.Sprintf(`<!doctype html><title>Outer</title>
<script>addEventListener('message', (e) => { if (e.data.type === 'mocktest-height') document.querySelector('iframe').height = e.data.height; });</script>
<iframe %s src="/mocktest/mocktest.html?quiz=/short-open.json&mode=practice" title="A test" width="340" height="100"></iframe>`, sandbox)),
			}
			site := faulty(t, routes)
			p.open(site.URL + "/outer")
			p.until("the frame to fit its test", "document.querySelector('iframe').height > 200")
			p.open(site.URL + "/mocktest/mocktest.html?quiz=/short-open.json&mode=practice")
			p.tap(0, "Start the test")
			p.see(0, "practice")
		})
	}
}

// The events and methods the README promises.
func TestEventsAndMethods(t *testing.T) {
	p := newTab(t, desktop)
	p.open(faulty(t, map[string]http.HandlerFunc{"/page": article("", `<script>
window.heard = [];
for (const name of ['ready', 'start', 'answer', 'mark', 'reveal', 'submit', 'error']) {
  document.addEventListener('mocktest-' + name, (e) => heard.push([name, e.detail]));
}</script>`, shortEmbed)}).URL + "/page")
	p.ready(0, "Start the test")
	js[int](p, "widgets()[0].start(), 1")
	p.click(0, "four")
	p.click(0, "Mark for review")
	p.until("three events", "heard.length >= 4")
	if secret := js[string](p, "JSON.stringify(heard)"); strings.Contains(secret, "Four is") || strings.Contains(secret, "correct") {
		t.Errorf("the events tell the key: %s", secret)
	}
	if js[bool](p, "widgets()[0].result !== null") {
		t.Error("there is a result before submitting")
	}
	js[int](p, "widgets()[0].submit(), 1")
	p.see(0, "1 right")
	names := js[string](p, "heard.map(([name]) => name).join(' ')")
	if names != "ready start answer mark submit" {
		t.Errorf("the page heard %q", names)
	}
	if limit := js[int](p, "heard.find(([name]) => name === 'start')[1].limit"); limit != 600 {
		t.Errorf("the start event gives the limit %d", limit)
	}
	if got := js[string](p, "JSON.stringify([widgets()[0].result.earned, widgets()[0].result.possible, widgets()[0].result.right])"); got != "[1,2,1]" {
		t.Errorf("the result is %s", got)
	}
	js[int](p, "widgets()[0].restart(), 1")
	p.ready(0, "Start the test")
	if js[bool](p, "widgets()[0].result !== null") {
		t.Error("the result outlived the restart")
	}
}

// An element that is moved goes on; one that is removed and put back later
// takes its attempt up again; one whose quiz changes shows the new one.
func TestLivesOfAnElement(t *testing.T) {
	p := newTab(t, desktop)
	p.open(faulty(t, map[string]http.HandlerFunc{
		"/page":  article("", shortEmbed, `<section id="elsewhere"></section>`),
		"/other": text("application/json", strings.Replace(strings.Replace(oneQuestion, "Short", "Another", 1), `"short"`, `"another"`, 1)),
	}).URL + "/page")
	p.click(0, "Start the test")
	p.click(0, "four")
	js[int](p, "document.querySelector('#elsewhere').append(widgets()[0]), 1")
	p.click(0, "five")
	p.until("the pick after the move", "find(0, 'five').checked")
	js[int](p, "window.gone = widgets()[0], gone.remove(), new Promise((d) => setTimeout(() => d(1), 50))")
	js[int](p, "document.body.append(gone), 1")
	p.until("the pick after coming back", "find(0, 'five')?.checked")
	js[int](p, "document.body.innerHTML += '', 1")
	p.until("the pick after the page was written anew", "widgets().length === 1 && deep(0) && find(0, 'five')?.checked")
	js[int](p, "widgets()[0].setAttribute('quiz', '/other'), 1")
	p.ready(0, "Start the test")
	p.see(0, "Another")
}

// The attributes reach the test.
func TestAttributes(t *testing.T) {
	p := newTab(t, desktop)
	p.open(faulty(t, map[string]http.HandlerFunc{"/page": article("", scriptTag, eager(`mode="exam" time="90" theme="dark"`))}).URL + "/page")
	p.see(0, "1 min 30 s")
	if strings.Contains(p.text(0), "Practice") {
		t.Error("mode=exam still offers practice")
	}
	dark := js[string](p, "getComputedStyle(find(0, 'Start the test').closest('section')).backgroundColor")
	if dark == "rgb(255, 255, 255)" {
		t.Errorf("theme=dark has the background %s", dark)
	}
	p.click(0, "Start the test")
	p.see(0, "1:30")
}

// load=click fetches nothing but the script until the reader asks.
func TestLoadOnClick(t *testing.T) {
	p := newTab(t, phone)
	p.open(faulty(t, map[string]http.HandlerFunc{"/page": article("", scriptTag,
		`<mock-test quiz="/short.json" load="click"><p>Read this meanwhile.</p></mock-test>`)}).URL + "/page")
	p.ready(0, "Load the test")
	if n := js[int](p, "performance.getEntriesByType('resource').filter((r) => /wasm|json/.test(r.name)).length"); n != 0 {
		t.Errorf("%d files were fetched before the click", n)
	}
	p.tap(0, "Load the test")
	p.ready(0, "Start the test")
}

// start() works before the engine is there, whatever the element waits for.
func TestStartBeforeLoading(t *testing.T) {
	p := newTab(t, phone)
	p.open(faulty(t, map[string]http.HandlerFunc{"/page": article("", scriptTag, `<mock-test quiz="/short.json" load="click"></mock-test>`)}).URL + "/page")
	p.see(0, "Start the test")
	if n := js[int](p, "performance.getEntriesByType('resource').filter((r) => /wasm/.test(r.name)).length"); n != 0 {
		t.Errorf("the engine was fetched before the click")
	}
	js[int](p, "widgets()[0].start(), 1")
	p.see(0, "Question 1 of 3")
}

// A test is as light or dark as the page around it, whatever the page decides
// by: the reader's setting, a switch of its own, or nothing.
func TestSchemeFollowsThePage(t *testing.T) {
	ground := "getComputedStyle(find(0, 'Start the test').closest('section')).backgroundColor"
	const light, dark = "rgb(255, 255, 255)", "rgb(26, 29, 35)"
	styled := func(css string) map[string]http.HandlerFunc {
		return map[string]http.HandlerFunc{"/page": text("text/html", markup("<style>"+css+"</style>", scriptTag+eager("")))}
	}
	for name, c := range map[string]struct {
		css  string
		look look
		want string
	}{
		"a light page, a dark setting": {"body { color: #222; background: #fff }", look{width: 760, dark: true}, light},
		"a dark page, a light setting": {"body { color: #eee; background: #111 }", look{width: 760}, dark},
		"a page that follows":          {"@media (prefers-color-scheme: dark) { body { color: #eee } }", look{width: 760, dark: true}, dark},
		"a page with a switch":         {"html.night body { color: #eee; transition: color .2s }", look{width: 760}, dark},
	} {
		t.Run(name, func(t *testing.T) {
			p := newTab(t, c.look)
			p.open(faulty(t, styled(c.css)).URL + "/page")
			p.ready(0, "Start the test")
			if strings.Contains(c.css, "night") {
				js[int](p, "document.documentElement.classList.add('night'), 1")
			}
			p.until("the ground "+c.want, "%v === "+ground, c.want)
		})
	}
}
