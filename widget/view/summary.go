package view

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
)

// Summary is what stands between the questions and handing them in: counts by
// state and the way back to each question that may need one more look. It is
// the confirmation; there is no second one.
type Summary struct {
	app.Compo

	Quiz        *quizdata.Quiz
	Snap        *attempt.Snapshot
	ClockHidden bool
	Actions     *Actions

	leaving bool // giving up waits for a second word
}

// Render draws counts, questions and the two ways on.
func (s *Summary) Render() app.UI {
	title, word, on := titleSummary, wordSubmit, s.submit
	if s.ends() {
		title, word, on = titleSection, wordEndSection, s.endSection
	}
	return app.Div().Class("run").Body(
		headerOf(s.Quiz, s.Snap, s.ClockHidden, s.Actions),
		app.Div().Class("summary").Attr("part", "summary").Body(
			heading(app.H3().Text(title), IDSummary),
			s.counts(),
			when(s.ends(), func() app.UI { return app.P().Text(textEndSection) }),
			app.Div().Class("ways").Body(
				button(primary, word, on),
				button(secondary, wordBack, s.back),
			),
			s.open(),
			app.Div().Class("leave").Body(s.leave()),
		),
	)
}

const idGiveUp = "mt-give-up"

// leave is the way out without a result.
func (s *Summary) leave() app.UI {
	if s.leaving {
		return confirmation(textAnswersGo, wordGiveUp, wordKeepGoing, s.giveUp, s.stay)
	}
	return button(quiet, wordLeave, s.askLeave).ID(idGiveUp)
}

func (s *Summary) askLeave(app.Context, app.Event) {
	s.leaving = true
	s.Actions.FocusOn(idConfirm)
}

func (s *Summary) stay(app.Context, app.Event) {
	s.leaving = false
	s.Actions.FocusOn(idGiveUp)
}

func (s *Summary) giveUp(app.Context, app.Event) { s.Actions.Send(attempt.Restart{}) }

func (s *Summary) ends() bool { return sectionEnds(s.Quiz, s.Snap) }

// questions are those that this step hands in.
func (s *Summary) questions() []*attempt.QuestionState {
	if !s.ends() {
		return s.Snap.Questions
	}
	section := s.Snap.Sections[s.Snap.Questions[s.Snap.Current].Section]
	return s.Snap.Questions[section.First : section.First+section.Count]
}

// counts is a table of the states, with the marks of the palette.
func (s *Summary) counts() app.UI {
	counts := stateCounts(s.questions())
	rows := make([]app.UI, len(counts))
	for i, c := range counts {
		rows[i] = app.Tr().Body(
			app.Th().Scope("row").Body(
				app.Span().Class("mark", stateClass(c.State)).Aria("hidden", "true"), app.Span().Text(stateNames[c.State])),
			app.Td().Text(c.Count),
		)
	}
	return app.Table().Class("counts").Body(
		app.Caption().Class("hidden").Text(nameState), app.TBody().Body(rows...))
}

// open lists what is blank, partly answered or marked, by section: in words what the reader
// has seen, as cells what is still unknown to them.
func (s *Summary) open() app.UI {
	groups := []app.UI{}
	for i, section := range s.Snap.Sections {
		var rows, cells []app.UI
		for _, q := range s.questions() {
			switch {
			case q.Section != i || q.Number == 0 || stateOf(q) == attempt.Answered || !section.Open:
			case stateOf(q) == partlyAnswered && q.Locked: // there is no filling the rest
			case q.State == attempt.NotVisited:
				cells = append(cells, &Cell{ID: q.ID, Number: q.Number, State: q.State, Leave: true, Actions: s.Actions})
			default:
				rows = append(rows, app.Li().Body(s.item(q)))
			}
		}
		if len(rows)+len(cells) == 0 {
			continue
		}
		groups = append(groups, app.Div().Body(
			when(section.Title != "", func() app.UI { return app.H4().Text(section.Title) }),
			when(len(rows) > 0, func() app.UI { return app.Ul().Class("open").Body(rows...) }),
			when(len(cells) > 0, func() app.UI {
				return app.Div().Class("unseen").Body(
					app.Div().Class("label").Text(stateNames[attempt.NotVisited]), app.Div().Class("cells").Body(cells...))
			}),
		))
	}
	if len(groups) == 0 {
		return app.P().Text(textNoneLeft)
	}
	return app.Div().Class("groups").Body(groups...)
}

// item is a row that leads back to its question.
func (s *Summary) item(q *attempt.QuestionState) app.UI {
	state := stateOf(q)
	return app.Button().Type("button").Class("row-button").Body(
		app.Span().Class("mark", stateClass(state)).Text(q.Number),
		app.Span().Class("lines").Body(
			app.Span().Class("clip").Text(plainPrompt(s.Quiz, q.Question)),
			app.Span().Class("soft", "small").Text(stateNames[state]),
		),
	).Aria("label", "Question "+strconv.Itoa(q.Number)+", "+lowerFirst(stateNames[state])+": "+plainPrompt(s.Quiz, q.Question)).
		OnClick(func(app.Context, app.Event) { s.visit(q.ID) }, app.EventScope(q.ID))
}

func (s *Summary) visit(id string) {
	s.Actions.Send(attempt.Visit{Question: id})
	open(s.Actions, PageMain)
}

func (s *Summary) back(app.Context, app.Event)   { open(s.Actions, PageMain) }
func (s *Summary) submit(app.Context, app.Event) { s.Actions.Send(attempt.Submit{}) }

// endSection opens the next section with its first question.
func (s *Summary) endSection(app.Context, app.Event) {
	s.Actions.Send(attempt.EndSection{})
	open(s.Actions, PageMain)
}
