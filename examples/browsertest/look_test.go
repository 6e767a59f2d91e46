package browsertest

import (
	_ "embed"
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/emulation"

	"mocktest/quizdata"
)

//go:embed audit.js
var audit string

// looks are the widths and schemes in which every state must be in order:
// every width, and both schemes narrow and wide.
var looks = []look{
	{320, false, true}, {360, false, true}, {360, true, true},
	{760, true, false}, {1024, false, false}, {1024, true, false},
}

// as shows the open page in another look, to a reader who wants no motion: on a
// page that scrolls smoothly, a scroll that is about to begin looks like rest,
// and what was found in its place moves away under the finger.
func (p *tab) as(l look) {
	p.t.Helper()
	scheme := "light"
	if l.dark {
		scheme = "dark"
	}
	call(p, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{
		Width: l.width, Height: 800, DeviceScaleFactor: 1, Mobile: l.touch})
	call(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: "reduce"}}})
}

// inspect looks at a state of widget i in every look, once for each name.
func (p *tab) inspect(seen map[string]bool, i int, page, state string) {
	p.t.Helper()
	if seen[state] {
		return
	}
	seen[state] = true
	p.rest(i)
	found := map[string]int{}
	for _, l := range looks {
		p.as(l)
		p.rest(i)
		complaints := js[[]string](p, "(() => {"+audit+"; return [...nameless(%v), ...spilled(%v), ...faint(%v)]; })()", i, i, i)
		for _, complaint := range complaints {
			if found[complaint]++; found[complaint] == 1 {
				p.t.Errorf("%s, %s at %d px (dark: %v): %s", page, state, l.width, l.dark, complaint)
			}
		}
		if l.width == 360 || l.width == 1024 {
			p.picture(i, fmt.Sprintf("%s %s %d %s", page, state, l.width, map[bool]string{false: "light", true: "dark"}[l.dark]))
		}
	}
	p.as(desktop)
}

// Every state, narrow and wide, light and dark: everything has a name, nothing
// sticks out or is cut off, every text can be read.
func TestEveryStateInEveryLook(t *testing.T) {
	for _, c := range []struct {
		page, mode string
		whole      bool // every question, not just the first
	}{
		{"study", "", true}, {"study", "Exam", false}, {"aptitude", "", true}, {"django-interview-questions", "", false},
		{"predict-the-output", "", false}, {"inline", "", true}, {"hostile", "", true},
	} {
		t.Run(c.page+c.mode, func(t *testing.T) {
			t.Parallel()
			p := newTab(t, desktop)
			p.open("/" + c.page + ".html")
			reader := p.taker(0, mouse, func(n int) intent { return []intent{wrong, right, right}[n%3] })
			seen := map[string]bool{}
			reader.at = func(state string) { p.inspect(seen, 0, c.page+c.mode, state) }
			reader.each = func(q *quizdata.Question) {
				state := "question " + string(q.Type)
				if q.Passage != nil {
					state += " with passage"
				}
				reader.at(state)
			}
			reader.begin(c.mode)
			if c.whole {
				reader.takeAll()
			} else {
				reader.glance()
			}
			reader.does("Review answers")
			reader.at("review")
		})
	}
}

// glance answers the first question only, pauses where it can, and submits.
func (t *taker) glance() {
	t.t.Helper()
	q := t.meet()
	for q.Type == quizdata.Info {
		t.does("Next question")
		q = t.meet()
	}
	t.respond(q, answer(t.t, q, right))
	t.each(q)
	if t.has("Pause") {
		t.does("Pause")
		t.at("paused")
		t.does("Resume")
	}
	t.does("Submit…")
	t.at("summary")
	t.does("Submit the test")
	t.at("result")
}
