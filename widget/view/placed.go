package view

import (
	"slices"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
	"mocktest/quizdata/grade"
)

// ordering shows the reader's order with what was marked in it, and the right
// one where that is another: with partial credit the neighbours, for which the
// marks are, otherwise each item in its place.
func (s *Shown) ordering() app.UI {
	if s.Question.Unscored && s.Study {
		return app.Div().Class("orders").Body(s.itemList(nameItems))
	}
	own := s.State.Response.Choices
	right := slices.Equal(own, itemIDs(s.Question.Items))
	return app.Div().Class("orders").Body(
		when(!s.Study, s.ownOrder),
		when(!s.Study && !right && len(own) > 0 && s.joins(), func() app.UI {
			return app.P().Class("soft", "small").Text(neighboursText(s.Question, s.State.Response))
		}),
		when(s.judges() && (s.Study || !right), s.rightOrder),
	)
}

// joins reports that marks are for neighbours.
func (s *Shown) joins() bool { return s.Question.Scoring == quizdata.PartialCredit }

func (s *Shown) ownOrder() app.UI {
	if s.State.Response.Blank() {
		return app.Div().Body(app.Div().Class("label").Text(nameOwnOrder), app.Div().Class("soft").Text(nameNoAnswer))
	}
	items := arranged(s.Question.Items, s.State.Response.Choices)
	rows, class := make([]app.UI, len(items)), ""
	follows := grade.Neighbours(s.Question, s.State.Response)
	if s.Keys && s.joins() {
		class = "joined"
	}
	for i, item := range items {
		switch {
		case class == "":
			rows[i] = s.orderedRow(i, item)
		case i == 0:
			rows[i] = joinedRow(s.Quiz, i, item, nil)
		default:
			rows[i] = joinedRow(s.Quiz, i, item, join(follows[i-1]))
		}
	}
	return app.Div().Body(app.Div().Class("label").Text(nameOwnOrder), app.Ul().Class("order", class).Body(rows...))
}

// joinedRow is an item below what is said of it and the one above it.
func joinedRow(quiz *quizdata.Quiz, i int, item quizdata.Item, join app.UI) app.UI {
	return app.Li().Class("ordered").Attr("part", "choice").Body(
		join,
		app.Span().Class("badge").Text(strconv.Itoa(i+1)),
		&Markdown{Quiz: quiz, Source: item.Text, Inside: true})
}

// join says whether two neighbours rightly follow one another.
func join(follows bool) app.UI {
	if follows {
		return app.Span().Class("join", "right").Body(iconTick(), app.Span().Text(textJoined), hidden(". "))
	}
	return app.Span().Class("join", "wrong").Body(iconCross(), app.Span().Text(textNotJoined), hidden(". "))
}

// orderedRow is an item in the reader's place for it.
func (s *Shown) orderedRow(i int, item quizdata.Item) app.UI {
	belongs := slices.IndexFunc(s.Question.Items, func(other quizdata.Item) bool { return other.ID == item.ID })
	class, mark, words := "", app.UI(nil), ""
	switch {
	case !s.judges():
	case belongs == i:
		class, mark, words = "right", iconTick(), textPlaced
	default:
		class, mark, words = "wrong", iconCross(), belongsWord(belongs+1)
	}
	return app.Li().Class("ordered", class).Attr("part", "choice").Body(
		app.Span().Class("badge").Text(strconv.Itoa(i+1)),
		&Markdown{Quiz: s.Quiz, Source: item.Text, Inside: true},
		when(s.judges(), func() app.UI {
			return app.Span().Class("tag", class).Body(hidden(". "), mark, app.Span().Text(words))
		}),
	)
}

func (s *Shown) rightOrder() app.UI {
	rows := make([]app.UI, len(s.Question.Items))
	for i, item := range s.Question.Items {
		rows[i] = app.Li().Class("ordered", "key").Body(
			app.Span().Class("badge").Text(strconv.Itoa(i+1)),
			&Markdown{Quiz: s.Quiz, Source: item.Text, Inside: true})
	}
	return app.Div().Body(app.Div().Class("label").Text(nameRightOrder), app.Ul().Class("order").Body(rows...))
}

// matching shows what was put to each slot, and what belongs there where that
// is something else.
func (s *Shown) matching() app.UI {
	slots := slotsShown(s.Question, s.State.Slots)
	rows := make([]app.UI, len(slots))
	for i, slot := range slots {
		rows[i] = s.matchedRow(slot)
	}
	return app.Ul().Class("matched").Attr("part", "choices").Body(rows...)
}

func (s *Shown) matchedRow(slot quizdata.Slot) app.UI {
	with := s.State.Response.In(slot.ID)
	right := with == slot.Key
	class, mark := "", app.UI(nil)
	switch {
	case !s.Keys || s.Study:
	case right:
		class, mark = "right", iconTick()
	case with == "":
		mark = iconDash()
	default:
		class, mark = "wrong", iconCross()
	}
	return app.Li().Class("match", class).Attr("part", "choice").Body(
		app.Div().Class("left").Body(
			when(mark != nil, func() app.UI { return app.Span().Class("badge").Body(mark) }),
			&Markdown{Quiz: s.Quiz, Source: slot.Text, Inside: true}, hidden(": ")),
		app.Div().Class("put").Body(
			when(!s.Study, func() app.UI { return s.put(nameYours, class, with) }),
			when(s.Keys && (s.Study || !right), func() app.UI { return s.put(nameCorrect, "right", slot.Key) }),
		),
	)
}

// put is an item under the word that says whose it is.
func (s *Shown) put(word, class, id string) app.UI {
	at := slices.IndexFunc(s.Question.Items, func(i quizdata.Item) bool { return i.ID == id })
	var text app.UI = app.Span().Class("soft").Text(nameNoAnswer)
	if at >= 0 {
		text = &Markdown{Quiz: s.Quiz, Source: s.Question.Items[at].Text, Inside: true}
	}
	return app.Div().Body(app.Span().Class("tag", class).Text(word), hidden(": "), text, hidden(". "))
}
