package view

import (
	"strings"

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
	with := c.Response.In(slot.ID)
	if strings.TrimSpace(with) == "" {
		with = "" // spaces are no answer
	}
	if c.Study {
		return app.Span().Class("gap-shown").Body(app.Span().Class("gap-key").Body(c.text(slot, slotKey(slot))))
	}
	var key app.UI = app.Span().Class("gap-key").Body(hidden(nameCorrect+": "), c.text(slot, slotKey(slot)), hidden(". "))
	own := app.Span().Class("gap-own").Body(hidden(nameYours+": "), c.text(slot, with), hidden(". "))
	if !c.Keys {
		return app.Span().Class("gap-shown").Body(own)
	}
	came, class, mark := grade.Wrong, "wrong", iconCross()
	switch share, _ := grade.SlotCredit(c.Question, slot, with); {
	case with == "":
		came, class, mark = grade.Blank, "blank", iconDash()
	case share >= 1:
		came, class, mark, key = grade.Right, "right", iconTick(), nil
	case share > 0:
		came, class, mark = grade.Partial, "partial", iconHalf()
	}
	verdict := ", " + lowerFirst(outcomeNames[came]) + ". "
	if came == grade.Blank {
		verdict = ". " // the words there say so
	}
	own = own.Class(class).Body(mark, hidden(nameYours+": "), c.text(slot, with), hidden(verdict))
	return app.Span().Class("gap-shown").Body(own, key)
}

// text is what a gap is filled with, in words.
func (c *ClozeShown) text(slot quizdata.Slot, with string) app.UI {
	if with == "" {
		return app.Span().Class("soft").Text(nameNoAnswer)
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
	case slot.Kind == quizdata.SlotText:
		for _, key := range acceptedTexts(slot.Texts) {
			return key.Text
		}
	case slot.Kind == quizdata.SlotNumber:
		for _, key := range slot.Numbers {
			if key.Credit > 0 {
				return numberKey(key, "")
			}
		}
	}
	return slot.Key
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
		if slot.Kind == quizdata.SlotMenu {
			typed = &quizdata.Question{Type: quizdata.ShortText, Texts: menuTexts(s.Quiz, slot)}
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

// menuTexts are the choices of a gap as what one would type.
func menuTexts(quiz *quizdata.Quiz, slot quizdata.Slot) (texts []quizdata.TextKey) {
	for _, choice := range slot.Choices {
		texts = append(texts, quizdata.TextKey{Text: plain(quiz, choice.Text), Credit: choice.Credit})
	}
	return texts
}

// promptOf is the prompt of a question that takes no answer now.
func promptOf(quiz *quizdata.Quiz, state *attempt.QuestionState, question *quizdata.Question, keys, study bool) app.UI {
	if question.Type == quizdata.Cloze {
		return &ClozeShown{Quiz: quiz, Question: question, Response: state.Response, Study: study, Keys: keys}
	}
	return &Markdown{Quiz: quiz, Source: question.Prompt}
}
