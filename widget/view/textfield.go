package view

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
	"mocktest/quizdata/grade"
)

// TextField takes typed answers: a number, a short text, an essay.
//
// The browser owns what stands in the field. An update that wrote the value
// back could be one key behind and eat a letter, so the value is given once
// and afterwards only when the attempt changed it, as Clear does.
type TextField struct {
	app.Compo

	Question *quizdata.Question
	Text     string
	Locked   bool
	Actions  *Actions

	first, typed string
	begun        bool
}

// begin takes over what was typed before.
func (t *TextField) begin() {
	if !t.begun {
		t.first, t.typed, t.begun = t.Text, t.Text, true
	}
}

// OnUpdate writes a text that did not come from the field.
func (t *TextField) OnUpdate(app.Context) {
	if t.Text != t.typed {
		t.typed = t.Text
		t.Actions.SetProperty(idField, "value", t.Text)
	}
}

// Render draws label, field, unit and help.
func (t *TextField) Render() app.UI {
	t.begin()
	label := nameYours
	if t.Question.Unit != "" {
		label += ", in " + t.Question.Unit
	}
	return app.Div().Class("typed").Body(
		app.Label().Class("label").For(idField).Text(label),
		app.Div().Class("field").Body(t.field(), when(t.Question.Unit != "", func() app.UI {
			return app.Span().Class("unit").Aria("hidden", "true").Text(t.Question.Unit)
		})),
		t.help(),
	)
}

func (t *TextField) field() app.UI {
	if t.Question.Type == quizdata.Essay {
		return app.Textarea().ID(idField).Class("essay").Rows(8).ReadOnly(t.Locked).
			Aria("describedby", idPrompt+" "+idHelp).Text(t.first).OnInput(t.input)
	}
	field := app.Input().Type("text").ID(idField).AutoComplete(false).Attr("autocapitalize", "off").
		Attr("autocorrect", "off").Attr("spellcheck", "false").ReadOnly(t.Locked).
		Aria("describedby", idPrompt+" "+idHelp).Aria("invalid", t.unread()).Value(t.first).OnInput(t.input)
	if t.Question.Type == quizdata.Numeric {
		return field.Class("number").Attr("inputmode", "decimal")
	}
	return field
}

// unread reports that a number was wanted and what stands there is none.
func (t *TextField) unread() bool {
	return t.Question.Type == quizdata.Numeric && t.typed != "" && len(grade.ReadNumber(t.typed, t.Question.Unit)) == 0
}

// help says how to fill the field in, and when a number cannot be read, which
// must be seen: the answer counts as given all the same.
func (t *TextField) help() app.UI {
	if t.unread() {
		return app.P().Class("help", "unread", "small").ID(idHelp).Body(iconAlarm(), app.Span().Text(textNoNumber))
	}
	text := ""
	switch {
	case t.Question.SelfMarked():
		text = textEssay
	case t.Question.Type == quizdata.Numeric:
		text = textNumber
	}
	return app.P().Class("soft", "small").ID(idHelp).Text(text)
}

func (t *TextField) input(ctx app.Context, e app.Event) {
	t.ValueTo(&t.typed)(ctx, e)
	t.Actions.Send(attempt.Respond{Question: t.Question.ID, Response: quizdata.Response{Text: t.typed}})
}
