package view

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
	"mocktest/quizdata/grade"
)

// Review shows every question with its answer after the test. It is what a
// reader prints.
type Review struct {
	app.Compo

	Quiz    *quizdata.Quiz
	Snap    *attempt.Snapshot
	Actions *Actions
	Jump    *jump

	filter filter
	first  int // index of the first question on screen, in the filtered list
	// most is how many questions are on screen when all are wanted, for
	// printing; 0 for one page of them.
	most int
	ctx  app.Context
}

// perPage keeps a long review quick to draw.
const perPage = 20

// filter is which questions a review shows.
type filter string

const (
	filterAll    filter = "all"
	filterMissed filter = "missed"
	filterMarked filter = "marked"
	filterOpen   filter = "open" // essays that readers mark
)

// filters are those that make sense: open answers only where there are any.
func (r *Review) filters() []filter {
	list := []filter{filterAll, filterMissed, filterMarked}
	for _, q := range r.Snap.Questions {
		if q.Question.SelfMarked() {
			return append(list, filterOpen)
		}
	}
	return list
}

// OnInit opens at the question the reader came for.
func (r *Review) OnInit() {
	if r.Jump == nil || r.Jump.question == "" {
		return
	}
	r.filter = r.Jump.filter
	for at, i := range r.shown(r.scores()) {
		if r.Snap.Questions[i].ID == r.Jump.question {
			r.first = at / perPage * perPage
		}
	}
	*r.Jump = jump{}
}

// OnMount keeps the context: that of a button goes with the button.
func (r *Review) OnMount(ctx app.Context) { r.ctx = ctx }

// Render draws the filter and the questions.
func (r *Review) Render() app.UI {
	scores := r.scores()
	shown := r.shown(scores)
	from, to := r.window(len(shown))
	items := make([]app.UI, 0, to-from)
	for _, i := range shown[from:to] {
		items = append(items, r.item(i, scores))
	}
	return app.Div().Class("review").Attr("part", "review").Body(
		app.Div().Class("review-head").Body(
			heading(app.H2().Text(titleReview), IDReview),
			button(secondary, wordToResult, r.back),
		),
		when(r.Quiz.Reveal == quizdata.RevealNever && r.Snap.Mode == quizdata.Exam,
			func() app.UI { return app.P().Class("note").Text(textNever) }),
		r.filterRow(),
		when(len(shown) == 0, func() app.UI { return app.P().Class("soft").Text(textNoneShown) }),
		app.Div().Class("items").Body(items...),
		r.pages(len(shown)),
		app.Div().Class("review-end").Body(button(secondary, wordToResult, r.back)),
	)
}

// scores are by question, from the result: with closed answers the questions
// themselves carry none.
func (r *Review) scores() map[string]grade.Score {
	scores := map[string]grade.Score{}
	if r.Snap.Result != nil {
		for _, item := range r.Snap.Result.Items {
			scores[item.Question] = item.Score
		}
	}
	return scores
}

// shown are indexes into the snapshot's questions.
func (r *Review) shown(scores map[string]grade.Score) []int {
	var list []int
	for i, q := range r.Snap.Questions {
		switch r.filter {
		case filterMissed:
			if !missed(scores[q.ID]) {
				continue
			}
		case filterOpen:
			if !q.Question.SelfMarked() {
				continue
			}
		case filterMarked:
			if q.State != attempt.Marked && q.State != attempt.AnsweredMarked {
				continue
			}
		}
		list = append(list, i)
	}
	return list
}

// window is the part of the list on screen.
func (r *Review) window(all int) (from, to int) {
	if r.most > 0 {
		return 0, min(all, r.most)
	}
	from = min(r.first, max(0, (all-1)/perPage*perPage))
	return from, min(all, from+perPage)
}

func (r *Review) item(i int, scores map[string]grade.Score) app.UI {
	state := r.Snap.Questions[i]
	if score, ok := scores[state.ID]; ok && state.Score == nil {
		state.Score = &score
	}
	return &ReviewItem{
		Quiz: r.Quiz, Question: state.Question, State: state, ID: reviewID(i),
		Place: placeName(r.Snap, state.Section, state.Number),
		Keys:  state.Revealed, Actions: r.Actions,
	}
}

func (r *Review) filterRow() app.UI {
	filters := r.filters()
	buttons := make([]app.UI, len(filters))
	for i, f := range filters {
		pressed := "false"
		if f == r.filter || f == filterAll && r.filter == "" {
			pressed = "true"
		}
		buttons[i] = button(quiet, filterNames[f], func(app.Context, app.Event) { r.filter, r.first, r.most = f, 0, 0 }, f).
			Class("toggle").Aria("pressed", pressed)
	}
	return app.Div().Class("filters").Role("group").Aria("label", nameFilter).Body(buttons...)
}

// pages leads through a long review.
func (r *Review) pages(all int) app.UI {
	if all <= perPage || r.most > 0 {
		return nil
	}
	from, to := r.window(all)
	return app.Div().Class("ways").Body(
		dimmed(button(secondary, wordEarlier, func(app.Context, app.Event) { r.turn(from - perPage) }, from), from == 0),
		dimmed(button(secondary, wordLater, func(app.Context, app.Event) { r.turn(from + perPage) }, from), to == all),
		button(quiet, wordShowEvery, func(app.Context, app.Event) { r.showMore() }),
	)
}

// showMore draws a page more, and so on until every question is there: five
// hundred at once would freeze a phone for seconds.
func (r *Review) showMore() {
	if r.grow() {
		r.Actions.Soon(func() { r.ctx.Dispatch(func(app.Context) { r.showMore() }) })
	}
}

// grow adds a page to what is on screen, from the first question on, and
// reports whether more are wanted.
func (r *Review) grow() bool {
	r.most = max(r.most, perPage) + perPage
	return r.most < len(r.Snap.Questions)
}

func (r *Review) turn(to int) {
	if to >= 0 && to < len(r.shown(r.scores())) {
		r.first = to
		r.Actions.FocusOn(IDReview)
	}
}

func (r *Review) back(app.Context, app.Event) {
	r.Actions.Open(PageMain)
	r.Actions.FocusOn(IDResult)
}
