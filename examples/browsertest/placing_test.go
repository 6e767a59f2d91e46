package browsertest

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"mocktest/quizdata"
)

// wording is what tells a question on screen: its prompt, of a text with gaps
// the longest piece between two of them.
func wording(q *quizdata.Question) string {
	if q.Type != quizdata.Cloze {
		return plain(q.Prompt)
	}
	const gap = "\uE000"
	var marked strings.Builder
	for _, piece := range quizdata.Pieces(q.Prompt) {
		if piece.Gap != "" {
			piece.Text = gap
		}
		marked.WriteString(piece.Text)
	}
	return slices.MaxFunc(strings.Split(plain(marked.String()), gap), func(a, b string) int { return len(a) - len(b) })
}

// arrange moves items up one by one until they stand in an order of their ids,
// and agrees with an order that needs no move.
func (t *taker) arrange(q *quizdata.Question, order []string) {
	t.t.Helper()
	moved := false
	for place, id := range order {
		name := plain(q.Items[slices.IndexFunc(q.Items, func(i quizdata.Item) bool { return i.ID == id })].Text)
		button := "Move “" + name + "” up"
		for at := t.placeOf(button); at != place; at-- {
			if at < place {
				t.t.Fatalf("“%s” is in place %d, above %d", name, at, place)
			}
			t.hand.press(t.tab, t.i, button)
			t.until(name+" one up", "movers(%v).indexOf(%v) === %v", t.i, button, at-1)
			t.focusIs(button)
			moved = true
		}
	}
	if !moved {
		t.does("Keep this order")
	}
}

// placeOf is the row of a button among those that move up.
func (t *taker) placeOf(button string) int {
	t.t.Helper()
	t.ready(t.i, button)
	return js[int](t.tab, "movers(%v).indexOf(%v)", t.i, button)
}

// fill fills one slot, by typing or from its list.
func (t *taker) fill(q *quizdata.Question, i int, slot quizdata.Slot, with string) {
	t.t.Helper()
	name := plain(slot.Text)
	if q.Type == quizdata.Cloze {
		name = "Gap"
		if len(q.Slots) > 1 {
			name += " " + strconv.Itoa(i+1) + " of " + strconv.Itoa(len(q.Slots))
		}
	}
	switch {
	case with == "":
	case slot.Kind == quizdata.SlotText, slot.Kind == quizdata.SlotNumber:
		t.hand.write(t.tab, t.i, name, with)
		t.until("the whole text in "+name, "find(%v, %v).value === %v", t.i, name, with)
	default:
		t.choose(name, with)
		t.until("a choice in "+name, "find(%v, %v).value === %v", t.i, name, with)
	}
	t.rest(t.i)
}

// choose picks an option of a list by its value. A list that a mouse or finger
// opens is the browser's own and out of a page's reach, so there it is the
// event alone that is tried, where nothing lies over the list.
func (t *taker) choose(name, value string) {
	t.t.Helper()
	if t.hand.name != "keyboard" {
		t.ready(t.i, name)
		if !t.spot(t.i, name).Hit {
			t.t.Errorf("something lies over “%s”", name)
		}
		js[int](t.tab, "choose(find(%v, %v), %v)", t.i, name, value)
		return
	}
	t.tabTo(t.i, name)
	for range 30 {
		if js[string](t.tab, "find(%v, %v).value", t.i, name) == value {
			return
		}
		t.press(kb.ArrowDown)
	}
	t.t.Fatalf("the arrows do not lead to %q in “%s”", value, name)
}

