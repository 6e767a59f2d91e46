package view

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
	"mocktest/quizdata/grade"
)

// Palette is the map of a section's questions, with its legend. On a narrow
// card it is a strip around the current question until it is opened.
type Palette struct {
	app.Compo

	Title   string
	Cells   []place
	Current int // index into Cells
	Submit  string
	Study   bool
	Actions *Actions

	open bool
}

// place is what a palette knows of a question.
type place struct {
	ID     string
	Number int
	State  attempt.State
	Came   grade.Outcome // see [Cell]
}

func paletteOf(quiz *quizdata.Quiz, snap *attempt.Snapshot, actions *Actions) *Palette {
	section := snap.Sections[snap.Questions[snap.Current].Section]
	p := &Palette{Title: section.Title, Current: snap.Current - section.First, Submit: wordSubmitOpen, Actions: actions}
	if p.Title == "" {
		p.Title = nameQuestions
	}
	switch {
	case snap.Mode == quizdata.Study:
		p.Study, p.Submit = true, wordToStart
	case sectionEnds(quiz, snap):
		p.Submit = wordSectionOpen
	}
	for _, q := range snap.Questions[section.First : section.First+section.Count] {
		p.Cells = append(p.Cells, place{q.ID, q.Number, q.State, came(q, p.Study)})
	}
	return p
}

// came is how a question came out, once its answer is known.
func came(q *attempt.QuestionState, study bool) grade.Outcome {
	if study || !q.Revealed || q.Score == nil {
		return ""
	}
	switch q.Score.Outcome {
	case grade.Right, grade.Partial, grade.Wrong:
		return q.Score.Outcome
	}
	return ""
}

// sectionEnds reports that a section closes before the test does.
func sectionEnds(quiz *quizdata.Quiz, snap *attempt.Snapshot) bool {
	last := len(snap.Sections) - 1
	return snap.Mode == quizdata.Exam && quiz.Sectional() && snap.Questions[snap.Current].Section < last
}

// Render draws cells, legend and the way out, which stands above the cells of
// a strip and below those of a column.
func (p *Palette) Render() app.UI {
	class := "folded"
	if p.open {
		class = "unfolded"
	}
	return app.Nav().Class("palette", class).Attr("part", "palette").Aria("label", nameQuestions).Body(
		app.Div().Class("palette-head").Body(
			app.Div().Class("label").Text(p.Title),
			app.Button().Type("button").Class("button", quiet, "fold").Aria("expanded", strconv.FormatBool(p.open)).
				Aria("controls", "mt-cells").Text(wordAll).OnClick(p.toggle),
			button(quiet, p.Submit, p.submit).Class("submit"),
		),
		app.Div().Class("cells").ID("mt-cells").Body(p.cells()...),
		when(!p.Study, p.legend),
		button(secondary, p.Submit, p.submit).Class("submit"),
	)
}

func (p *Palette) toggle(app.Context, app.Event) { p.open = !p.open }

// submit leads to the summary. Studying leaves nothing to hand in.
func (p *Palette) submit(app.Context, app.Event) {
	if p.Study {
		p.Actions.Send(attempt.Restart{})
		return
	}
	open(p.Actions, PageSummary)
}

func (p *Palette) cells() []app.UI {
	cells := make([]app.UI, len(p.Cells))
	for i, place := range p.Cells {
		cells[i] = &Cell{
			ID: place.ID, Number: place.Number, State: place.State, Came: place.Came, Study: p.Study, Current: i == p.Current,
			Near: near(i, p.Current, len(p.Cells)), Actions: p.Actions,
		}
	}
	return cells
}

// near tells in which folded strips a cell stands: that of five cells, of six
// or of nine. So a strip never scrolls, however narrow.
func near(i, current, all int) string {
	for _, size := range []int{5, 6, 9} {
		if within(i, current, all, size) {
			return "near-" + strconv.Itoa(size)
		}
	}
	return "far"
}

// within reports whether i is among the size cells around current.
func within(i, current, all, size int) bool {
	first := max(0, min(current-size/2, all-size))
	return i >= first && i < first+size
}

// legend shows the marks of the five states with their live counts.
func (p *Palette) legend() app.UI {
	counts := map[attempt.State]int{}
	for _, place := range p.Cells {
		if place.Number > 0 {
			counts[place.State]++
		}
	}
	rows := make([]app.UI, len(attempt.States))
	for i, state := range attempt.States {
		rows[i] = app.Li().Body(
			app.Span().Class("mark", "is-"+string(state)).Text(counts[state]),
			app.Span().Text(stateNames[state]),
		)
	}
	return app.Ul().Class("legend").Aria("label", nameState).Body(rows...)
}
