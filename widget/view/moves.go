package view

import (
	"slices"
	"strconv"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
)

// press is a press of a button that moved something.
type press struct {
	place, by int
	id        string // of the item that moved
	at        time.Time
}

// again is how soon a press where the last one was is meant for the item that
// the last one moved: the row went away under the finger, and another came.
const again = 700 * time.Millisecond

// mover is a button that moves an item one step. It moves the item it stood
// beside when it was drawn, whatever has moved since.
func (o *Ordering) mover(place, by int, off bool, id string) app.HTMLButton {
	on := func(app.Context, app.Event) { o.press(press{place, by, id, time.Now()}) }
	return dimmed(button(secondary, "", on, place, by, id).ID(moverID(place, by)), off)
}

func moverID(place, by int) string {
	if by < 0 {
		return "mt-up-" + strconv.Itoa(place)
	}
	return "mt-down-" + strconv.Itoa(place)
}

// press moves an item one step: that of the row, or once more the one that was
// there a moment ago.
func (o *Ordering) press(p press) {
	if o.last.place == p.place && o.last.by == p.by && p.at.Sub(o.last.at) < again {
		p.id = o.last.id
	}
	o.last = p
	o.move(p.id, p.by)
}

// move changes places with a neighbour, and the focus goes along.
func (o *Ordering) move(id string, by int) {
	at := slices.Index(o.order, id)
	switch to := at + by; {
	case o.place(id, to):
		o.Actions.FocusOn(moverID(to, by))
	case at >= 0 && !o.Locked:
		o.Actions.Announce(placedWord(o.name(id), at+1, len(o.order)))
	}
}

// dropped takes the place that a dragged row was let go in. The script that
// drags leaves it as the value of the row's handle, counted from 0.
func (o *Ordering) dropped(id string) app.EventHandler {
	return func(ctx app.Context, e app.Event) {
		var value string
		o.ValueTo(&value)(ctx, e)
		if to, err := strconv.Atoi(value); err == nil {
			o.drop(id, to)
		}
	}
}

// drop puts an item in a place and the focus on the button that takes it
// further, should it have gone a step too short.
func (o *Ordering) drop(id string, to int) {
	by := 1
	if to < slices.Index(o.order, id) {
		by = -1
	}
	if o.place(id, to) {
		o.Actions.FocusOn(moverID(to, by))
	}
}

// place puts an item in a place, the others close up, and where the item is now
// is said aloud. It reports whether anything moved.
func (o *Ordering) place(id string, to int) bool {
	at := slices.Index(o.order, id)
	if o.Locked || at < 0 || to < 0 || to >= len(o.order) || to == at {
		return false
	}
	next := slices.Insert(slices.Delete(slices.Clone(o.order), at, at+1), to, id)
	o.respond(next)
	o.Actions.Announce(placedWord(o.name(id), to+1, len(next)))
	return true
}

// name is what an item is called where it is spoken of.
func (o *Ordering) name(id string) string {
	i := slices.IndexFunc(o.Question.Items, func(item quizdata.Item) bool { return item.ID == id })
	return plain(o.Quiz, o.Question.Items[i].Text)
}

// agree answers with the order as it stands.
func (o *Ordering) agree(app.Context, app.Event) {
	if !o.Locked && o.Response.Blank() {
		o.respond(slices.Clone(o.order))
		o.Actions.Announce(textAgreed)
	}
}

func (o *Ordering) respond(order []string) {
	o.order = order
	o.Actions.Send(attempt.Respond{Question: o.Question.ID, Response: quizdata.Response{Choices: order}})
}

// grip is where a mouse, a finger or a pen takes hold of what can be dragged.
// Whoever cannot see it has buttons and lists for the same.
func grip() app.HTMLSpan { return app.Span().Class("grip").Aria("hidden", "true").Body(iconGrip()) }