// Places, pairs and gaps chosen before the engine is there are kept, and are
// responses of the test once it begins.
func TestPlacedAnswersComeAlong(t *testing.T) {
	t.Parallel()
	url, release := stillPage(t, "types", "")
	p := newTab(t, desktop)
	p.open(url)
	p.until("the script", "deep(0)")
	place := `((q) => q.querySelectorAll('[data-item]'))(document.querySelector('[data-question="growth-order"]'))`
	js[int](p, `([3, 1, 2, 5, 4].forEach((n, i) => choose(`+place+`[i], String(n))), 1)`)
	order := js[[]string](p, `((lists) => [1, 2, 3, 4, 5].map((n) => [...lists].find((l) => l.value === String(n)).closest('li').innerText.split('\n').pop().trim()))(`+place+`)`)
	js[int](p, `choose(document.querySelector('[data-question="memory-gaps"] select'), document.querySelector('[data-question="memory-gaps"] option:last-child').value)`)
	p.clickOn(`[data-question="sum-gaps"] input`)
	p.press("n")
	p.until("the caret in a gap", "document.activeElement.value === 'n'")
	p.reload()
	p.until("the gap again", `deep(0) && document.querySelector('[data-question="sum-gaps"] input').value === 'n'`)
	release()
	p.until("the engine", "widgets()[0].dataset.phase === 'ready'")
	p.click(0, "Start the test")
	p.until("the test", "widgets()[0].dataset.phase === 'running'")
	p.click(0, "Putting in place")
	for _, q := range []string{"commit-order", "growth-order"} {
		p.until(q, "place(0).startsWith('Question ')")
		if q == "commit-order" {
			p.click(0, "Question 2, answered")
		}
	}
	p.until("the order chosen", "movers(0).length === 5")
	got := js[[]string](p, `movers(0).map((name) => name.slice('Move “'.length, -'” up'.length))`)
	if !slices.Equal(got, order) {
		t.Errorf("the order chosen was %q and is %q", order, got)
	}
	p.click(0, "Question 7, partly answered")
	p.until("the text typed", "find(0, 'Gap 1 of 5')?.value === 'n'")
	p.click(0, "Question 8, partly answered")
	p.until("the word chosen", "find(0, 'Gap 1 of 3')?.selectedIndex > 0")
}

// What is typed into a gap stays as it was typed, caret and all; Enter goes to
// the next gap that is empty and, when none is, on; Clear empties them all.
func TestGaps(t *testing.T) {
	t.Parallel()
	reader := start(newTab(t, desktop), "/study.html", "Practice")
	reader.does("Putting in place")
	reader.does("Question 7, not visited")
	reader.hand.write(reader.tab, 0, "Gap 1 of 5", "nn")
	js[int](reader.tab, `deep(0).activeElement.setSelectionRange(1, 1), 1`)
	reader.press("x", "y", " ")
	reader.rest(0)
	if got := js[string](reader.tab, `((el) => el.value + el.selectionStart)(deep(0).activeElement)`); got != "nxy n4" {
		t.Errorf("the gap and its caret are %q", got)
	}
	reader.press(kb.Enter)
	reader.focusIs("Gap 2 of 5")
	reader.press("0", kb.Enter)
	reader.focusIs("Gap 3 of 5")
	reader.press("n+1", kb.Enter)
	reader.focusIs("Gap 4 of 5")
	reader.press(kb.ArrowDown)
	reader.hand.write(reader.tab, 0, "Gap 5 of 5", "14")
	reader.does("Clear")
	reader.until("empty gaps", `controls(0).filter((el) => nameOf(el).startsWith('Gap ')).map((el) => el.value.trim()).join('') === ''`)
	for i, text := range []string{"n", "0", "1 +n"} {
		reader.hand.write(reader.tab, 0, "Gap "+strconv.Itoa(i+1)+" of 5", text)
	}
	reader.choose("Gap 4 of 5", js[string](reader.tab, "find(0, 'Gap 4 of 5').options[1].value"))
	reader.hand.write(reader.tab, 0, "Gap 5 of 5", "14")
	reader.press(kb.Enter)
	reader.focusIs("Partly right")
	reader.sees(", wrong.", "Correct: +=", "Also accepted: 1 + n")
}

// An order is an answer once the reader says so, and what was right is shown
// beside it.
func TestOrderIsAgreedTo(t *testing.T) {
	t.Parallel()
	reader := start(newTab(t, phone), "/study.html", "Practice")
	reader.does("Putting in place")
	reader.sees("No answer yet")
	reader.misses("Saved")
	reader.does("Keep this order")
	reader.sees("This order is your answer", "Saved")
	reader.does("Check answer")
	reader.sees("Your order", "Correct order", "Wrong neighbours", "Marks are for neighbours")
	if n := js[int](reader.tab, "movers(0).length"); n != 0 {
		t.Errorf("%d rows can still be moved", n)
	}
}
