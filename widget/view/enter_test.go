package view

import (
	"testing"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
)

// TestEnterNeverSubmits: the Enter key checks or goes on, and does nothing for
// a blank answer or at the end.
func TestEnterNeverSubmits(t *testing.T) {
	written := &attempt.QuestionState{ID: "text", Response: quizdata.Response{Text: "a"}}
	checkable := &attempt.QuestionState{ID: "text", Response: written.Response, CanShow: true}
	for name, c := range map[string]struct {
		q    Question
		want attempt.Event
	}{
		"blank":    {Question{State: &attempt.QuestionState{ID: "text", CanShow: true}, Next: "prints"}, nil},
		"practice": {Question{State: checkable, Next: "prints"}, show("text")},
		"exam":     {Question{State: written, Next: "prints"}, visit("prints")},
		"last":     {Question{State: written}, nil},
	} {
		r := record()
		c.q.Actions = r.Actions
		c.q.enter()
		if len(r.sent) > 0 != (c.want != nil) || len(r.sent) == 1 && r.sent[0] != c.want {
			t.Errorf("%s: sent %v", name, r.sent)
		}
	}
}
