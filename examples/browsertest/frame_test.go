package browsertest

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"
)

const framePath = "/mocktest/mocktest.html?quiz=/short.json"

// What the address of the frame page says, the test in it does.
func TestFrameParameters(t *testing.T) {
	p := newTab(t, phone)
	p.open(faulty(t, nil).URL + framePath + "&mode=exam&time=90&theme=dark&accent=b3261e&utm_source=mail")
	p.see(0, "1 min 30 s")
	p.until("the title of the quiz", "document.title === 'Short'")
	got := js[[]string](p, `[widgets()[0].style.getPropertyValue('--mocktest-accent'), widgets()[0].dataset.scheme,
		getComputedStyle(document.documentElement).colorScheme, getComputedStyle(document.body).backgroundColor,
		widgets()[0].getAttributeNames().join(' ')]`)
	want := []string{"#b3261e", "dark", "dark", "rgba(0, 0, 0, 0)"}
	if !slices.Equal(got[:4], want) || strings.Contains(got[4], "utm_source") {
		t.Errorf("accent, theme, the page's, ground, attributes: %q, want %q", got, want)
	}
}

// The accent parameter is a colour and nothing that loads or hides something.
func TestFrameAccentIsAColour(t *testing.T) {
	p := newTab(t, phone).expect("write three or six hexadecimal digits")
	site := faulty(t, nil)
	for _, accent := range []string{"red", "url(//a.example)", "12345", "%23b3261e;all:unset", ""} {
		p.open(site.URL + framePath + "&accent=" + accent)
		p.ready(0, "Start the test")
		if got := js[string](p, "widgets()[0].getAttribute('style') || ''"); got != "" {
			t.Errorf("accent=%s sets the style %q", accent, got)
		}
	}
}

// A quiz of another origin is shown only by a page whose owner listed it.
func TestFrameRefusesStrangers(t *testing.T) {
	stranger := faulty(t, map[string]http.HandlerFunc{"/open.json": func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Access-Control-Allow-Origin", "*")
		text("application/json", oneQuestion)(w, r)
	}})
	page := string(built.File("mocktest.html").Data)
	listed := strings.Replace(page, `mocktest-frame.js"`, `mocktest-frame.js" data-quizzes="https://a.example `+stranger.URL+`/"`, 1)
	site := faulty(t, map[string]http.HandlerFunc{"/mocktest/listed.html": text("text/html", listed)})
	query := "?quiz=" + stranger.URL + "/open.json"

	p := newTab(t, phone)
	for _, ask := range []string{query, "?quiz=/short.json&quiz=" + stranger.URL + "/open.json", "?quiz=//" + strings.TrimPrefix(stranger.URL, "http://") + "/open.json", "?quiz=data:,{}"} {
		p.open(site.URL + "/mocktest/mocktest.html" + ask)
		p.until("the refusal", "document.querySelector('[role=alert]')?.innerText.includes('shows only tests of')")
		if n := js[int](p, "widgets().length"); n != 0 {
			t.Errorf("%s is shown all the same", ask)
		}
	}
	p.open(site.URL + "/mocktest/listed.html" + query)
	p.ready(0, "Start the test")
}

// The pasted line fits each frame to its own test, and believes no other frame.
func TestFrameHeightLine(t *testing.T) {
	lines := strings.Split(strings.TrimSpace(string(built.File("snippets.txt").Data)), "\n")
	fit := lines[len(lines)-1]
	outer := fmt.Sprintf(`<!doctype html><title>Outer</title>%s
<iframe id="test" src="%s" title="A test" style="border:0;width:100%%" height="100"></iframe>
<iframe id="other" src="/liar" title="Another" height="90"></iframe>`, fit, framePath)
	liar := `<script>parent.postMessage({ type: 'mocktest-height', height: 5000 }, '*'); parent.postMessage(null, '*')</script>`
	p := newTab(t, phone)
	p.open(faulty(t, map[string]http.HandlerFunc{"/outer": text("text/html", outer), "/liar": text("text/html", liar)}).URL + "/outer")
	p.until("the frame to fit its test", "test.clientHeight > 200 && test.clientHeight < 2000")
	p.until("no bar in it", "test.contentDocument.documentElement.scrollHeight <= test.clientHeight")
	if got := js[int](p, "other.clientHeight"); got != 90 {
		t.Errorf("another frame was made %d px tall", got)
	}
}

// The line to paste is as wide as the article and has no border where a policy
// takes its style away.
func TestFrameLineWithoutStyle(t *testing.T) {
	_, line, _ := strings.Cut(string(built.File("snippets.txt").Data), "<iframe ")
	line, _, _ = strings.Cut(line, "\n")
	_, line, _ = strings.Cut(line, `" `) // its address is another one here
	page := article("style-src 'none'", `<iframe src="`+framePath+`" `+line)
	p := newTab(t, desktop).expect("Content Security Policy")
	p.open(faulty(t, map[string]http.HandlerFunc{"/page": page}).URL + "/page")
	got := js[string](p, `(() => { const frame = document.querySelector('iframe');
		return [frame.offsetWidth === document.querySelector('h1').offsetWidth, getComputedStyle(frame).borderTopWidth].join(' '); })()`)
	if got != "true 0px" {
		t.Errorf("as wide as the text, and border: %s", got)
	}
}
