package view

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
	"mocktest/quizdata/grade"
)

// TestNothingIsLostInOneTap: a retake and giving up ask first, in place, and
// take the focus to the question and back.
func TestNothingIsLostInOneTap(t *testing.T) {
	var sent []attempt.Event
	var focused []string
	retakes := 0
	actions := &Actions{
		Send:    func(e attempt.Event) { sent = append(sent, e) },
		FocusOn: func(id string) { focused = append(focused, id) },
		Retake:  func() { retakes++ },
	}
	s := taken(t)
	r := &Result{Quiz: s.quiz, Snap: s.attempt.Snapshot(), Actions: actions}
	if strings.Contains(app.HTMLString(r), textGoesAway) {
		t.Error("asks before anything was pressed")
	}
	r.ask(askMissed)
	if len(sent)+retakes > 0 || !strings.Contains(app.HTMLString(r), textGoesAway) {
		t.Error("does not ask first")
	}
	r.keep(app.Context{}, app.Event{})
	if got := strings.Join(focused, " "); got != "mt-confirm mt-retake-missed" {
		t.Errorf("focus went to %q", got)
	}
	r.ask(askMissed)
	r.again(app.Context{}, app.Event{})
	r.ask(askAll)
	r.again(app.Context{}, app.Event{})
	if retakes != 1 || len(sent) != 1 || sent[0] != attempt.Event(attempt.Restart{}) {
		t.Errorf("sent %v and %d retakes", sent, retakes)
	}

	u := &Summary{Quiz: s.quiz, Snap: s.attempt.Snapshot(), Actions: actions}
	sent, focused = nil, nil
	u.askLeave(app.Context{}, app.Event{})
	u.stay(app.Context{}, app.Event{})
	if got := strings.Join(focused, " "); got != "mt-confirm mt-give-up" || len(sent) > 0 {
		t.Errorf("focus went to %q, sent %v", got, sent)
	}
	u.giveUp(app.Context{}, app.Event{})
	if len(sent) != 1 || sent[0] != attempt.Event(attempt.Restart{}) {
		t.Errorf("sent %v", sent)
	}
}

// TestRetakeCountsAsTheAttemptDoes: an essay below full marks is asked again,
// so it is counted, and nobody calls it missed.
func TestRetakeCountsAsTheAttemptDoes(t *testing.T) {
	s := taken(t)
	if html := s.html(); !strings.Contains(html, retakeWord(s.model.Snap.Missed)) {
		t.Error("without self-marked essays they are the missed")
	}
	before := s.model.Snap.Missed
	html := s.then(attempt.SelfMark{Question: "essay", Met: []bool{true, false}}).html()
	if s.model.Snap.Missed != before+1 || !strings.Contains(html, retakeLessWord(before+1)) {
		t.Errorf("%d were missed before and %d are now", before, s.model.Snap.Missed)
	}
	listed := 0
	for _, item := range s.model.Snap.Result.Items {
		if missed(item.Score) {
			listed++
		}
	}
	if listed != before+1 {
		t.Errorf("lists %d, asks %d", listed, before+1)
	}
	if missed(grade.Score{Outcome: grade.SelfDone, Earned: 2, Possible: 2}) {
		t.Error("counts an essay with full marks")
	}
}

// TestRetakeSaysSo: a result of the missed questions alone is not one of the
// whole test.
func TestRetakeSaysSo(t *testing.T) {
	html := taken(t).then(attempt.RetakeMissed{}, attempt.Submit{}).html()
	if !strings.Contains(html, "the missed questions again") {
		t.Error("reads like the whole test")
	}
}

// TestOpenAnswersHaveAFilter: only where there are any.
func TestOpenAnswersHaveAFilter(t *testing.T) {
	if !strings.Contains(taken(t).at(PageReview).html(), filterNames[filterOpen]) {
		t.Error("has none")
	}
	s := begin(t, only("truth")).then(practice(), attempt.Submit{}).at(PageReview)
	if strings.Contains(s.html(), filterNames[filterOpen]) {
		t.Error("offers open answers where there are none")
	}
	s = taken(t)
	s.screen()
	r := &Review{Quiz: s.quiz, Snap: s.model.Snap, Jump: &jump{question: "essay", filter: filterOpen}}
	r.OnInit()
	if list := r.shown(r.scores()); len(list) != 1 || s.quiz.Question(s.model.Snap.Questions[list[0]].ID).Type != quizdata.Essay {
		t.Errorf("shows %v", list)
	}
}
