package view

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
)

// Choices are the native radios or checkboxes of a choice question. Arrow keys
// move and pick, as they do in any radio group, and do nothing else.
type Choices struct {
	app.Compo

	Quiz     *quizdata.Quiz
	Question *quizdata.Question
	Order    []string // ids of choices as shown
	Response quizdata.Response
	Locked   bool
	Actions  *Actions

	// picked runs ahead of Response between an input and the next update,
	// so that two quick ticks both count.
	picked []string
}

// OnInit takes over what was picked before.
func (c *Choices) OnInit() { c.picked = c.Response.Choices }

// OnUpdate follows the attempt.
func (c *Choices) OnUpdate(app.Context) { c.picked = c.Response.Choices }

// Render draws a row for each choice; the whole row is the label.
func (c *Choices) Render() app.UI {
	legend := app.Legend().Text(choose(c.Question))
	if c.Question.Type != quizdata.MultipleResponse {
		legend = legend.Class("hidden")
	}
	scoring, described := scored(c.Question)
	rows := []app.UI{legend, scoring}
	for i, choice := range ordered(c.Question, c.Order) {
		rows = append(rows, c.row(i, choice))
	}
	return group(app.FieldSet().Class("choices", picking(c.Question)).Attr("part", "choices").
		Aria("describedby", described).Disabled(c.Locked).Body(rows...))
}

// scored is the line that says how marks are given, where it must be said, and
// what describes the controls below it.
func scored(question *quizdata.Question) (line app.UI, described string) {
	text := scoringText(question)
	if text == "" {
		return nil, idPrompt
	}
	return app.P().Class("scoring", "soft", "small").ID(idHelp).Text(text), idPrompt + " " + idHelp
}

func (c *Choices) row(i int, choice quizdata.Choice) app.UI {
	id, kind := "mt-choice-"+strconv.Itoa(i), "radio"
	if c.Question.Type == quizdata.MultipleResponse {
		kind = "checkbox"
	}
	return app.Label().Class("choice").Attr("part", "choice").For(id).Body(
		app.Input().Type(kind).ID(id).Name("mt-choices").Value(choice.ID).Checked(c.Response.Picked(choice.ID)).
			OnChange(func(ctx app.Context, _ app.Event) {
				c.change(choice.ID)
				c.Actions.PaintFirst(ctx) // the stylesheet goes by the tick itself
			}, app.EventScope(choice.ID)),
		badge(c.Question, i),
		&Markdown{Quiz: c.Quiz, Source: choice.Text, Inside: true},
	)
}

// change picks a choice, or takes a tick back.
func (c *Choices) change(id string) {
	next := []string{id}
	if c.Question.Type == quizdata.MultipleResponse {
		next = toggled(c.picked, id)
	}
	c.picked = next
	c.Actions.Send(attempt.Respond{Question: c.Question.ID, Response: quizdata.Response{Choices: next}})
}

// toggled is a fresh list with the id added at the end, or without it.
func toggled(list []string, id string) []string {
	next := make([]string, 0, len(list)+1)
	for _, other := range list {
		if other != id {
			next = append(next, other)
		}
	}
	if len(next) == len(list) {
		next = append(next, id)
	}
	return next
}

// ordered are the choices as shown; without an order, as written.
func ordered(question *quizdata.Question, order []string) []quizdata.Choice {
	if len(order) != len(question.Choices) {
		return question.Choices
	}
	choices := make([]quizdata.Choice, 0, len(order))
	for _, id := range order {
		for _, choice := range question.Choices {
			if choice.ID == id {
				choices = append(choices, choice)
			}
		}
	}
	return choices
}

// picking names the shape of the badges: round for one choice, square for
// many, as radios and checkboxes are.
func picking(question *quizdata.Question) string {
	if question.Type == quizdata.MultipleResponse {
		return "many"
	}
	return "one"
}

// badge is the letter that names a choice.
func badge(question *quizdata.Question, i int) app.UI {
	return app.Span().Class("badge").Text(choiceLetter(question, i))
}

func choiceLetter(question *quizdata.Question, i int) string {
	if question.Type == quizdata.TrueFalse {
		return []string{"T", "F"}[i%2]
	}
	return letter(i)
}
