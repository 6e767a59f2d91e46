package view

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
)

func items(ids ...string) []quizdata.Item {
	list := make([]quizdata.Item, len(ids))
	for i, id := range ids {
		list[i] = quizdata.Item{ID: id, Text: "*" + id + "*"}
	}
	return list
}

// steps is an ordering shown as c, a, b.
func steps(r *recorder) *Ordering {
	o := &Ordering{Question: &quizdata.Question{ID: "q", Type: quizdata.Ordering, Items: items("a", "b", "c")},
		Order: []string{"c", "a", "b"}, Actions: r.Actions}
	o.OnInit()
	return o
}

func sentOrder(e attempt.Event) string {
	return strings.Join(e.(attempt.Respond).Response.Choices, "")
}

// TestQuickMovesBothCount: two presses before the next update move an item
// twice, though the button they hit was drawn beside it only once.
func TestQuickMovesBothCount(t *testing.T) {
	r := record()
	o := steps(r)
	o.move("b", -1)
	o.move("b", -1)
	o.move("b", -1) // it is on top
	if len(r.sent) != 2 || sentOrder(r.sent[0]) != "cba" || sentOrder(r.sent[1]) != "bca" {
		t.Errorf("sent %v", r.sent)
	}
	if !slices.Equal(r.focused, []string{"mt-up-1", "mt-up-0"}) || r.said[1] != "“b” is now 1 of 3" {
		t.Errorf("the focus went to %v, and it said %q", r.focused, r.said)
	}
}

// TestSecondTapFollowsItsItem: the row that was tapped goes away under the
// finger, and a second tap at the same spot is not for the one that came. Later,
// or elsewhere, it is.
func TestSecondTapFollowsItsItem(t *testing.T) {
	r, now := record(), time.Now()
	o := steps(r)
	o.press(press{0, 1, "c", now})
	o.press(press{0, 1, "a", now.Add(again / 2)})
	o.press(press{0, 1, "a", now.Add(again)}) // c is at the end
	if got := strings.Join(o.order, ""); got != "abc" {
		t.Errorf("after three quick taps it is %s", got)
	}
	o.press(press{0, 1, "a", now.Add(3 * again)})
	o.press(press{1, 1, "a", now.Add(3 * again)})
	if got := strings.Join(o.order, ""); got != "bca" {
		t.Errorf("after a later tap and one elsewhere it is %s", got)
	}
}

// TestDroppedRowsMoveOnce: past the others at one stroke, and not at all where
// they already are or where there is no place.
func TestDroppedRowsMoveOnce(t *testing.T) {
	r := record()
	o := steps(r)
	for _, to := range []int{0, 3, -1} {
		o.drop("c", to)
	}
	o.drop("c", 2)
	o.drop("b", 0)
	if len(r.sent) != 2 || sentOrder(r.sent[0]) != "abc" || sentOrder(r.sent[1]) != "bac" {
		t.Errorf("sent %v", r.sent)
	}
	if !slices.Equal(r.focused, []string{"mt-down-2", "mt-up-0"}) || r.said[0] != "“c” is now 3 of 3" {
		t.Errorf("the focus went to %v, and it said %q", r.focused, r.said)
	}
}

// TestAgreeingIsAnAnswer: the order first shown may be right, and nobody knows
// whether the reader thinks so until they say it.
func TestAgreeingIsAnAnswer(t *testing.T) {
	r := record()
	o := steps(r)
	o.agree(app.Context{}, app.Event{})
	o.Response = r.sent[0].(attempt.Respond).Response
	o.agree(app.Context{}, app.Event{})
	if len(r.sent) != 1 || sentOrder(r.sent[0]) != "cab" {
		t.Errorf("sent %v", r.sent)
	}
	o.Response = quizdata.Response{} // Clear
	o.OnUpdate(app.Context{})
	if got := strings.Join(o.order, ""); got != "cab" {
		t.Errorf("after Clear it begins with %s", got)
	}
}

// TestLockedOrderStays: a button that looks off must be off.
func TestLockedOrderStays(t *testing.T) {
	r := record()
	o := steps(r)
	o.Locked = true
	o.move("a", 1)
	o.agree(app.Context{}, app.Event{})
	if len(r.sent) != 0 {
		t.Errorf("sent %v", r.sent)
	}
}

// TestMovesNameTheirItem: a list of buttons all called "up" tells the ear
// nothing; markup is left out.
func TestMovesNameTheirItem(t *testing.T) {
	html := tidy(app.HTMLString(steps(record())))
	for _, want := range []string{`aria-label="Move “a” up"`, `aria-label="Move “c” down"`, wordThisOrder} {
		if !strings.Contains(html, want) {
			t.Errorf("does not contain %q:\n%s", want, html)
		}
	}
	if n := strings.Count(html, `aria-disabled="true"`); n != 2 {
		t.Errorf("%d buttons are dimmed, not the two at the ends", n)
	}
}

func pairs() *quizdata.Question {
	return &quizdata.Question{ID: "q", Type: quizdata.Matching, Items: items("x", "y", "z"), Slots: []quizdata.Slot{
		{ID: "1", Text: "one", Key: "x"}, {ID: "2", Text: "two", Key: "y"}, {ID: "3", Text: "three", Key: "x"}}}
}

