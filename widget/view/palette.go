package view

import (
	"slices"
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
	Snap    *attempt.Snapshot
	Submit  string
	Study   bool
	Actions *Actions

	open bool
	rows [][]place // as last drawn
}

func paletteOf(quiz *quizdata.Quiz, snap *attempt.Snapshot, actions *Actions) *Palette {
	p := &Palette{Title: snap.Sections[snap.Questions[snap.Current].Section].Title, Snap: snap, Submit: wordSubmitOpen, Actions: actions}
	if p.Title == "" {
		p.Title = nameQuestions
	}
	switch {
	case snap.Mode == quizdata.Study:
		p.Study, p.Submit = true, wordToStart
	case sectionEnds(quiz, snap):
		p.Submit = wordSectionOpen
	}
	return p
}

// questions are those of the present section, and which of them is current.
func (p *Palette) questions() (all []*attempt.QuestionState, current int) {
	section := p.Snap.Sections[p.Snap.Questions[p.Snap.Current].Section]
	return p.Snap.Questions[section.First : section.First+section.Count], p.Snap.Current - section.First
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

// cells come in rows, and a row is handed on as it was when nothing in it has
// changed: five hundred questions are some thirty rows to look at.
func (p *Palette) cells() []app.UI {
	questions, current := p.questions()
	var drawn []app.UI
	var fresh [rowSize]place
	for first := 0; first < len(questions); first += rowSize {
		row := fresh[:0]
		for i := first; i < min(first+rowSize, len(questions)); i++ {
			q := questions[i]
			row = append(row, place{q.ID, q.Number, stateOf(q), came(q, p.Study), i == current, near(i, current, len(questions))})
		}
		n := first / rowSize
		if n == len(p.rows) {
			p.rows = append(p.rows, nil)
		}
		if !slices.Equal(p.rows[n], row) {
			p.rows[n] = slices.Clone(row)
		}
		drawn = append(drawn, &Row{Places: p.rows[n], Study: p.Study, Actions: p.Actions})
	}
	return drawn
}

// near tells in which folded strips a cell stands: that of five cells, of six
// or of nine. So a strip never scrolls, however narrow.
func near(i, current, all int) string {
	switch {
	case within(i, current, all, 5):
		return "near-5"
	case within(i, current, all, 6):
		return "near-6"
	case within(i, current, all, 9):
		return "near-9"
	}
	return "far"
}

// within reports whether i is among the size cells around current.
func within(i, current, all, size int) bool {
	first := max(0, min(current-size/2, all-size))
	return i >= first && i < first+size
}

// legend shows the marks of the states with their live counts.
func (p *Palette) legend() app.UI {
	questions, _ := p.questions()
	counts := stateCounts(questions)
	rows := make([]app.UI, len(counts))
	for i, c := range counts {
		rows[i] = app.Li().Body(
			app.Span().Class("mark", stateClass(c.State)).Text(c.Count),
			app.Span().Text(stateNames[c.State]),
		)
	}
	return app.Ul().Class("legend").Aria("label", nameState).Body(rows...)
}
