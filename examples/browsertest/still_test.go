package browsertest

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"mocktest/build/bundle"
	"mocktest/build/check"
	stillform "mocktest/widget/still"
)

// written is an example quiz as HTML inside its element.
func written(t *testing.T, name string) string {
	t.Helper()
	checked, err := check.Read("../quizzes/" + name + ".json")
	if err != nil {
		t.Fatal(err)
	}
	text, err := bundle.HTML(stillform.Writer{}, checked, "/mocktest/", "/quizzes/"+name+".json", true)
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf(`<mock-test quiz="/quizzes/%s.json" load="eager">%s</mock-test>`, name, text)
}

// plainPage serves a body and nothing that runs.
func plainPage(t *testing.T, head, body string) string {
	t.Helper()
	return faulty(t, map[string]http.HandlerFunc{"/page": text("text/html; charset=utf-8", markup(`<meta name="viewport" content="width=device-width">`+head, body))}).URL + "/page"
}

// withoutScripts is a tab whose pages run none.
func withoutScripts(t *testing.T, l look) *tab {
	t.Helper()
	p := newTab(t, l)
	call(p, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	return p
}

// clickOn clicks in the middle of the first element a selector finds.
func (p *tab) clickOn(selector string) {
	p.t.Helper()
	at := js[[]float64](p, `((e) => { e.scrollIntoView({block: 'center', behavior: 'instant'}); const r = e.getBoundingClientRect(); return [r.x + r.width / 2, r.y + Math.min(r.height / 2, 20)]; })(document.querySelector(%v))`, selector)
	p.do(chromedp.MouseClickXY(at[0], at[1]))
}

// unseen are the questions of a page that cannot be seen.
const unseen = `[...document.querySelectorAll('[data-question]')]
	.filter((q) => !q.checkVisibility({visibilityProperty: true}) || q.getBoundingClientRect().height < 50).map((q) => q.dataset.question)`

// With scripts off the page is a whole quiz: every question is there, a choice
// can be picked, and its answer opens.
func TestStillFormWithoutScripts(t *testing.T) {
	for _, l := range []look{phone, desktop} {
		p := withoutScripts(t, l)
		p.open("/prerendered.html")
		if n := js[int](p, `document.querySelectorAll('[data-question]').length`); n != 28 {
			t.Errorf("%d questions, want 28", n)
		}
		if missing := js[[]string](p, unseen); len(missing) > 0 {
			t.Errorf("not to be seen: %q", missing)
		}
		if dead := js[[]string](p, `[...document.querySelectorAll('mock-test :is(.mt-modes, .mt-rules, .mt-begin > :not(.mt-here), [data-idle])')].filter((e) => e.checkVisibility()).map((e) => e.className)`); len(dead) > 0 {
			t.Errorf("nothing answers: %q", dead)
		}
		p.clickOn(`[data-question="lazy"] .mt-choice:nth-of-type(2)`)
		if got := js[[]string](p, `[...document.querySelectorAll('[data-question] input:checked')].map((e) => e.closest('[data-question]').dataset.question + e.id.at(-1))`); !slices.Equal(got, []string{"lazy1"}) {
			t.Errorf("picked: %q", got)
		}
		const answer = `document.querySelector('[data-question="lazy"] .mt-shown').checkVisibility()`
		if js[bool](p, answer) {
			t.Error("the answer is open from the start")
		}
		p.clickOn(`[data-question="lazy"] .mt-answer summary`)
		if !js[bool](p, answer) {
			t.Error("the answer does not open")
		}
		if wide := js[float64](p, `document.documentElement.scrollWidth`); wide > float64(l.width) {
			t.Errorf("the page is %v px wide at %d", wide, l.width)
		}
	}
}

// The field for a program's output comes with the choice that needs it.
func TestStillOutputField(t *testing.T) {
	p := withoutScripts(t, phone)
	p.open(plainPage(t, "", written(t, "types")))
	const fields = `[...document.querySelectorAll('[data-question="out-lines"] [data-outcome]')].filter((e) => e.checkVisibility()).map((e) => e.dataset.outcome).join(' ')`
	for _, c := range []struct{ pick, want string }{{"", ""}, {"prints", "prints"}, {"error", "error"}, {"nothing", ""}} {
		if c.pick != "" {
			p.clickOn(`[data-question="out-lines"] label:has([value="` + c.pick + `"])`)
		}
		if got := js[string](p, fields); got != c.want {
			t.Errorf("after %q there are fields for %q, want %q", c.pick, got, c.want)
		}
	}
}

// A card that waits for no palette leaves no room for one.
func TestStillQuestionsAreOfOneWidth(t *testing.T) {
	p := withoutScripts(t, desktop)
	p.open(plainPage(t, "", written(t, "search-bounds")))
	if widths := js[[]float64](p, `[...new Set([...document.querySelectorAll('[data-question]')].map((q) => q.getBoundingClientRect().width))]`); len(widths) != 1 {
		t.Errorf("questions are %v px wide", widths)
	}
}

// Before the script has come, the card is as high as the widget's own, so that
// nothing moves when one takes the other's place.
func TestStillFormIsAsHighAsTheLiveOne(t *testing.T) {
	for _, quiz := range []string{"django", "types", "aptitude", "search-insert", "search-bounds"} {
		for _, l := range []look{phone, {width: 800}} {
			p := newTab(t, l)
			p.open(plainPage(t, "", written(t, quiz)))
			const rect = `((e) => ((r) => [r.x, r.width, r.height])(e.getBoundingClientRect()))`
			before := js[[]float64](p, rect+`(document.querySelector(':is([data-still="start"], [data-still="open"]) > .mt-card'))`)
			p.open(plainPage(t, "", strings.Split(written(t, quiz), ">")[0]+"></mock-test>"+scriptTag))
			p.until("the widget", "widgets()[0]?.dataset.phase")
			after := js[[]float64](p, rect+`(deep(0).querySelector('.card'))`)
			for i := range before {
				if d := before[i] - after[i]; d > 1 || d < -1 {
					t.Errorf("%s at %d px: x, width, height are %v, live %v", quiz, l.width, before, after)
					break
				}
			}
		}
	}
}

// A page's own rules for elements and for classes of our kind change nothing.
func TestStillFormOnAHostilePage(t *testing.T) {
	const hostile = `<style>
		.card, .frame, .hidden, .choice, .label, .button, .question, .answer { display: none !important }
		h2, h3 { text-transform: uppercase; border: 3px solid; letter-spacing: 4px } p, ul, dl { margin: 3em; text-indent: 2em }
		label, fieldset, legend, summary, details { float: left; display: inline; border: 5px solid red; width: 40% }
		input, select, textarea, button { width: 300px; height: 90px; opacity: .2; appearance: none; margin: 2em }
		li::before, summary::before, a::after { content: "→"; font-size: 40px } pre, code { white-space: normal; font-size: 40px }
		* { line-height: 3; letter-spacing: 2px } article, section, header { padding: 50px; columns: 2 } div { position: relative; max-width: 200px }
		#text p, #text label, #text input { display: none }</style>`
	for _, l := range []look{phone, desktop} {
		p := withoutScripts(t, l)
		const rects = `[...document.querySelectorAll('mock-test *')].filter((e) => e.namespaceURI.endsWith('html')).map((e) => ((r) => [r.width, r.height].map(Math.round).join('×'))(e.getBoundingClientRect()))`
		p.open(plainPage(t, "", "<main id=text>"+written(t, "types")+"</main>"))
		want := js[[]string](p, rects)
		p.open(plainPage(t, hostile, "<main id=text>"+written(t, "types")+"</main>"))
		got := js[[]string](p, rects)
		for i := range want {
			if i < len(got) && got[i] != want[i] {
				t.Errorf("at %d px element %d (%s) is %s, elsewhere %s", l.width, i, js[string](p, `document.querySelectorAll('mock-test *')[%v].outerHTML.slice(0, 80)`, i), got[i], want[i])
				break
			}
		}
	}
}

// Two quizzes on a page keep their picks apart, and nothing has an id twice.
func TestStillFormsSideBySide(t *testing.T) {
	p := withoutScripts(t, phone)
	p.open(plainPage(t, "", written(t, "search-bounds")+written(t, "search-insert")+written(t, "types")+written(t, "django")))
	if twice := js[[]string](p, `[...document.querySelectorAll('[id]')].map((e) => e.id).filter((id, i, all) => all.indexOf(id) !== i)`); len(twice) > 0 {
		t.Errorf("ids that stand twice: %q", twice)
	}
	if shared := js[[]string](p, `[...document.querySelectorAll('input[type=radio]')].filter((e) => e.closest('[data-question], [data-still]') !== document.querySelector('[name="' + e.name + '"]').closest('[data-question], [data-still]')).map((e) => e.name)`); len(shared) > 0 {
		t.Errorf("radios of two questions share a name: %q", shared)
	}
}

// Every control says what it is, with the widget's card and without.
func TestStillControlsHaveNames(t *testing.T) {
	for _, scripts := range []bool{true, false} {
		p := newTab(t, desktop)
		call(p, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: !scripts})
		p.open(plainPage(t, "", strings.Replace(written(t, "types"), "<mock-test", `<mock-test data-still="all"`, 1)))
		named := map[string]int{}
		for _, node := range call(p, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{}).Nodes {
			if node.Ignored || node.Role == nil {
				continue
			}
			role, name := strings.Trim(string(node.Role.Value), `"`), ""
			if node.Name != nil {
				name = strings.Trim(string(node.Name.Value), `"`)
			}
			if slices.Contains([]string{"radio", "checkbox", "textbox", "combobox", "group", "region", "DisclosureTriangle"}, role) {
				if named[role]++; strings.TrimSpace(name) == "" && role != "group" {
					t.Errorf("scripts %v: a %s has no name", scripts, role)
				}
			}
		}
		if named["radio"] < 20 || named["checkbox"] < 5 || named["textbox"] < 5 || named["DisclosureTriangle"] < 15 {
			t.Errorf("found only %v", named)
		}
		if bare := js[[]string](p, `[...document.querySelectorAll('mock-test fieldset')].filter((f) => !f.querySelector(':scope > legend')?.textContent.trim()).map((f) => f.outerHTML.slice(0, 80))`); len(bare) > 0 {
			t.Errorf("groups without a name: %q", bare)
		}
	}
}

