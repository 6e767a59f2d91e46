package browsertest

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"mocktest/build/check"
)

const codeAndFormulas = `{"title": "Both", "math": true, "start": "open", "questions": [
  {"id": "q1", "prompt": "What is $\\frac{x}{2}$?\n\n` + "```python\\ndef f(x):\\n    return '<b>' # half\\n```" + `\n\n$$\\sum_{k=1}^{n} k$$",
   "choices": ["$x_1$", "$\\sqrt{2}$"], "answer": "A"}]}`

// A built quiz shows its code in colours and its formulas laid out; the same
// file, unbuilt, shows plain code and TeX. Both show every letter of the code.
func TestCodeAndFormulas(t *testing.T) {
	t.Parallel()
	r := check.Bytes("both.json", []byte(codeAndFormulas))
	rendered, err := r.Built(check.Early{})
	if err != nil || len(r.Problems) > 0 {
		t.Fatal(err, r.Problems)
	}
	site := faulty(t, map[string]http.HandlerFunc{
		"/built.json": text("application/json", string(rendered)),
		"/raw.json":   text("application/json", codeAndFormulas),
		"/both.html": article("", `<mock-test quiz="built.json" load="eager"></mock-test>`,
			`<mock-test quiz="raw.json" load="eager"></mock-test>`, scriptTag),
	})
	p := newTab(t, phone)
	p.open(site.URL + "/both.html")
	for i := range 2 {
		p.until("the code", "deep(%v).querySelector('.prompt pre code')", i)
		if code := js[string](p, "deep(%v).querySelector('.prompt pre code').textContent", i); code != "def f(x):\n    return '<b>' # half" {
			t.Errorf("test %d shows the code %q", i, code)
		}
	}
	colours := js[[]string](p, "[...deep(0).querySelectorAll('.prompt pre code, .prompt pre span')].map((el) => getComputedStyle(el).color + el.textContent)")
	if len(colours) < 5 || strings.HasPrefix(colours[1], colours[0][:strings.IndexByte(colours[0], ')')]) {
		t.Errorf("the code and its parts have the colours %q", colours)
	}
	formulas := js[[]string](p, `[...deep(0).querySelectorAll('math')].map((m) => {
		const r = m.getBoundingClientRect();
		return [m.namespaceURI, m.firstElementChild.namespaceURI === m.namespaceURI, r.width > 4 && r.height > 8, m.getAttribute('alttext')].join(' ');
	})`)
	const mathML = "http://www.w3.org/1998/Math/MathML true true "
	if got, want := strings.Join(formulas, "\n"), mathML+`\frac{x}{2}`+"\n"+mathML+`\sum_{k=1}^{n} k`+"\n"+mathML+"x_1\n"+mathML+`\sqrt{2}`; got != want {
		t.Errorf("formulas:\n%s\nwant:\n%s", got, want)
	}
	// A fraction whose elements were HTML would stand in one line.
	if above := js[bool](p, `(() => { const [a, b] = deep(0).querySelector('mfrac').children;
		return a.getBoundingClientRect().bottom <= b.getBoundingClientRect().top + 1; })()`); !above {
		t.Error("the numerator does not stand above the denominator")
	}
	if n := js[int](p, "deep(1).querySelectorAll('math, pre span').length"); n != 0 {
		t.Errorf("%d parts of an unbuilt quiz are coloured or laid out", n)
	}
	p.see(1, `\frac{x}{2}`)
}

// A formula wider than a phone scrolls in what holds it, and not the page.
func TestLongFormulasScroll(t *testing.T) {
	t.Parallel()
	long := strings.Repeat(`\\alpha + `, 40) + "x"
	r := check.Bytes("long.json", []byte(`{"title": "Long", "math": true, "start": "open", "questions": [
		{"prompt": "Let $`+long+`$\n\n$$`+long+`$$", "choices": ["$`+long+`$", "b"], "answer": "A"}]}`))
	rendered, err := r.Built(check.Early{})
	if err != nil {
		t.Fatal(err)
	}
	site := faulty(t, map[string]http.HandlerFunc{"/long.json": text("application/json", string(rendered)),
		"/long.html": article("", `<mock-test quiz="long.json" load="eager"></mock-test>`, scriptTag)})
	p := newTab(t, phone)
	p.open(site.URL + "/long.html")
	p.until("the formula", "deep(0).querySelector('.formula math')")
	for what, scrolls := range map[string]string{"in the line": ".prompt p:has(math)", "on its own": ".formula", "in a choice": ".choice .inside"} {
		if !js[bool](p, `(() => { const el = deep(0).querySelector(%v); el.scrollLeft = 50; return el.scrollWidth > el.clientWidth + 100 && el.scrollLeft > 0; })()`, scrolls) {
			t.Errorf("a long formula %s cannot be scrolled", what)
		}
	}
	if wide := js[bool](p, "document.documentElement.scrollWidth > innerWidth"); wide {
		t.Error("the page scrolls sideways")
	}
}

// Formulas in every width and scheme: nothing is cut off or hard to read. The
// questions are met one by one, for their words are no text to look for.
func TestFormulasInEveryLook(t *testing.T) {
	t.Parallel()
	p := newTab(t, desktop)
	p.open("/formulas.html")
	p.ready(0, "Start the test")
	seen := map[string]bool{}
	p.inspect(seen, 0, "formulas", "start")
	p.click(0, "Study")
	p.click(0, "Start the test")
	const questions = 8
	for n := 1; n <= questions; n++ {
		p.see(0, fmt.Sprintf("Question %d of %d", n, questions))
		p.inspect(seen, 0, "formulas", fmt.Sprintf("question %d", n))
		if n < questions {
			p.click(0, "Next question")
		}
	}
}
