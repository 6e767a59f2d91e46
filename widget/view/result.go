package view

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
	"mocktest/quizdata/grade"
)

// Result is the score and where it came from.
type Result struct {
	app.Compo

	Quiz    *quizdata.Quiz
	Snap    attempt.Snapshot
	Actions *Actions
	Jump    *jump
}

// Render draws the verdict first, then the breakdown, then what to do about it.
func (r *Result) Render() app.UI {
	result := r.Snap.Result
	if result == nil {
		return app.Div().Class("result").Body(heading(app.H2().Text(r.Quiz.Title), IDResult))
	}
	return app.Div().Class("result").Attr("part", "result").Body(
		app.P().Class("soft").Text(r.Quiz.Title),
		app.Div().Class("verdict-row").Body(ring(result.Total, r.tone()), r.summary()),
		r.band(),
		r.toMark(),
		breakdown(titleBySection, result.Sections),
		breakdown(titleByTopic, result.Topics),
		breakdown(titleByDifficulty, named(result.Difficulties)),
		r.times(),
		learn(r.Quiz, result.Topics),
		r.again(),
	)
}

// tone is how the ring is coloured: by the pass mark, if there is one.
func (r *Result) tone() string {
	switch {
	case r.Quiz.Pass == 0:
		return "tone-plain"
	case r.Snap.Passed:
		return "tone-right"
	}
	return "tone-wrong"
}

// summary is the verdict in words with the ways on.
func (r *Result) summary() app.UI {
	total := r.Snap.Result.Total
	limit := totalLimit(r.Quiz)
	if r.Snap.Mode != quizdata.Exam {
		limit = 0
	}
	return app.Div().Class("verdict-text").Body(
		heading(app.H2().Text(verdict(r.Quiz, r.Snap)), IDResult),
		app.P().Class("soft").Body(
			app.Span().Text(countsLine(total)),
			app.Text(" · "),
			app.Span().Class("figures-only").Text(timeUsed(r.Snap.Elapsed, limit)),
		),
		when(r.Snap.Expired, func() app.UI { return app.P().Class("soft").Text(textExpired) }),
		app.Div().Class("ways").Body(
			button(primary, wordReview, r.review),
			when(missed(total) > 0 && missed(total) < total.Count, func() app.UI {
				return button(secondary, retakeWord(missed(total)), r.retake)
			}),
			button(secondary, wordRetakeAll, r.restart),
		),
	)
}

// missed counts what a retake would ask again.
func missed(t grade.Tally) int { return t.Partial + t.Wrong + t.Blank }

func (r *Result) review(app.Context, app.Event)  { open(r.Actions, PageReview) }
func (r *Result) retake(app.Context, app.Event)  { r.Actions.Retake() }
func (r *Result) restart(app.Context, app.Event) { r.Actions.Send(attempt.Restart{}) }

func (r *Result) band() app.UI {
	band := r.Snap.Band
	if band == nil {
		return nil
	}
	return app.Div().Class("band").Attr("part", "band").Body(
		app.H3().Text(band.Title),
		when(band.Text != "", func() app.UI { return &Markdown{Source: band.Text} }),
	)
}

// toMark tells of essays that wait for the reader's own marks, and sums up
// those already marked.
func (r *Result) toMark() app.UI {
	self := r.Snap.Result.Self
	if self.Count == 0 {
		return nil
	}
	var line, way app.UI
	if self.Done > 0 {
		line = app.P().Class("strong").Text(selfLine(self))
	}
	if waiting := self.Count - self.Done; waiting > 0 && r.Quiz.Reveal != quizdata.RevealNever {
		id := r.firstToMark()
		way = app.Div().Class("waiting").Body(
			app.P().Text(toMarkLine(waiting)),
			button(secondary, markWord(waiting), func(app.Context, app.Event) { r.visit(id) }, id),
		)
	}
	return app.Div().Class("self").Body(line, way)
}

func (r *Result) firstToMark() string {
	for _, item := range r.Snap.Result.Items {
		if item.Score.Self && item.Score.Outcome == grade.Unmarked {
			return item.Question
		}
	}
	return ""
}

// maxAgain keeps the list a list; the rest is in the review.
const maxAgain = 30

// again lists the questions missed, each a way into the review.
func (r *Result) again() app.UI {
	var rows []app.UI
	missed := 0
	for _, item := range r.Snap.Result.Items {
		switch item.Score.Outcome {
		case grade.Wrong, grade.Partial, grade.Blank:
			missed++
			if missed <= maxAgain {
				rows = append(rows, app.Li().Body(r.row(item)))
			}
		}
	}
	if missed == 0 {
		return nil
	}
	return app.Div().Class("again").Body(
		app.H3().Text(nameAgain), app.Ul().Class("open").Body(rows...),
		when(missed > maxAgain, func() app.UI {
			return app.P().Class("soft").Text(moreLine(missed - maxAgain))
		}))
}

func (r *Result) row(item grade.Item) app.UI {
	prompt := plain(r.Quiz.Question(item.Question).Prompt)
	return app.Button().Type("button").Class("row-button").Body(
		app.Span().Class("verdict-mark", "tone-"+string(item.Score.Outcome)).Body(outcomeIcon(item.Score.Outcome)),
		hidden(outcomeNames[item.Score.Outcome]+": "),
		app.Span().Class("clip").Text(prompt),
		app.Span().Class("soft", "small", "figures-only").Text(clockTime(item.Spent)),
	).OnClick(func(app.Context, app.Event) { r.visit(item.Question) }, app.EventScope(item.Question))
}

// visit opens the review at a question.
func (r *Result) visit(id string) {
	r.Jump.question = id
	r.Actions.Open(PageReview)
	for i, q := range r.Snap.Questions {
		if q.ID == id {
			r.Actions.FocusOn(reviewID(i))
		}
	}
}

func reviewID(i int) string { return IDReview + "-" + strconv.Itoa(i) }
