package browsertest

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/page"
)

// engineRoutes is a page whose engine is delivered by handler.
func engineRoutes(handler http.HandlerFunc) map[string]http.HandlerFunc {
	return map[string]http.HandlerFunc{"/page": article("", shortEmbed), "/mocktest/" + engineName(): handler}
}

func engineName() string {
	for _, f := range built.Files {
		if strings.HasSuffix(f.Name, ".wasm") {
			return f.Name
		}
	}
	return ""
}

// Each way the engine can fail to arrive or to compile.
func TestEngineThatDoesNotArrive(t *testing.T) {
	engine := built.File(engineName()).Data
	flipped := append([]byte(nil), engine...)
	flipped[len(flipped)/2] ^= 1
	cases := []struct {
		name   string
		engine http.HandlerFunc
		policy string
		before string // runs in the page first
		says   string
	}{
		{name: "missing", engine: func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(404) }, says: "404"},
		{name: "a web page", engine: text("text/html", "<p>Login</p>"), says: "could not be loaded"},
		{name: "cut off", engine: text("application/wasm", string(engine[:len(engine)/2])), says: "could not be loaded"},
		{name: "damaged", engine: text("application/wasm", string(flipped)), says: "could not be loaded"},
		{name: "no WebAssembly", before: "delete window.WebAssembly", says: "no WebAssembly"},
		{name: "policy without wasm-unsafe-eval", policy: "script-src 'self'", says: "forbids WebAssembly"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			routes := map[string]http.HandlerFunc{"/page": article(c.policy, shortEmbed)}
			if c.engine != nil {
				routes["/mocktest/"+engineName()] = c.engine
			}
			p := newTab(t, phone).expect("mocktest:", "Failed to load resource", "integrity", "Content Security Policy", "Content-Security-Policy")
			if c.before != "" {
				call(p, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: c.before})
			}
			p.open(faulty(t, routes).URL + "/page")
			p.see(0, c.says)
			p.ready(0, "Try again")
			if !js[bool](p, "shown(document.querySelector('mock-test p'))") {
				t.Error("what the publisher wrote inside the element is hidden")
			}
		})
	}
}

// The engine on another origin that forgot its headers: the message names the
// one to add.
func TestEngineWithoutCORS(t *testing.T) {
	bare := http.NewServeMux()
	bare.HandleFunc("/mocktest.js", text("text/javascript", string(built.File("mocktest.js").Data)))
	bare.HandleFunc("/"+engineName(), text("application/wasm", string(built.File(engineName()).Data)))
	elsewhere := httptest.NewServer(bare)
	defer elsewhere.Close()
	p := newTab(t, phone).expect("mocktest:", "CORS", "Failed to load resource")
	p.open(faulty(t, map[string]http.HandlerFunc{
		"/page": article("", `<script async src="`+elsewhere.URL+`/mocktest.js" data-quiz="/short.json" data-load="eager"></script>`),
	}).URL + "/page")
	p.see(0, "CORS")
	p.tap(0, "For the owner of this page")
	p.see(0, "Access-Control-Allow-Origin")
}

// A server that does not know .wasm sends another type; the engine starts all
// the same, and is fetched only once.
func TestEngineOfAnotherType(t *testing.T) {
	p := newTab(t, phone)
	p.open(faulty(t, engineRoutes(text("application/octet-stream", string(built.File(engineName()).Data)))).URL + "/page")
	p.ready(0, "Start the test")
	if n := js[int](p, "performance.getEntriesByType('resource').filter((r) => r.name.endsWith('.wasm')).length"); n != 1 {
		t.Errorf("the engine was fetched %d times", n)
	}
}

func TestStrictPolicyIsEnough(t *testing.T) {
	policy := "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; " +
		"require-trusted-types-for 'script'; trusted-types 'none'"
	p := newTab(t, phone).expect("favicon")
	p.open(faulty(t, map[string]http.HandlerFunc{"/page": article(policy, shortEmbed)}).URL + "/page")
	p.tap(0, "Start the test")
	p.tap(0, "four")
	p.tap(0, "Save and next")
	p.see(0, "Question 2 of 3")
}

// An engine that dies, by a panic of its own or by a browser API that throws
// through it, is started once more from what was saved; the second death ends
// in a message that keeps the page's own content readable.
func TestADyingEngineIsStartedOnceMore(t *testing.T) {
	for name, api := range map[string]string{
		"a panic":           `Element.prototype.setAttribute`,
		"a throwing setter": `Node.prototype.nodeValue`,
	} {
		t.Run(name, func(t *testing.T) {
			p := newTab(t, phone).expect("mocktest:", "crash on purpose")
			p.open(faulty(t, map[string]http.HandlerFunc{"/page": article("", shortEmbed)}).URL + "/page")
			p.ready(0, "Start the test")
			js[int](p, "window.readies = 0, addEventListener('mocktest-ready', () => window.readies++), 1")
			p.tap(0, "Start the test")
			p.tap(0, "four")
			p.focus(0, "Mark for review")
			p.crash(api)
			p.until("the engine to be back", "window.readies === 1")
			p.until("the answer", "find(0, 'four')?.checked")
			p.until("the focus to be back", "focused(0) !== ''")
			p.crash(api)
			p.see(0, "stopped twice")
			p.see(0, "Your answers are saved")
			if !js[bool](p, "shown(document.querySelector('mock-test p'))") {
				t.Error("the page's own content is hidden")
			}
			p.tap(0, "Try again")
			p.see(0, "of 3")
		})
	}
}

// crash makes a browser API throw once while the reader presses something.
func (p *tab) crash(api string) {
	p.t.Helper()
	js[int](p, `((api) => {
		const [owner, , name] = api.split('.');
		const target = window[owner].prototype;
		const keep = Object.getOwnPropertyDescriptor(target, name);
		const gone = new Promise((done) => {
			const fail = () => {
				Object.defineProperty(target, name, keep);
				done(1);
				throw new Error('crash on purpose');
			};
			Object.defineProperty(target, name, keep.value ? { ...keep, value: fail } : { ...keep, set: fail });
		});
		find(0, 'Mark for review').click();
		return gone;
	})(%v)`, api)
}
