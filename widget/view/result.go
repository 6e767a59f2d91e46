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
	Snap    *attempt.Snapshot
	Actions *Actions
	Jump    *jump

	asking asking
}

// asking is which retake waits for a second word: it throws the result away.
type asking string

const (
	askAll    asking = "all"
	askMissed asking = "missed"
)

const idRetake = "mt-retake-" // and which one

// Render draws the verdict first, then the breakdown, then what to do about it.
func (r *Result) Render() app.UI {
	result := r.Snap.Result
	if result == nil {
		return app.Div().Class("result").Body(heading(app.H2().Text(r.Quiz.Title), IDResult))
	}
	return app.Div().Class("result").Attr("part", "result").Body(
		app.P().Class("soft").Text(resultOf(r.Quiz.Title, r.Snap.Retake)),
		app.Div().Class("verdict-row").Body(when(result.Total.Count > 0, r.ring), r.summary()),
		r.band(),
		r.toMark(),
		breakdown(titleBySection, colSection, result.Sections),
		r.topics(),
		breakdown(titleByDifficulty, colLevel, named(result.Difficulties)),
		r.times(),
		learn(r.Quiz, result.Topics),
		r.missed(),
	)
}

func (r *Result) ring() app.UI { return ring(r.Snap.Result.Total, r.tone()) }

// topics may sum to more than the total, which must be said.
func (r *Result) topics() app.UI {
	shared := false
	for _, item := range r.Snap.Result.Items {
		shared = shared || len(r.Quiz.Question(item.Question).Topics) > 1
	}
	table := breakdown(titleByTopic, colTopic, r.Snap.Result.Topics)
	if table == nil || !shared {
		return table
	}
	return app.Div().Class("by-topic").Body(table, app.P().Class("soft", "small").Text(textShared))
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
			when(total.Count > 0, func() app.UI { return app.Span().Text(countsLine(total)) }),
			when(total.Count > 0, func() app.UI { return app.Text(" · ") }),
			app.Span().Class("figures-only").Text(timeUsed(r.Snap.Elapsed, limit)),
		),
		when(r.Snap.Result.Self.Count > 0, func() app.UI { return app.P().Class("soft").Text(textApart) }),
		when(r.Snap.Result.Unscored > 0, func() app.UI { return app.P().Class("soft").Text(unscoredLine(r.Snap.Result.Unscored)) }),
		when(r.Snap.Expired, func() app.UI { return app.P().Class("soft").Text(textExpired) }),
		app.Div().Class("ways").Body(
			button(primary, wordReview, r.review),
			when(r.Snap.Missed > 0 && r.Snap.Missed < len(r.Snap.Result.Items), func() app.UI {
				return r.retakeButton(askMissed, r.retakeMissed())
			}),
			r.retakeButton(askAll, wordRetakeAll),
		),
		when(r.asking != "", r.confirm),
	)
}

// retakeMissed names the retake by what it asks: essays that their reader gave
// less than full marks are asked again, but nobody would say missed.
func (r *Result) retakeMissed() string {
	for _, item := range r.Snap.Result.Items {
		if item.Score.Self && missed(item.Score) {
			return retakeLessWord(r.Snap.Missed)
		}
	}
	return retakeWord(r.Snap.Missed)
}

func (r *Result) retakeButton(which asking, word string) app.UI {
	return button(secondary, word, func(app.Context, app.Event) { r.ask(which) }, which).ID(idRetake + string(which))
}

func (r *Result) ask(which asking) {
	r.asking = which
	r.Actions.FocusOn(idConfirm)
}

// confirm stands in place, for a dialog of the browser's would stop the page.
func (r *Result) confirm() app.UI {
	return confirmation(textGoesAway, wordRetake, wordKeep, r.again, r.keep, r.asking)
}

func (r *Result) again(app.Context, app.Event) {
	if r.asking == askMissed {
		r.Actions.Retake()
		return
	}
	r.Actions.Send(attempt.Restart{})
}

func (r *Result) keep(app.Context, app.Event) {
	r.Actions.FocusOn(idRetake + string(r.asking))
	r.asking = ""
}

// missed reports less than full marks, as the attempt counts it for a retake.
func missed(score grade.Score) bool {
	switch score.Outcome {
	case grade.Wrong, grade.Partial, grade.Blank:
		return true
	case grade.SelfDone:
		return score.Earned < score.Possible
	}
	return false
}

func (r *Result) review(app.Context, app.Event) { open(r.Actions, PageReview) }

func (r *Result) band() app.UI {
	band := r.Snap.Band
	if band == nil {
		return nil
	}
	return app.Div().Class("band").Attr("part", "band").Body(
		app.H3().Text(band.Title),
		when(band.Text != "", func() app.UI { return &Markdown{Quiz: r.Quiz, Source: band.Text} }),
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
			button(secondary, markWord(waiting), func(app.Context, app.Event) { r.visit(id, filterOpen) }, id),
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

// missed lists the questions missed, each a way into the review.
func (r *Result) missed() app.UI {
	var rows []app.UI
	all := 0
	for _, item := range r.Snap.Result.Items {
		if !missed(item.Score) {
			continue
		}
		if all++; all <= maxAgain {
			rows = append(rows, app.Li().Body(r.row(item)))
		}
	}
	if all == 0 {
		return nil
	}
	return app.Div().Class("again").Body(
		app.H3().Text(nameAgain), app.Ul().Class("open").Body(rows...),
		when(all > maxAgain, func() app.UI {
			return app.P().Class("soft").Text(moreLine(all - maxAgain))
		}))
}

func (r *Result) row(item grade.Item) app.UI {
	prompt := plainPrompt(r.Quiz, r.Quiz.Question(item.Question))
	return app.Button().Type("button").Class("row-button").Body(
		app.Span().Class("verdict-mark", "tone-"+string(item.Score.Outcome)).Body(outcomeIcon(item.Score.Outcome)),
		hidden(outcomeNames[item.Score.Outcome]+": "),
		app.Span().Class("clip").Text(prompt),
		app.Span().Class("soft", "small", "figures-only").Text(clockTime(item.Spent)),
	).OnClick(func(app.Context, app.Event) { r.visit(item.Question, "") }, app.EventScope(item.Question))
}

// visit opens the review at a question, among those of a filter.
func (r *Result) visit(id string, among filter) {
	*r.Jump = jump{question: id, filter: among}
	r.Actions.Open(PageReview)
	for i, q := range r.Snap.Questions {
		if q.ID == id {
			r.Actions.FocusOn(reviewID(i))
		}
	}
}

func reviewID(i int) string { return IDReview + "-" + strconv.Itoa(i) }
