package browsertest

import (
	"net/http"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// placingQuiz opens with a matching question whose choices are long, then has
// one gap, and then an order longer than a phone.
const placingQuiz = `{"title": "Placing", "start": "open", "modes": ["practice"], "questions": [
	{"prompt": "Match these.", "pairs": [["left", "a right side of so many words that no closed list can show them all, on no screen"], ["other", "short"]]},
	{"prompt": "Two and two is {{sum}}.", "gaps": {"sum": {"answer": 4}}},
	{"type": "ordering", "prompt": "Order these.", "items": ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]}]}`

// placing opens it on a page that allows no inline style.
func placing(t *testing.T, l look) *taker {
	t.Helper()
	const policy = `<meta http-equiv="Content-Security-Policy" content="style-src 'self'; script-src 'self' 'wasm-unsafe-eval'">`
	page := markup(policy+`<meta name="viewport" content="width=device-width">`, scriptTag+`<mock-test quiz="/placing.json" load="eager"></mock-test>`)
	p := newTab(t, l)
	p.open(faulty(t, map[string]http.HandlerFunc{
		"/page": text("text/html; charset=utf-8", page), "/placing.json": text("application/json", placingQuiz)}).URL + "/page")
	reader := &taker{tab: p, hand: mouse}
	if l.touch {
		reader.hand = finger
	}
	reader.see(0, "Question 1 of 3")
	return reader
}

// A choice longer than its closed list is read below it, and once only by who
// does not look.
func TestLongChoicesAreReadWhole(t *testing.T) {
	t.Parallel()
	reader := placing(t, phone)
	value := js[string](reader.tab, "[...find(0, 'left').options].find((o) => o.text.startsWith('a right')).value")
	reader.choose("left", value)
	reader.sees("on no screen")
	if !js[bool](reader.tab, `((el) => shown(el) && el.ariaHidden === 'true' && el.scrollWidth <= el.clientWidth)(deep(0).querySelector('.whole'))`) {
		t.Error("the choice is cut, or is read twice")
	}
	reader.until("partly answered", "names(0).includes('Question 1, partly answered')")
	reader.choose("other", value)
	reader.until("answered", "names(0).includes('Question 1, answered')")
}

// Enter in the only gap there is checks it; the console, which every test looks
// at, has nothing to say of a form that went away.
func TestEnterInTheOnlyGap(t *testing.T) {
	t.Parallel()
	reader := placing(t, desktop)
	reader.does("Skip")
	reader.hand.write(reader.tab, 0, "Gap", "4")
	reader.rest(0)
	reader.press(kb.Enter)
	reader.focusIs("Right, +1")
	if !js[bool](reader.tab, "((r) => r.top >= 0 && r.bottom <= innerHeight)(deep(0).activeElement.getBoundingClientRect())") {
		t.Error("the verdict is out of sight")
	}
	reader.does("Next question")
}

// Rows can be dragged where a page allows no inline style; two quick taps at one
// spot move one row twice; and what a button changes elsewhere is said aloud.
func TestMovesUnderAStrictPolicy(t *testing.T) {
	t.Parallel()
	reader := placing(t, phone)
	reader.does("Skip")
	reader.does("Skip")
	said := func(words string) {
		t.Helper()
		reader.until("hearing "+words, "widgets()[0].querySelector('[role=status]').textContent === %v", words)
	}
	reader.does("Keep this order")
	said("This order is your answer.")
	reader.does("Clear")
	said("Your answer was taken back.")
	first := reader.order()
	reader.pull(".ordered > .grip", 2, ".ordered > .grip", 0).let()
	if got := reader.order(); got[0] != first[2] {
		t.Errorf("dragged to the top it is %q, was %q", got, first)
	}
	at := js[point](reader.tab, "spot(0, movers(0)[2])")
	third := reader.order()[2]
	// A busy machine may take longer between two taps than a reader does.
	js[int](reader.tab, "[1, 2].map(() => deep(0).elementFromPoint(%v, %v).closest('button').click()).length", at.X, at.Y)
	reader.until("the same row moved twice", "movers(0)[0] === %v", third)
}

// The current section is in sight when the page is loaded anew.
func TestSectionIsInSightAgain(t *testing.T) {
	t.Parallel()
	reader := start(newTab(t, phone), "/study.html", "Practice")
	reader.does("Reading and explaining")
	reader.until("the answer kept", "widgets()[0].dataset.kept === 'yes'")
	reader.reload()
	reader.show(0)
	reader.until("the test again", "widgets()[0]?.dataset.phase === 'running'")
	if !js[bool](reader.tab, `((tab) => { const a = tab.getBoundingClientRect(), b = tab.closest('.row').getBoundingClientRect();
		return a.left >= b.left - 1 && a.right <= b.right + 1; })(deep(0).querySelector('.tab[aria-current]'))`) {
		t.Error("the current section is cut off")
	}
}

// No gap in code is out of sight on a phone, before and after the answer.
func TestGapsInCodeAreInSight(t *testing.T) {
	t.Parallel()
	reader := start(newTab(t, phone), "/study.html", "Practice")
	reader.does("Putting in place")
	reader.does("All questions")
	reader.does("Question 7, not visited")
	for _, part := range []string{"pre .gap", "pre .gap-shown > *"} {
		if js[bool](reader.tab, `[...deep(0).querySelectorAll(%v)].some((el) => el.getBoundingClientRect().right > el.closest('pre').getBoundingClientRect().right)`, part) {
			t.Errorf("%s is cut off", part)
		}
		if part == "pre .gap" {
			reader.does("Show answer")
			reader.sees("No answer")
		}
	}
}
