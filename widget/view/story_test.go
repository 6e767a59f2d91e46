package view

import (
	"os"
	"testing"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
)

// dawn is when every story begins.
var dawn = time.Date(2026, 3, 1, 6, 0, 0, 0, time.UTC)

// story is one reader's way through a quiz, told in events.
type story struct {
	quiz    *quizdata.Quiz
	attempt attempt.Attempt
	now     time.Time
	model   Model
}

// begin reads testdata/quiz.json, lets the test change it and starts nothing.
func begin(t *testing.T, change ...func(*quizdata.Quiz)) *story {
	t.Helper()
	return beginWith(t, "testdata/quiz.json", change...)
}

// beginWith does so with another quiz.
func beginWith(t *testing.T, file string, change ...func(*quizdata.Quiz)) *story {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	quiz, problems := quizdata.Read(file, data)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	for _, f := range change {
		f(quiz)
	}
	s := &story{quiz: quiz, attempt: attempt.New(quiz), now: dawn}
	s.model = Model{Quiz: quiz, Modes: quiz.Modes, Page: PageMain}
	return s
}

// then plays events, ten seconds apart.
func (s *story) then(events ...attempt.Event) *story {
	for _, e := range events {
		s.now = s.now.Add(10 * time.Second)
		s.attempt, _ = s.attempt.Apply(e, s.now)
	}
	return s
}

// at turns to a page.
func (s *story) at(page Page) *story {
	s.model.Page = page
	return s
}

// screen is what stands before the reader now.
func (s *story) screen() *Screen {
	s.model.Snap = s.attempt.Snapshot()
	return &Screen{Model: s.model, Actions: s.actions()}
}

// html is the screen as text.
func (s *story) html() string { return tidy(app.HTMLString(s.screen())) }

// actions do nothing but tell the time.
func (s *story) actions() *Actions {
	return &Actions{
		Send: func(attempt.Event) {}, Open: func(Page) {}, Begin: func(quizdata.Mode, float64) {},
		Retake: func() {}, HideClock: func(bool) {}, Dismiss: func(string) {}, FocusOn: func(string) {},
		Clock:       func() attempt.Clock { return s.attempt.Clock(s.now) },
		EverySecond: func(func()) func() { return func() {} }, Soon: func(func()) {},
		SetProperty: func(string, string, any) {}, Announce: func(string) {},
	}
}

func exam() attempt.Event     { return attempt.Start{Mode: quizdata.Exam, Extra: 1} }
func practice() attempt.Event { return attempt.Start{Mode: quizdata.Practice, Extra: 1} }
func study() attempt.Event    { return attempt.Start{Mode: quizdata.Study, Extra: 1} }

func visit(id string) attempt.Event { return attempt.Visit{Question: id} }
func show(id string) attempt.Event  { return attempt.Show{Question: id} }
func mark(id string) attempt.Event  { return attempt.Mark{Question: id, On: true} }

// pick answers with choices, counted from 0 in the order written.
func (s *story) pick(id string, choices ...int) attempt.Event {
	var r quizdata.Response
	for _, i := range choices {
		r.Choices = append(r.Choices, s.quiz.Question(id).Choices[i].ID)
	}
	return attempt.Respond{Question: id, Response: r}
}

func write(id, text string) attempt.Event {
	return attempt.Respond{Question: id, Response: quizdata.Response{Text: text}}
}

// placed answers an ordering with its items, counted from 0 in the right order.
func (s *story) placed(id string, items ...int) attempt.Event {
	var r quizdata.Response
	for _, i := range items {
		r.Choices = append(r.Choices, s.quiz.Question(id).Items[i].ID)
	}
	return attempt.Respond{Question: id, Response: r}
}

// fill answers with slots, by their text or name, and what each is filled with.
func (s *story) fill(id string, pairs ...string) attempt.Event {
	var r quizdata.Response
	question := s.quiz.Question(id)
	for i, text := range pairs {
		for _, slot := range question.Slots {
			if i%2 == 0 && (slot.Text == text || slot.ID == text) {
				r.Filled = append(r.Filled, quizdata.Filled{Slot: slot.ID, With: pairs[i+1]})
			}
		}
		for _, item := range question.Items {
			if i%2 == 1 && item.Text == text {
				r.Filled[len(r.Filled)-1].With = item.ID
			}
		}
	}
	return attempt.Respond{Question: id, Response: r}
}

func prints(id, text string) attempt.Event {
	return attempt.Respond{Question: id, Response: quizdata.Response{Outcome: quizdata.OutcomePrints, Text: text}}
}

// taken is a test handed in with something of everything.
func taken(t *testing.T, change ...func(*quizdata.Quiz)) *story {
	s := begin(t, change...)
	return s.then(exam(), s.pick("single", 0), mark("single"), visit("multi"), s.pick("multi", 0),
		visit("truth"), s.pick("truth", 0), visit("number"), write("number", "42"),
		visit("prints"), prints("prints", "SECRET-1\nx\nSECRET-3"), visit("essay"), write("essay", "Because."),
		attempt.Submit{})
}