// The widget shows one question at a time, so before it comes the others wait;
// they come out where no engine or no script does.
func TestStillQuestionsWaitForTheWidget(t *testing.T) {
	p := newTab(t, phone)
	p.open(plainPage(t, "", written(t, "search-insert")))
	seen := func() []string { return js[[]string](p, unseen) }
	if got := seen(); !slices.Equal(got, []string{"worth-it"}) {
		t.Errorf("before the script comes, not to be seen: %q", got)
	}
	js[bool](p, `document.getAnimations().map((a) => a.finish()).length > 0`)
	if got := seen(); len(got) > 0 {
		t.Errorf("when it does not come, not to be seen: %q", got)
	}
	p.reload()
	js[string](p, `document.querySelector('mock-test').dataset.still = 'all'`)
	if got := seen(); len(got) > 0 {
		t.Errorf("when no engine can come, not to be seen: %q", got)
	}
}

// On paper every question has its key, and nothing to press.
func TestStillFormOnPaper(t *testing.T) {
	for _, scripts := range []bool{true, false} {
		p := newTab(t, look{width: 760, dark: true})
		call(p, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: !scripts})
		p.open(plainPage(t, `<style>:root { color-scheme: light dark }</style>`, written(t, "types")))
		call(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print",
			Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: "dark"}}})
		if missing := js[[]string](p, unseen); len(missing) > 0 {
			t.Errorf("scripts %v: not printed: %q", scripts, missing)
		}
		if folded := js[[]string](p, `[...document.querySelectorAll('.mt-answer .mt-shown')].filter((e) => !e.checkVisibility({visibilityProperty: true}) || e.getBoundingClientRect().height < 5).map((e) => e.closest('article').dataset.question)`); len(folded) > 0 {
			t.Errorf("scripts %v: printed without key: %q", scripts, folded)
		}
		if pressed := js[[]string](p, `[...document.querySelectorAll('mock-test :is(:not(.mt-passage) > summary, .mt-button, select:not(.mt-list))')].filter((e) => e.checkVisibility()).map((e) => e.outerHTML.slice(0, 60))`); len(pressed) > 0 {
			t.Errorf("scripts %v: printed for nothing: %q", scripts, pressed)
		}
		if ink := js[string](p, `getComputedStyle(document.querySelector('.mt-prompt')).color`); ink != "rgb(0, 0, 0)" {
			t.Errorf("scripts %v: printed in %s", scripts, ink)
		}
	}
}

