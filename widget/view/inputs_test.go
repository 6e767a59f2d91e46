package view

import (
	"slices"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
)

// recorder notes what a view asks for.
type recorder struct {
	*Actions
	sent []attempt.Event
	set  []any

	focused, said []string
}

func record() *recorder {
	r := &recorder{}
	r.Actions = &Actions{
		Send:        func(e attempt.Event) { r.sent = append(r.sent, e) },
		SetProperty: func(id, property string, value any) { r.set = append(r.set, value) },
		FocusOn:     func(id string) { r.focused = append(r.focused, id) },
		Announce:    func(text string) { r.said = append(r.said, text) },
	}
	return r
}

// TestQuickTicksBothCount: two ticks before the next update are two choices.
func TestQuickTicksBothCount(t *testing.T) {
	r := record()
	c := &Choices{Question: begin(t).quiz.Question("multi"), Actions: r.Actions}
	c.OnInit()
	c.change("x")
	c.change("y")
	c.change("x")
	c.change("z")
	got := r.sent[3].(attempt.Respond).Response.Choices
	if !slices.Equal(got, []string{"y", "z"}) {
		t.Errorf("sent %v", got)
	}
	if first := r.sent[0].(attempt.Respond).Response.Choices; !slices.Equal(first, []string{"x"}) {
		t.Errorf("a later tick changed an earlier response: %v", first)
	}
}

// TestFieldBelongsToItsReader: the value is written only when something else
// changed it, or a letter typed meanwhile would be lost.
func TestFieldBelongsToItsReader(t *testing.T) {
	r := record()
	f := &TextField{Question: begin(t).quiz.Question("text"), Text: "a", Actions: r.Actions}
	f.Render()
	f.typed = "ab"
	f.Text = "ab"
	f.OnUpdate(app.Context{})
	if len(r.set) != 0 {
		t.Fatalf("wrote %q over what was typed", r.set)
	}
	f.Text = "" // Clear
	f.OnUpdate(app.Context{})
	if !slices.Equal(r.set, []any{""}) {
		t.Errorf("after Clear the field was set to %q", r.set)
	}
}

// TestPrintsStaysPickedWhileEmpty: to the attempt an empty output is blank,
// but the reader has just said that the program prints.
func TestPrintsStaysPickedWhileEmpty(t *testing.T) {
	r := record()
	o := &OutputField{Question: begin(t).quiz.Question("prints"), Actions: r.Actions}
	o.Render()
	o.pick(quizdata.OutcomePrints)
	o.OnUpdate(app.Context{})
	if o.kind != quizdata.OutcomePrints {
		t.Error("the pick was lost before anything was typed")
	}
	o.typed = "1"
	o.Response = quizdata.Response{}
	o.OnUpdate(app.Context{})
	if o.kind != "" || o.typed != "" {
		t.Errorf("after Clear it still says %q, %q", o.kind, o.typed)
	}
}

// TestAnotherKindStartsEmpty: printed lines are no error's name.
func TestAnotherKindStartsEmpty(t *testing.T) {
	r := record()
	o := &OutputField{Response: quizdata.Response{Outcome: quizdata.OutcomePrints, Text: "1\n2"},
		Question: begin(t).quiz.Question("prints"), Actions: r.Actions}
	o.Render()
	o.pick(quizdata.OutcomeError)
	want := quizdata.Response{Outcome: quizdata.OutcomeError}
	if got := r.sent[0].(attempt.Respond).Response; !got.Equal(want) {
		t.Errorf("sent %+v", got)
	}
}

// TestEachQuestionIsItsOwnElement: else typed text and ticks would carry over.
func TestEachQuestionIsItsOwnElement(t *testing.T) {
	quiz := begin(t).quiz
	one, two := &Question{Question: quiz.Question("number")}, &Question{Question: quiz.Question("text")}
	if one.CompoID() == two.CompoID() {
		t.Error("two questions share an element")
	}
}

// TestDimmedButtonsDoNothing: a button that looks off must be off.
func TestDimmedButtonsDoNothing(t *testing.T) {
	r := record()
	b := &Bar{Question: "q", Blank: true, Actions: r.Actions}
	b.clear(app.Context{}, app.Event{})
	b.previous(app.Context{}, app.Event{})
	if len(r.sent) != 0 {
		t.Errorf("sent %v", r.sent)
	}
}

// TestSelfMarksAreFresh: the attempt keeps the list it was given.
func TestSelfMarksAreFresh(t *testing.T) {
	r := record()
	e := &EssayShown{Question: begin(t).quiz.Question("essay"), State: &attempt.QuestionState{}, Actions: r.Actions}
	e.OnInit()
	e.tick(0)
	e.tick(1)
	first, second := r.sent[0].(attempt.SelfMark).Met, r.sent[1].(attempt.SelfMark).Met
	if !slices.Equal(first, []bool{true, false}) || !slices.Equal(second, []bool{true, true}) {
		t.Errorf("sent %v, then %v", first, second)
	}
}
