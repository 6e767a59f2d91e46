package view

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
)

// ReviewItem is one question of a review.
type ReviewItem struct {
	app.Compo

	Quiz     *quizdata.Quiz
	Question *quizdata.Question
	State    *attempt.QuestionState
	ID       string
	Place    string // "ORM, question 5"
	Keys     bool
	Actions  *Actions
}

// CompoID keeps ticks and folded passages with their question.
func (r *ReviewItem) CompoID() string { return r.Question.ID }

// Render draws the question as it stood.
func (r *ReviewItem) Render() app.UI {
	return app.Article().Class("question", "review-item").Attr("part", "question").Body(
		app.Div().Class("place").Body(
			heading(app.H3().Text(r.Place), r.ID),
			chips(r.Question, true),
			when(r.State.Spent > 0, func() app.UI {
				return app.Span().Class("soft", "small", "figures-only").Body(
					iconClock(), hidden(colTime+" "), app.Text(" "+clockTime(r.State.Spent)))
			}),
		),
		r.passage(),
		app.Div().Class("prompt").Body(promptOf(r.Quiz, r.State, r.Question, r.Keys, false)),
		when(r.Question.Type != quizdata.Info, func() app.UI {
			return &Shown{Quiz: r.Quiz, Question: r.Question, State: r.State, Keys: r.Keys,
				Study: false, AnswerID: r.ID + "-answer", Actions: r.Actions}
		}),
	)
}

func (r *ReviewItem) passage() app.UI {
	if r.Question.Passage == nil {
		return nil
	}
	name := r.Question.Passage.Title
	if name == "" {
		name = namePassage
	}
	return app.Details().Class("passage").Body(
		app.Summary().Body(app.Span().Class("strong").Text(name)),
		&Markdown{Quiz: r.Quiz, Source: r.Question.Passage.Text})
}
