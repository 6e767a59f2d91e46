package view

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
)

// OutputField asks what a program does: prints something, nothing, or fails.
// Like [TextField] it lets the browser own the text.
type OutputField struct {
	app.Compo

	Question *quizdata.Question
	Response quizdata.Response
	Locked   bool
	Enter    func() // what the Enter key does; nil for nothing
	Actions  *Actions

	// kind stays picked while the text is still empty: to the attempt such
	// a response is blank.
	kind         quizdata.OutcomeKind
	first, typed string
	begun        bool
}

var programKinds = []quizdata.OutcomeKind{quizdata.OutcomePrints, quizdata.OutcomeNothing, quizdata.OutcomeError}

func (o *OutputField) begin() {
	if !o.begun {
		o.kind, o.first, o.typed, o.begun = o.Response.Outcome, o.Response.Text, o.Response.Text, true
	}
}

// OnUpdate follows the attempt. A response gone blank was cleared, unless the
// reader just emptied the field by hand.
func (o *OutputField) OnUpdate(app.Context) {
	r := o.Response
	if r.Blank() && o.typed == "" && o.kind == quizdata.OutcomePrints {
		return
	}
	o.kind = r.Outcome
	if r.Text != o.typed {
		o.typed = r.Text
		o.Actions.SetProperty(idField, "value", r.Text)
	}
}

// Render draws three radios and the field that goes with the one picked.
func (o *OutputField) Render() app.UI {
	o.begin()
	rows := []app.UI{app.Legend().Class("label").Text(textProgram)}
	for i, kind := range programKinds {
		rows = append(rows, o.row(i, kind))
	}
	return app.Div().Class("output").Body(
		group(app.FieldSet().Class("outcomes").Attr("part", "choices").
			Aria("describedby", idPrompt).Disabled(o.Locked).Body(rows...)),
		app.Div().Class("typed").Body(o.field()),
	)
}

func (o *OutputField) row(i int, kind quizdata.OutcomeKind) app.UI {
	id := "mt-outcome-" + strconv.Itoa(i)
	row := app.Label().Class("choice", "outcome").Attr("part", "choice").For(id)
	if o.kind == kind {
		row = row.Class("picked")
	}
	return row.Body(
		app.Input().Type("radio").ID(id).Name("mt-outcome").Value(string(kind)).Checked(o.kind == kind).
			OnChange(func(app.Context, app.Event) { o.pick(kind) }, app.EventScope(kind)),
		app.Span().Class("dot"),
		app.Span().Text(programNames[kind]),
	)
}

// field is where the output or the error's name is typed.
func (o *OutputField) field() app.UI {
	switch o.kind {
	case quizdata.OutcomePrints:
		return app.Div().Body(
			app.Label().Class("label").For(idField).Text(nameOutput),
			app.Textarea().ID(idField).Class("mono").Rows(4).Attr("spellcheck", "false").
				Attr("autocapitalize", "off").Attr("autocorrect", "off").Attr("autocomplete", "off").ReadOnly(o.Locked).Aria("describedby", idHelp).
				Text(o.first).OnInput(o.input),
			app.P().Class("soft", "small").ID(idHelp).Text(textOneLine),
		)
	case quizdata.OutcomeError:
		return entered(o.Enter).Body(
			app.Label().Class("label").For(idField).Text(textErrorField),
			app.Input().Type("text").ID(idField).Class("mono").AutoComplete(false).
				Attr("spellcheck", "false").Attr("autocapitalize", "off").Attr("autocorrect", "off").ReadOnly(o.Locked).
				Value(o.first).OnInput(o.input),
		)
	}
	return nil
}

func (o *OutputField) input(ctx app.Context, e app.Event) {
	o.ValueTo(&o.typed)(ctx, e)
	o.send()
}

// pick changes what the program does; a text typed for another kind of end
// does not fit and starts empty.
func (o *OutputField) pick(kind quizdata.OutcomeKind) {
	if kind != o.kind {
		o.kind, o.first, o.typed = kind, "", ""
	}
	o.send()
}

func (o *OutputField) send() {
	o.Actions.Send(attempt.Respond{Question: o.Question.ID,
		Response: quizdata.Response{Outcome: o.kind, Text: o.typed}})
}
