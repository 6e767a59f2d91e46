package view

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
)

// Passage is the text or table that several questions are about. It can be
// folded away, and stays so from one of its questions to the next.
type Passage struct {
	app.Compo

	Quiz    *quizdata.Quiz
	Passage *quizdata.Passage
	Range   string // which questions it belongs to
}

// CompoID makes another passage another element, unfolded.
func (p *Passage) CompoID() string { return p.Passage.ID }

// Render draws the passage under its name.
func (p *Passage) Render() app.UI {
	name := p.Range
	if p.Passage.Title != "" {
		name = p.Passage.Title
	}
	return app.Details().Class("passage").Attr("part", "passage").Open(true).Body(
		app.Summary().Body(app.Span().Class("strong").Text(name),
			when(p.Passage.Title != "", func() app.UI { return app.Span().Class("soft", "small").Text(p.Range) })),
		&Markdown{Quiz: p.Quiz, Source: p.Passage.Text},
	)
}
