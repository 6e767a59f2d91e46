package view

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
)

// EssayShown sets the reader's own text beside the model answer and lets them
// tick which criteria it meets.
type EssayShown struct {
	app.Compo

	Quiz     *quizdata.Quiz
	Question *quizdata.Question
	State    *attempt.QuestionState
	Study    bool
	Keys     bool
	Name     string // id of the model answer, and the beginning of other ids
	Actions  *Actions

	met []bool
}

// OnInit takes over the ticks.
func (e *EssayShown) OnInit() { e.met = e.ticks() }

// OnUpdate follows the attempt.
func (e *EssayShown) OnUpdate(app.Context) { e.met = e.ticks() }

// ticks are as many as the rubric has lines.
func (e *EssayShown) ticks() []bool {
	met := make([]bool, len(e.Question.Rubric))
	copy(met, e.State.Met)
	return met
}

// Render draws text, model and rubric.
func (e *EssayShown) Render() app.UI {
	return app.Div().Class("essay-shown").Body(
		when(!e.Study, e.text),
		when(e.Keys, func() app.UI {
			return app.Div().Class("model").Body(
				heading(app.H4().Class("label").Text(nameModel), e.Name), &Markdown{Quiz: e.Quiz, Source: e.Question.ModelAnswer})
		}),
		when(e.Keys, e.rubric),
	)
}

func (e *EssayShown) text() app.UI {
	text := app.Div().Class("own").Text(e.State.Response.Text)
	if e.State.Response.Blank() {
		text = app.Div().Class("own", "soft").Text(nameNoAnswer)
	}
	return app.Div().Body(app.Div().Class("label").Text(nameYours), text)
}

// rubric is checkboxes for who answered, a list for who studies.
func (e *EssayShown) rubric() app.UI {
	if e.Study {
		items := make([]app.UI, len(e.Question.Rubric))
		for i, criterion := range e.Question.Rubric {
			items[i] = app.Li().Body(&Markdown{Quiz: e.Quiz, Source: criterion.Text, Inside: true}, criterionMarks(criterion))
		}
		return app.Ul().Class("rubric").Body(items...)
	}
	rows := []app.UI{app.Legend().Class("label").Text(nameRubric)}
	for i, criterion := range e.Question.Rubric {
		id := e.Name + "-criterion-" + strconv.Itoa(i)
		rows = append(rows, app.Label().Class("criterion").For(id).Body(
			app.Input().Type("checkbox").ID(id).Checked(i < len(e.State.Met) && e.State.Met[i]).
				OnChange(func(app.Context, app.Event) { e.tick(i) }, app.EventScope(i)),
			app.Span().Class("tickbox").Body(iconTick()),
			&Markdown{Quiz: e.Quiz, Source: criterion.Text, Inside: true}, criterionMarks(criterion),
		))
	}
	return app.FieldSet().Class("rubric").Body(append(rows, app.P().Class("soft", "small").Text(textSelfMark))...)
}

func criterionMarks(c quizdata.Criterion) app.UI {
	return app.Span().Class("chip").Text(signed(c.Marks))
}

// tick sends a fresh list; the attempt keeps the one before.
func (e *EssayShown) tick(i int) {
	met := append([]bool(nil), e.met...)
	met[i] = !met[i]
	e.met = met
	e.Actions.Send(attempt.SelfMark{Question: e.Question.ID, Met: met})
}
