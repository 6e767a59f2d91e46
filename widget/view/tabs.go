package view

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
)

// Tabs lead from section to section. They are buttons, not ARIA tabs: going
// to a section visits a question, which arrow keys must never do.
type Tabs struct {
	app.Compo

	Tabs    []tab
	Study   bool // counts questions, not answers
	Actions *Actions
}

// tab is one section and the question that opens it.
type tab struct {
	Section attempt.SectionState
	First   string
	Current bool
}

func tabsOf(snap *attempt.Snapshot, actions *Actions) *Tabs {
	t := &Tabs{Study: snap.Mode == quizdata.Study, Actions: actions}
	if len(snap.Sections) < 2 {
		return t
	}
	current := snap.Questions[snap.Current].Section
	for i, s := range snap.Sections {
		if s.Count == 0 {
			continue
		}
		t.Tabs = append(t.Tabs, tab{Section: s, First: snap.Questions[s.First].ID, Current: i == current})
	}
	return t
}

// Render draws a row that scrolls by itself when it is too long.
func (t *Tabs) Render() app.UI {
	if len(t.Tabs) == 0 {
		return app.Div().Class("no-tabs")
	}
	buttons := make([]app.UI, len(t.Tabs))
	for i, one := range t.Tabs {
		buttons[i] = t.button(one)
	}
	return app.Nav().Class("tabs").Attr("part", "tabs").Aria("label", nameSections).Body(
		app.Div().Class("row").Body(buttons...))
}

func (t *Tabs) button(one tab) app.UI {
	s := one.Section
	name, counts := tabName(s), strconv.Itoa(s.Answered)+"/"+strconv.Itoa(s.Asked)
	if t.Study {
		name, counts = s.Title+", "+count(s.Asked, "question", "questions"), strconv.Itoa(s.Asked)
	}
	b := app.Button().Type("button").Class("tab").Aria("label", name).Disabled(!s.Open).Body(
		when(!s.Open, iconLock),
		app.Span().Text(s.Title),
		app.Span().Class("small").Text(counts),
	).OnClick(func(app.Context, app.Event) {
		if !one.Current {
			t.Actions.Send(attempt.Visit{Question: one.First})
		}
	}, app.EventScope(one.First, one.Current))
	if one.Current {
		return b.Aria("current", "true")
	}
	return b
}
