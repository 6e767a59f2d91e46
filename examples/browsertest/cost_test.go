package browsertest

import (
	"testing"
)

// cells is how many cells of the navigator moving on may touch: the two
// questions, and the ends of the three strips that a narrow card folds it to.
const cells = 2 + 3*2

// TestOnlyWhatChangesIsTouched: with as many questions as a quiz may have, what
// a reader does changes what it is about on the page and nothing else.
func TestOnlyWhatChangesIsTouched(t *testing.T) {
	t.Parallel()
	p := newTab(t, desktop)
	p.open(longSite(t, 500))
	p.ready(0, "Start the test")
	p.click(0, "Start the test")
	p.see(0, "Question 1 of 500")
	p.rest(0)
	for _, c := range []struct {
		name, press, shows string
		most               map[string]int // nodes by part of the test
	}{
		{"choosing", "pick('.choice input').click()", "pick('.cell.current.is-answered')",
			map[string]int{"question": 6, "cell": 1, "legend": 2, "bar": 2, "saved": 1}},
		{"changing", "root().querySelectorAll('.choice input')[1].click()", "root().querySelectorAll('.choice input')[1].checked",
			map[string]int{"question": 4}},
		{"marking", "pick('.toggle').click()", "pick('.cell.current.is-answered-marked')",
			map[string]int{"cell": 1, "legend": 2, "bar": 1}},
		{"moving on", "pick('.bar-end .primary').click()", "heading() === 'Question 2 of 500' && pick('.cell.current').innerText === '2'",
			map[string]int{"question": 1, "cell": cells, "legend": 2, "bar": 4, "saved": 1}},
		{"jumping", "root().querySelectorAll('.cell')[300].click()", "heading() === 'Question 301 of 500' && pick('.cell.current').innerText === '301'",
			map[string]int{"question": 1, "cell": 2 * 9, "legend": 2, "bar": 4, "saved": 1}},
		{"a second", "0", "(at ||= pick('.clock').textContent) !== pick('.clock').textContent", nil},
	} {
		got := within[map[string]int](t, p.ctx, "(() => { let at = ''; return during(() => "+c.press+", () => "+c.shows+"); })()")
		delete(got, "clock") // may go on at any moment
		for part, n := range got {
			if n > c.most[part] {
				t.Errorf("%s touches %d nodes of “%s”, want %d at most", c.name, n, part, c.most[part])
			}
		}
		t.Log(c.name, got)
	}
}

// A tick, and a question that is moved to, are on screen before anything that
// follows from them; what follows does come.
func TestWhatWasAskedForIsPaintedFirst(t *testing.T) {
	p := newTab(t, desktop)
	p.open(longSite(t, 100))
	p.ready(0, "Start the test")
	p.click(0, "Start the test")
	p.see(0, "Question 1 of 100")
	p.rest(0)
	for _, c := range []struct{ name, press, first, then string }{
		{"a tick", "pick('.choice input').click()",
			"getComputedStyle(pick('.choice')).backgroundColor !== getComputedStyle(root().querySelectorAll('.choice')[1]).backgroundColor && !pick('.cell.is-answered')",
			"pick('.cell.current.is-answered')"},
		{"a move", "pick('.bar-end .primary').click()",
			"heading() === 'Question 2 of 100' && pick('.cell.current').innerText === '1'",
			"pick('.cell.current').innerText === '2'"},
	} {
		if !within[bool](t, p.ctx, "("+c.press+", "+c.first+")") {
			t.Errorf("%s is not shown by itself first", c.name)
		}
		p.until("what follows "+c.name, "document.querySelector('mock-test').shadowRoot && (() => { const pick = (css) => deep(0).querySelector(css); return "+c.then+"; })()")
		p.rest(0)
	}
}
