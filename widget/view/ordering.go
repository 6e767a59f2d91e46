package view

import (
	"slices"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
)

// Ordering is a list to be put in order, one step at a time, by two buttons in
// each row. Until the reader moves something or agrees with the order shown
// there is no answer.
type Ordering struct {
	app.Compo

	Quiz     *quizdata.Quiz
	Question *quizdata.Question
	Order    []string // ids of items as first shown
	Response quizdata.Response
	Locked   bool
	Actions  *Actions

	// order runs ahead of Response between a press and the next update, so
	// that two quick presses both count.
	order []string
}

// OnInit takes over what was put in order before.
func (o *Ordering) OnInit() { o.order = o.shown() }

// OnUpdate follows the attempt.
func (o *Ordering) OnUpdate(app.Context) { o.order = o.shown() }

// shown is the reader's order, before there is one the order first shown.
func (o *Ordering) shown() []string {
	if len(o.Response.Choices) == len(o.Question.Items) {
		return o.Response.Choices
	}
	return itemIDs(arranged(o.Question.Items, o.Order))
}

// Render draws a row for each item in its present place.
func (o *Ordering) Render() app.UI {
	items := arranged(o.Question.Items, o.shown())
	rows := make([]app.UI, len(items))
	for i, item := range items {
		rows[i] = o.row(i, len(items), item)
	}
	text := textNoOrder
	if !o.Response.Blank() {
		text = textOrdered
	}
	scoring, described := scored(o.Question)
	return group(app.FieldSet().Class("ordering").Attr("part", "choices").
		Aria("describedby", described).Disabled(o.Locked).Body(
		app.Legend().Class("soft", "small").Text(textOrder), scoring,
		app.Ul().Class("order").Body(rows...),
		app.Div().Class("agree").Body(
			dimmed(button(secondary, wordThisOrder, o.agree), !o.Response.Blank()),
			app.Span().Class("soft", "small").Text(text),
		),
	))
}

// row draws an item under the number of its place.
func (o *Ordering) row(i, of int, item quizdata.Item) app.UI {
	name := plain(o.Quiz, item.Text)
	return app.Li().Class("ordered").Attr("part", "choice").Body(
		app.Span().Class("badge").Text(strconv.Itoa(i+1)),
		&Markdown{Quiz: o.Quiz, Source: item.Text, Inside: true},
		app.Div().Class("moves").Body(
			o.mover(i, -1, i == 0, item.ID).Aria("label", moveName(name, -1)).Body(iconUp()),
			o.mover(i, 1, i == of-1, item.ID).Aria("label", moveName(name, 1)).Body(iconDown()),
		),
	)
}

// mover moves the item it stood beside when it was drawn, whatever has moved
// since.
func (o *Ordering) mover(i, by int, off bool, id string) app.HTMLButton {
	return dimmed(button(secondary, "", func(app.Context, app.Event) { o.move(id, by) }, id, by).ID(moverID(i, by)), off)
}

func moverID(place, by int) string {
	if by < 0 {
		return "mt-up-" + strconv.Itoa(place)
	}
	return "mt-down-" + strconv.Itoa(place)
}

// move changes places with a neighbour. The focus goes along, and where the
// item is now is said aloud.
func (o *Ordering) move(id string, by int) {
	at := slices.Index(o.order, id)
	to := at + by
	if o.Locked || at < 0 || to < 0 || to >= len(o.order) {
		return
	}
	next := slices.Clone(o.order)
	next[at], next[to] = next[to], next[at]
	o.respond(next)
	o.Actions.FocusOn(moverID(to, by))
	o.Actions.Announce(placedWord(plain(o.Quiz, arranged(o.Question.Items, next)[to].Text), to+1, len(next)))
}

// agree answers with the order as it stands.
func (o *Ordering) agree(app.Context, app.Event) {
	if !o.Locked && o.Response.Blank() {
		o.respond(slices.Clone(o.order))
	}
}

func (o *Ordering) respond(order []string) {
	o.order = order
	o.Actions.Send(attempt.Respond{Question: o.Question.ID, Response: quizdata.Response{Choices: order}})
}

// arranged are items in an order of their ids; without a whole one, as written.
func arranged(items []quizdata.Item, order []string) []quizdata.Item {
	list := make([]quizdata.Item, 0, len(items))
	for _, id := range order {
		if at := slices.IndexFunc(items, func(i quizdata.Item) bool { return i.ID == id }); at >= 0 {
			list = append(list, items[at])
		}
	}
	if len(list) != len(items) {
		return items
	}
	return list
}

func itemIDs(items []quizdata.Item) []string {
	ids := make([]string, len(items))
	for i, item := range items {
		ids[i] = item.ID
	}
	return ids
}
