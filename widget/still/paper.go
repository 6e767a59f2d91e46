package still

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"time"

	"golang.org/x/net/html"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
	"mocktest/widget/view"
)

// paper is a quiz in the order it was written, and what views need to draw it.
type paper struct {
	quiz    *quizdata.Quiz
	snap    *attempt.Snapshot
	actions *view.Actions
	answers bool
	prefix  string // of ids and radio names
}

func newPaper(quiz *quizdata.Quiz, answers bool) (*paper, error) {
	p := &paper{quiz: quiz, prefix: prefixOf(quiz)}
	p.answers = answers && everShown(quiz)
	// The instant does not show: no clock has run yet.
	begun, _ := attempt.New(p.quiz).Apply(attempt.Start{Mode: quiz.Modes[0], Extra: 1, Seed: attempt.AsWritten}, time.Time{})
	p.snap = begun.Snapshot()
	if len(p.snap.Questions) == 0 {
		return nil, fmt.Errorf("%q has no question to write", quiz.Title)
	}
	p.actions = &view.Actions{Clock: func() attempt.Clock { return begun.Clock(time.Time{}) }}
	return p, nil
}

// everShown reports whether any way of taking the quiz shows its answers.
func everShown(quiz *quizdata.Quiz) bool {
	return quiz.Reveal != quizdata.RevealNever ||
		slices.ContainsFunc(quiz.Modes, func(m quizdata.Mode) bool { return m != quizdata.Exam })
}

// prefixOf tells the ids of quizzes on one page apart.
func prefixOf(quiz *quizdata.Quiz) string {
	all := sha256.New()
	for _, text := range []string{quiz.ID, quiz.Title, quiz.Description} {
		fmt.Fprintf(all, "%q", text)
	}
	for _, q := range quiz.Questions() {
		fmt.Fprintf(all, "%q%q", q.ID, q.Prompt)
	}
	return "mt-" + hex.EncodeToString(all.Sum(nil)[:4]) + "-"
}

// at is the snapshot before an answer to the question at an index, as in a
// mode that keeps answers back until they are asked for.
func (p *paper) at(i int) *attempt.Snapshot {
	snap := *p.snap
	state := snap.Questions[i]
	snap.Questions = slices.Clone(snap.Questions)
	snap.Questions[i] = &attempt.QuestionState{
		ID: state.ID, Question: state.Question, Number: state.Number, Section: state.Section, Choices: state.Choices, Slots: state.Slots,
		State: attempt.NotAnswered,
	}
	snap.Current = i
	if snap.Mode == quizdata.Study {
		snap.Mode = quizdata.Practice
	}
	return &snap
}

// hinted is the same with every hint shown.
func (p *paper) hinted(i int) *attempt.Snapshot {
	snap := p.at(i)
	state := snap.Questions[i]
	state.Hints = len(state.Question.Hints)
	return snap
}

// screen is what a reader of the widget sees first.
func (p *paper) screen() (*html.Node, error) {
	model := view.Model{Quiz: p.quiz, Modes: p.quiz.Modes, Page: view.PageMain, Snap: &attempt.Snapshot{Phase: attempt.Ready}}
	if p.open() {
		model.Snap = p.snap
		if p.snap.Questions[0].Revealed && !p.answers {
			model.Snap = p.at(0)
		}
	}
	return read(&view.Screen{Model: model, Actions: p.actions})
}

// running is the first question of the first mode.
func (p *paper) running() (*html.Node, error) {
	model := view.Model{Quiz: p.quiz, Modes: p.quiz.Modes, Page: view.PageMain, Snap: p.snap}
	return read(&view.Screen{Model: model, Actions: p.actions})
}

// foreseeable reports that the first question can be drawn before an attempt
// has begun, and answered in what was drawn.
func (p *paper) foreseeable() bool {
	state := p.snap.Questions[0]
	q := state.Question
	switch {
	case p.snap.Mode == quizdata.Study, q.ShuffleChoices, p.quiz.Sections[0].ShuffleQuestions, p.quiz.Sections[0].Draw > 0:
		return false
	}
	return q.Type != quizdata.Output && q.Type != quizdata.Info && q.Type != quizdata.Ordering && !q.Type.HasSlots()
}

// open reports that the quiz begins with its first question.
func (p *paper) open() bool { return p.quiz.Start == quizdata.StartOpen }
