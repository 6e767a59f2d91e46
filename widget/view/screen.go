package view

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
)

// Screen is the whole widget at one moment: the card and what stands in it.
// Give it a new Model and it draws what changed.
type Screen struct {
	app.Compo

	Model   Model
	Actions *Actions

	// jump carries the question to open with from the result to the review.
	jump *jump
}

// jump is shared by pointer, so that views compare it at no cost.
type jump struct {
	question string
	filter   filter // which questions to show around it; empty for all
}

// OnInit readies what the views of one widget share.
func (s *Screen) OnInit() { s.jump = &jump{} }

// Render draws the card.
func (s *Screen) Render() app.UI {
	card := app.Section().Class("card").Attr("part", "card").
		Aria("label", s.Model.Quiz.Title).
		Body(&Notices{Notices: s.above(), Back: target(s.Model), Actions: s.Actions}, s.page())
	if lang := s.Model.Quiz.Lang; lang != "" {
		card = card.Lang(lang).Dir(direction(lang))
	}
	return app.Div().Class("frame").Body(card)
}

// above are the notices at the top of the card. Those of a running test stand
// by the question, where the reader looks.
func (s *Screen) above() []Notice {
	if s.Model.Snap.Phase == attempt.Running && s.Model.Page != PageSummary {
		return nil
	}
	return s.Model.Notices
}

// page picks what the phase and the page call for.
func (s *Screen) page() app.UI {
	m := s.Model
	switch m.Snap.Phase {
	case attempt.Running:
		if m.Page == PageSummary {
			return &Summary{Quiz: m.Quiz, Snap: m.Snap, ClockHidden: m.ClockHidden, Actions: s.Actions}
		}
		return &Running{Quiz: m.Quiz, Snap: m.Snap, Map: m.Map, ClockHidden: m.ClockHidden, Notices: m.Notices, Actions: s.Actions}
	case attempt.Paused:
		return &Paused{Title: m.Quiz.Title, Actions: s.Actions}
	case attempt.Submitted:
		if m.Page == PageReview {
			return &Review{Quiz: m.Quiz, Snap: m.Snap, Actions: s.Actions, Jump: s.jumps()}
		}
		return &Result{Quiz: m.Quiz, Snap: m.Snap, Actions: s.Actions, Jump: s.jumps()}
	}
	return &StartCard{Quiz: m.Quiz, Modes: offered(m), Mode: m.Mode, Extra: m.Extra, Actions: s.Actions}
}

// direction is how a language is written, so that a quiz reads right on a
// page that runs the other way.
func direction(lang string) string {
	primary, _, _ := strings.Cut(strings.ToLower(lang), "-")
	switch primary {
	case "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "syr", "ug", "ur", "yi":
		return "rtl"
	}
	return "ltr"
}

// jumps is never nil, even in a rendering without mounting.
func (s *Screen) jumps() *jump {
	if s.jump == nil {
		s.jump = &jump{}
	}
	return s.jump
}

// offered are the modes of the start card, never none.
func offered(m Model) []quizdata.Mode {
	if len(m.Modes) > 0 {
		return m.Modes
	}
	return m.Quiz.Modes
}

// target is the id of the heading of what is on screen.
func target(m Model) string {
	switch {
	case m.Snap.Phase == attempt.Running && m.Page == PageSummary:
		return IDSummary
	case m.Snap.Phase == attempt.Running:
		return IDQuestion
	case m.Snap.Phase == attempt.Paused:
		return IDPause
	case m.Snap.Phase == attempt.Submitted && m.Page == PageReview:
		return IDReview
	case m.Snap.Phase == attempt.Submitted:
		return IDResult
	}
	return IDStart
}
