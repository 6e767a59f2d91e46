package view

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
	"mocktest/quizdata/grade"
)

// ClozeShown is a prompt with its gaps filled: by what the reader wrote, and by
// what is right where that is something else.
type ClozeShown struct {
	app.Compo

	Quiz     *quizdata.Quiz
	Question *quizdata.Question
	Response quizdata.Response
	Study    bool
	Keys     bool
}

// Render draws the text.
func (c *ClozeShown) Render() app.UI {
	return app.Div().Class("cloze").Body(gapped(c.Quiz, c.Question, c.gap))
}

func (c *ClozeShown) gap(i int) app.UI {
	slot := c.Question.Slots[i]
	key := app.Span().Class("gap-key").Body(hidden(nameCorrect+": "), c.text(slot, slotKey(slot)), hidden(". "))
	if c.Study {
		return app.Span().Class("gap-shown").Body(when(c.Keys, func() app.UI { return key }))
	}
	with := c.Response.In(slot.ID)
	own := app.Span().Class("gap-own").Body(hidden(nameYours+": "), c.text(slot, with), hidden(". "))
	switch {
	case !c.Keys:
		return app.Span().Class("gap-shown").Body(own)
	case slotRight(c.Question, slot, with):
		return app.Span().Class("gap-shown").Body(own.Class("right").Body(
			iconTick(), hidden(nameYours+": "), c.text(slot, with), hidden(", "+nameCorrect+". ")))
	}
	return app.Span().Class("gap-shown").Body(own.Class("wrong").Body(
		iconCross(), hidden(nameYours+": "), c.text(slot, with), hidden(". ")), key)
}

// text is what a gap is filled with, in words.
func (c *ClozeShown) text(slot quizdata.Slot, with string) app.UI {
	if with == "" {
		return app.Span().Class("empty").Body(app.Span().Aria("hidden", "true").Text("–"), hidden(nameNoAnswer))
	}
	switch slot.Kind {
	case quizdata.SlotMenu:
		for _, choice := range slot.Choices {
			if choice.ID == with {
				return &Markdown{Quiz: c.Quiz, Source: choice.Text, Inside: true}
			}
		}
	case quizdata.SlotItem:
		for _, item := range c.Question.Items {
			if item.ID == with {
				return &Markdown{Quiz: c.Quiz, Source: item.Text, Inside: true}
			}
		}
	}
	return app.Span().Class("given").Text(with)
}

// slotKey is the first thing that is right in a slot, as a response has it.
func slotKey(slot quizdata.Slot) string {
	switch {
	case slot.Kind == quizdata.SlotMenu:
		for _, choice := range slot.Choices {
			if choice.Right() {
				return choice.ID
			}
		}
	case slot.Kind == quizdata.SlotText && len(slot.Texts) > 0:
		return slot.Texts[0].Text
	case slot.Kind == quizdata.SlotNumber && len(slot.Numbers) > 0:
		return numberKey(slot.Numbers[0], "")
	}
	return slot.Key
}

// slotRight reports whether a slot is filled with what belongs there.
func slotRight(question *quizdata.Question, slot quizdata.Slot, with string) bool {
	asked := quizdata.Question{Marks: quizdata.Marks{Correct: 1}, Texts: slot.Texts, Numbers: slot.Numbers, Match: question.Match, Unit: question.Unit}
	switch slot.Kind {
	case quizdata.SlotText:
		asked.Type = quizdata.ShortText
	case quizdata.SlotNumber:
		asked.Type = quizdata.Numeric
	default:
		return with != "" && with == slotKey(slot)
	}
	return grade.Grade(&asked, quizdata.Response{Text: with}).Outcome == grade.Right
}

// clozeKeys are, gap by gap, what is accepted besides the answer that stands in
// the text; nil where that is all.
func (s *Shown) clozeKeys() app.UI {
	var rows []app.UI
	for i, slot := range s.Question.Slots {
		typed := &quizdata.Question{Type: quizdata.ShortText, Texts: slot.Texts}
		if slot.Kind == quizdata.SlotNumber {
			typed = &quizdata.Question{Type: quizdata.Numeric, Numbers: slot.Numbers}
		}
		if list := keys(typed); len(list) > 1 {
			rows = append(rows, app.Dt().Text(gapName(i, len(s.Question.Slots))), app.Dd().Body(list...))
		}
	}
	if !s.Keys || len(rows) == 0 {
		return nil
	}
	return app.Dl().Class("pairs").Body(rows...)
}

// promptOf is the prompt of a question that takes no answer now.
func promptOf(quiz *quizdata.Quiz, state *attempt.QuestionState, question *quizdata.Question, keys, study bool) app.UI {
	if question.Type == quizdata.Cloze {
		return &ClozeShown{Quiz: quiz, Question: question, Response: state.Response, Study: study, Keys: keys}
	}
	return &Markdown{Quiz: quiz, Source: question.Prompt}
}
