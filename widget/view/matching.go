package view

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
	"mocktest/quizdata/markdown"
)

// Matching is a row for each left side of a matching question, or for each
// thing to sort, with a native list of what may belong to it.
type Matching struct {
	app.Compo

	Quiz     *quizdata.Quiz
	Question *quizdata.Question
	Slots    []string // ids of slots as shown
	Order    []string // ids of items as shown
	Response quizdata.Response
	Locked   bool
	Actions  *Actions

	// filled runs ahead of Response between a choice and the next update.
	filled []quizdata.Filled
}

// OnInit takes over what was chosen before.
func (m *Matching) OnInit() { m.filled = m.Response.Filled }

// OnUpdate follows the attempt.
func (m *Matching) OnUpdate(app.Context) { m.filled = m.Response.Filled }

// Render draws the rows.
func (m *Matching) Render() app.UI {
	items := arranged(m.Question.Items, m.Order)
	lettered := needLetters(m.Quiz, items)
	scoring, described := scored(m.Question)
	rows := []app.UI{app.Legend().Class("soft", "small").Text(matchText(m.Question)), scoring}
	if lettered {
		rows = append(rows, lettersOf(m.Quiz, items))
	}
	for i, slot := range slotsShown(m.Question, m.Slots) {
		rows = append(rows, m.row(i, slot, items, lettered))
	}
	return group(app.FieldSet().Class("matching").Attr("part", "choices").
		Aria("describedby", described).Disabled(m.Locked).Body(rows...))
}

func (m *Matching) row(i int, slot quizdata.Slot, items []quizdata.Item, lettered bool) app.UI {
	id, with := "mt-slot-"+strconv.Itoa(i), m.Response.In(slot.ID)
	class := ""
	if with != "" {
		class = "picked"
	}
	options := []app.UI{noneOption(with)}
	for k, item := range items {
		text := plain(m.Quiz, item.Text)
		if lettered {
			text = letter(k) + ": " + text
		}
		options = append(options, app.Option().Value(item.ID).Selected(item.ID == with).Text(text))
	}
	return app.Div().Class("match", class).Attr("part", "choice").Body(
		app.Label().For(id).Body(&Markdown{Quiz: m.Quiz, Source: slot.Text, Inside: true}),
		app.Select().ID(id).Class("list").Attr("autocomplete", "off").Body(options...).
			OnChange(m.chosen(slot.ID), app.EventScope(slot.ID)),
		m.whole(items, with),
	)
}

// A closed list shows one line of what is chosen in it: some thirty letters on a
// phone, fifty elsewhere.
const (
	longOnPhones = 26
	longAnywhere = 44
)

// whole is all of what is chosen in a list.
func (m *Matching) whole(items []quizdata.Item, with string) app.UI {
	at := slices.IndexFunc(items, func(i quizdata.Item) bool { return i.ID == with })
	if at < 0 {
		return nil
	}
	return whole(m.Quiz, "", items[at].Text)
}

// whole is a text too long for a closed list, behind the name of the list where
// it needs one; nil where it is not. Screen readers read it from the list.
func whole(quiz *quizdata.Quiz, name, text string) app.UI {
	class := "long"
	switch length := utf8.RuneCountInString(plain(quiz, text)); {
	case length > longAnywhere:
		class = "longer"
	case length <= longOnPhones:
		return nil
	}
	return app.Div().Class("whole", class).Aria("hidden", "true").Body(
		app.Text(name), &Markdown{Quiz: quiz, Source: text, Inside: true})
}

// chosen reads the list of a slot and answers with all that is chosen.
func (m *Matching) chosen(slot string) app.EventHandler {
	return func(ctx app.Context, e app.Event) {
		var with string
		m.ValueTo(&with)(ctx, e)
		m.fill(slot, strings.TrimSpace(with))
	}
}

// noneOption stands first in a list, for nothing chosen. go-app drops empty
// attributes, and an option without a value has its text for one; so it is a
// space, which no id is.
func noneOption(with string) app.UI {
	return app.Option().Value(" ").Selected(with == "").Text(wordChoose)
}

func (m *Matching) fill(slot, with string) {
	m.filled = filled(m.Question, m.filled, slot, with)
	m.Actions.Send(attempt.Respond{Question: m.Question.ID, Response: quizdata.Response{Filled: m.filled}})
}

// filled is a fresh list in the order of the slots, with one of them filled
// anew or, with nothing, emptied.
func filled(question *quizdata.Question, list []quizdata.Filled, slot, with string) []quizdata.Filled {
	next := make([]quizdata.Filled, 0, len(list)+1)
	for _, s := range question.Slots {
		value := with
		if s.ID != slot {
			value = quizdata.Response{Filled: list}.In(s.ID)
		}
		if value != "" {
			next = append(next, quizdata.Filled{Slot: s.ID, With: value})
		}
	}
	return next
}

// slotsShown are the slots as shown; without a whole order, as written.
func slotsShown(question *quizdata.Question, order []string) []quizdata.Slot {
	slots := make([]quizdata.Slot, 0, len(order))
	for _, id := range order {
		if at := slices.IndexFunc(question.Slots, func(s quizdata.Slot) bool { return s.ID == id }); at >= 0 {
			slots = append(slots, question.Slots[at])
		}
	}
	if len(slots) != len(question.Slots) {
		return question.Slots
	}
	return slots
}

// needLetters reports that a native list, which holds plain text alone, cannot
// show some of the items.
func needLetters(quiz *quizdata.Quiz, items []quizdata.Item) bool {
	return slices.ContainsFunc(items, func(item quizdata.Item) bool {
		return !textOnly(dialect(quiz).Inline(item.Text))
	})
}

func textOnly(nodes []markdown.Node) bool {
	return !slices.ContainsFunc(nodes, func(n markdown.Node) bool {
		return n.Kind == markdown.Code || n.Kind == markdown.Math || n.Kind == markdown.Image || !n.Kind.IsInline() || !textOnly(n.Children)
	})
}

// lettersOf shows the items under the letters their lists name them by.
func lettersOf(quiz *quizdata.Quiz, items []quizdata.Item) app.UI {
	rows := make([]app.UI, len(items))
	for i, item := range items {
		rows[i] = app.Li().Body(
			app.Span().Class("badge").Text(letter(i)), hidden(". "),
			&Markdown{Quiz: quiz, Source: item.Text, Inside: true})
	}
	return app.Ul().Class("letters").Body(rows...)
}
