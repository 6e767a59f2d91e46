package view

import (
	"fmt"
	"testing"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
)

// TestMovingOnCostsAboutTheSame: what is drawn again does not grow with the
// number of questions, but for a look at each row of the palette.
func TestMovingOnCostsAboutTheSame(t *testing.T) {
	few, many := testing.AllocsPerRun(20, walk(t, 10)), testing.AllocsPerRun(20, walk(t, 500))
	if many > 2*few {
		t.Errorf("moving on allocates %v times with 500 questions and %v with 10", many, few)
	}
}

// TestNoChangeCostsNothing: an update that changes nothing, as
// each second of the clock may bring, costs next to nothing.
func TestNoChangeCostsNothing(t *testing.T) {
	m := mount(t, 500)
	if idle := testing.AllocsPerRun(20, m.draw); idle > 100 {
		t.Errorf("an update without a change allocates %v times", idle)
	}
}

// BenchmarkMovingOn draws the screen after a visit.
//
//	go test -run '^$' -bench MovingOn ./widget/view
func BenchmarkMovingOn(b *testing.B) {
	for _, n := range []int{10, 100, 500} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			step := walk(b, n)
			for b.Loop() {
				step()
			}
		})
	}
}

// walk returns a step through a mounted test of n questions.
func walk(t testing.TB, n int) func() {
	m := mount(t, n)
	turn := 0
	return func() {
		turn++
		m.attempt, _ = m.attempt.Apply(visit(fmt.Sprint("q", turn%n)), dawn.Add(time.Duration(turn)*time.Second))
		m.draw()
	}
}

// mounted is a screen in go-app's own engine, drawn anew as in the browser.
type mounted struct {
	app.Compo
	story
	snapshots attempt.Snapshots
	does      *Actions
	engine    app.TestEngine
	ctx       app.Context
}

func (m *mounted) OnPreRender(ctx app.Context) { m.ctx = ctx }

func (m *mounted) Render() app.UI {
	m.model.Snap = m.snapshots.Of(m.attempt)
	return &Screen{Model: m.model, Actions: m.does}
}

func (m *mounted) draw() {
	m.ctx.Update()
	m.engine.ConsumeNext()
}

// mount shows a practice on n questions.
func mount(t testing.TB, n int) *mounted {
	t.Helper()
	section := quizdata.Section{ID: "s"}
	for i := range n {
		section.Questions = append(section.Questions, &quizdata.Question{
			ID: fmt.Sprint("q", i), Type: quizdata.SingleChoice, Prompt: fmt.Sprint("What is ", i, "?"), Marks: quizdata.Marks{Correct: 1},
			Choices: []quizdata.Choice{{ID: "a", Text: "This", Credit: 1}, {ID: "b", Text: "That"}},
		})
	}
	quiz := &quizdata.Quiz{Title: "Long", Modes: []quizdata.Mode{quizdata.Practice}, Sections: []quizdata.Section{section}}
	m := &mounted{story: story{quiz: quiz, attempt: attempt.New(quiz), now: dawn}, engine: app.NewTestEngine()}
	m.then(practice())
	m.model, m.does = Model{Quiz: quiz, Modes: quiz.Modes, Page: PageMain}, m.actions()
	if err := m.engine.Load(m); err != nil {
		t.Fatal(err)
	}
	m.engine.ConsumeAll()
	return m
}
