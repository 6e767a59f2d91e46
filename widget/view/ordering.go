package view

import (
	"slices"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
)

// Ordering is a list to be put in order: one step at a time, by two buttons in
// each row, or by dragging a row by its handle. Until the reader moves something
// or agrees with the order shown there is no answer.
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
	last  press
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
		when(!o.Locked, func() app.UI { return grip().OnChange(o.dropped(item.ID), app.EventScope(item.ID)) }),
		app.Span().Class("badge").Text(strconv.Itoa(i+1)),
		&Markdown{Quiz: o.Quiz, Source: item.Text, Inside: true},
		app.Div().Class("moves").Body(
			o.mover(i, -1, i == 0, item.ID).Aria("label", moveName(name, -1)).Body(iconUp()),
			o.mover(i, 1, i == of-1, item.ID).Aria("label", moveName(name, 1)).Body(iconDown()),
		),
	)
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
