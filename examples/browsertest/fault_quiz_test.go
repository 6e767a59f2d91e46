package browsertest

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
)

// Each way a quiz file can fail to arrive: the reader is told its address and
// the cause, keeps what the publisher wrote inside the element, and can try
// again.
func TestQuizThatDoesNotArrive(t *testing.T) {
	other := httptest.NewServer(text("application/json", oneQuestion)) // sends no CORS header
	defer other.Close()
	huge := `{"title": "` + strings.Repeat("x", 2<<20) + `"}`

	cases := []struct {
		name, url string
		handler   http.HandlerFunc
		policy    string
		says      []string
		owner     bool // what the publisher is told counts too
	}{
		{name: "missing", url: "/none.json", says: []string{"/none.json", "404"}},
		{name: "server error", url: "/bad.json", handler: func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(500) }, says: []string{"/bad.json", "500"}},
		{name: "a web page", url: "/bad.json", handler: text("text/html", "<!doctype html><p>Login</p>"), says: []string{"/bad.json", "web page"}},
		{name: "empty", url: "/bad.json", handler: text("application/json", ""), says: []string{"/bad.json", "empty"}},
		{name: "cut off", url: "/bad.json", handler: text("application/json", oneQuestion[:80]), says: []string{"cannot be shown", "/bad.json has"}},
		{name: "wrong key", url: "/bad.json", handler: text("application/json", strings.Replace(oneQuestion, `"prompt"`, `"promt"`, 1)), owner: true, says: []string{"line 2", "promt", "prompt", "bad.json:2:"}},
		{name: "not UTF-8", url: "/bad.json", handler: text("application/json", strings.Replace(oneQuestion, "even", "ev\xe9n", 1)), owner: true, says: []string{"UTF-8"}},
		{name: "too large", url: "/bad.json", handler: text("application/json", huge), owner: true, says: []string{"at most 1048576"}},
		{name: "another origin", url: other.URL + "/x.json", says: []string{"CORS", other.URL}},
		{name: "nobody there", url: "http://127.0.0.1:9/x.json", says: []string{"127.0.0.1:9", "network"}},
		{name: "policy", url: other.URL + "/x.json", policy: "connect-src 'self'", says: []string{"connect-src", other.URL}},
		{name: "no address", url: "", says: []string{"no questions yet"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			routes := map[string]http.HandlerFunc{
				"/page": article(c.policy, scriptTag, `<mock-test quiz="`+c.url+`" load="eager"><p>Read this meanwhile.</p></mock-test>`),
			}
			if c.handler != nil {
				routes["/bad.json"] = c.handler
			}
			p := newTab(t, phone).expect("mocktest:", "Failed to load resource", "CORS", "Content Security Policy", "net::ERR", "Content-Security-Policy")
			p.open(faulty(t, routes).URL + "/page")
			p.ready(0, "Try again")
			if c.owner {
				p.tap(0, "For the owner of this page")
			}
			for _, words := range c.says {
				p.see(0, words)
			}
			if !js[bool](p, "shown(document.querySelector('mock-test p'))") {
				t.Error("what the publisher wrote inside the element is hidden")
			}
			p.noSidewaysScroll()
		})
	}
}

func TestRetryAfterAQuizFailed(t *testing.T) {
	var asked atomic.Int32
	routes := map[string]http.HandlerFunc{
		"/page": article("", scriptTag, `<mock-test quiz="/late.json" load="eager"></mock-test>`),
		"/late.json": func(w http.ResponseWriter, r *http.Request) {
			if asked.Add(1) == 1 {
				w.WriteHeader(503)
				return
			}
			text("application/json", oneQuestion)(w, r)
		},
	}
	p := newTab(t, phone).expect("mocktest:", "Failed to load resource")
	p.open(faulty(t, routes).URL + "/page")
	p.see(0, "503")
	p.tap(0, "Try again")
	p.ready(0, "Start the test")
}

// noSidewaysScroll fails when the page is wider than the window.
func (p *tab) noSidewaysScroll() {
	p.t.Helper()
	if wide := js[float64](p, "document.scrollingElement.scrollWidth - innerWidth"); wide > 0 {
		p.t.Errorf("the page is %v px wider than the window", wide)
	}
}