// Dark where the page says so, and only there.
func TestStillFormIsAsDarkAsItsPage(t *testing.T) {
	for _, c := range []struct {
		name, head, attributes string
		reader, want           bool
	}{
		{"a page that says nothing", "", "", true, false},
		{"a page that is both", `<meta name="color-scheme" content="light dark">`, "", true, true},
		{"the same by day", `<meta name="color-scheme" content="light dark">`, "", false, false},
		{"a dark page", `<style>:root { color-scheme: dark }</style>`, "", false, true},
		{"a test that is always dark", "", `theme="dark"`, false, true},
		{"a test that is always light", `<style>:root { color-scheme: dark }</style>`, `theme="light"`, true, false},
		{"a script that found it out", "", `data-scheme="dark"`, false, true},
		{"a script that found the contrary", `<style>:root { color-scheme: dark }</style>`, `data-scheme="light"`, true, false},
	} {
		p := newTab(t, look{width: 360, dark: c.reader})
		p.open(plainPage(t, c.head, strings.Replace(written(t, "search-insert"), "<mock-test", "<mock-test "+c.attributes, 1)))
		face := js[string](p, `getComputedStyle(document.querySelector('.mt-card')).backgroundColor`)
		ink := js[string](p, `getComputedStyle(document.querySelector('.mt-card')).color`)
		if want := map[bool]string{true: "rgb(26, 29, 35) rgb(230, 232, 236)", false: "rgb(255, 255, 255) rgb(29, 35, 48)"}[c.want]; face+" "+ink != want {
			t.Errorf("%s: the card is %s %s, want %s", c.name, face, ink, want)
		}
	}
}