// TestQuickChoicesBothCount: two lists changed before the next update both
// count, in the order of the slots.
func TestQuickChoicesBothCount(t *testing.T) {
	r := record()
	m := &Matching{Question: pairs(), Actions: r.Actions}
	m.OnInit()
	m.fill("3", "x")
	m.fill("1", "y")
	m.fill("3", "")
	want := []quizdata.Filled{{Slot: "1", With: "y"}, {Slot: "3", With: "x"}}
	if got := r.sent[1].(attempt.Respond).Response.Filled; !slices.Equal(got, want) {
		t.Errorf("sent %v", got)
	}
	if got := r.sent[2].(attempt.Respond).Response.Filled; !slices.Equal(got, want[:1]) {
		t.Errorf("after taking one back: %v", got)
	}
}

// TestListsHoldPlainText: what they cannot show stands above them once.
func TestListsHoldPlainText(t *testing.T) {
	q := pairs()
	html := tidy(app.HTMLString(&Matching{Question: q, Response: quizdata.Response{Filled: []quizdata.Filled{{Slot: "2", With: "z"}}}}))
	if !strings.Contains(html, `<option selected value="z">z</option>`) || strings.Contains(html, "letters") {
		t.Errorf("plain sides:\n%s", html)
	}
	q.Items[1].Text = "a `y`"
	html = tidy(app.HTMLString(&Matching{Question: q}))
	if !strings.Contains(html, `>B: a y</option>`) || strings.Count(html, `class="badge"`) != 3 {
		t.Errorf("sides with code:\n%s", html)
	}
}

// TestEachPairSaysHowItCame: the reader's own, its verdict in words and shape,
// and the right one beside a wrong one.
func TestEachPairSaysHowItCame(t *testing.T) {
	s := &Shown{Question: pairs(), Keys: true, State: &attempt.QuestionState{Response: quizdata.Response{
		Filled: []quizdata.Filled{{Slot: "1", With: "x"}, {Slot: "2", With: "z"}}}}}
	html := tidy(app.HTMLString(s.matching()))
	for want, n := range map[string]int{"icon-tick": 1, "icon-cross": 1, "icon-dash": 1, ">" + nameYours: 3, ">" + nameCorrect: 2, nameNoAnswer: 1} {
		if got := strings.Count(html, want); got != n {
			t.Errorf("%q stands there %d times, not %d:\n%s", want, got, n, html)
		}
	}
	s.Keys = false
	if html = tidy(app.HTMLString(s.matching())); strings.Contains(html, nameCorrect) || strings.Contains(html, "icon-") {
		t.Errorf("without keys it gives something away:\n%s", html)
	}
}

// TestNeighboursAreMarked: where marks are for neighbours, what is said stands
// between them, and of places nothing.
func TestNeighboursAreMarked(t *testing.T) {
	question := *steps(record()).Question
	question.Scoring = quizdata.PartialCredit
	s := &Shown{Question: &question, Keys: true, State: &attempt.QuestionState{
		Response: quizdata.Response{Choices: []string{"c", "a", "b"}}}}
	html := tidy(app.HTMLString(s.ordering()))
	for want, n := range map[string]int{"icon-tick": 1, "icon-cross": 1, textJoined: 1, textNotJoined: 1, textPlaced: 0, "Belongs": 0, "1 of 2 follow": 1} {
		if got := strings.Count(html, want); got != n {
			t.Errorf("%q stands there %d times, not %d:\n%s", want, got, n, html)
		}
	}
	s.Keys = false
	if html = tidy(app.HTMLString(s.ordering())); strings.Contains(html, "icon-") {
		t.Errorf("without keys it gives something away:\n%s", html)
	}
	s.Keys, s.State.Response = true, quizdata.Response{}
	if html = tidy(app.HTMLString(s.ordering())); strings.Contains(html, "neighbours") {
		t.Errorf("without an answer there are no neighbours:\n%s", html)
	}
}

// TestLongChoicesAreReadWhole: a closed list would cut them.
func TestLongChoicesAreReadWhole(t *testing.T) {
	q := pairs()
	q.Items[0].Text = strings.Repeat("word ", 6) + "end"
	q.Items[1].Text = strings.Repeat("word ", 12) + "end"
	m := &Matching{Question: q, Response: quizdata.Response{Filled: []quizdata.Filled{{Slot: "1", With: "x"}, {Slot: "2", With: "y"}, {Slot: "3", With: "z"}}}}
	html := tidy(app.HTMLString(m))
	for _, class := range []string{"whole long", "whole longer"} {
		if n := strings.Count(html, `class="`+class+`"`); n != 1 {
			t.Errorf("%d have the class %q:\n%s", n, class, html)
		}
	}
}

// TestWrongOrderShowsTheRight: and a right one is not told twice.
func TestWrongOrderShowsTheRight(t *testing.T) {
	for order, twice := range map[string]bool{"abc": false, "acb": true} {
		s := &Shown{Question: steps(record()).Question, Keys: true, State: &attempt.QuestionState{
			Response: quizdata.Response{Choices: strings.Split(order, "")}}}
		html := tidy(app.HTMLString(s.ordering()))
		if strings.Contains(html, nameRightOrder) != twice || !strings.Contains(html, nameOwnOrder) {
			t.Errorf("%s:\n%s", order, html)
		}
		if strings.Contains(html, "Belongs in place 3") != twice {
			t.Errorf("%s: does not say where it belongs:\n%s", order, html)
		}
	}
}
