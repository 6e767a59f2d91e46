package widget

import (
	"strings"
	"testing"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
	"mocktest/widget/browser"
)

// What the publisher's edits did to an attempt is told, whatever it was.
func TestEditsAreTold(t *testing.T) {
	for name, c := range map[string]struct {
		report attempt.Report
		want   string
	}{
		"nothing":     {attempt.Report{Kept: 3}, ""},
		"new test":    {attempt.Report{StartedOver: true, Removed: []string{"a"}}, "starts afresh"},
		"one lost":    {attempt.Report{Changed: []string{"a"}, Dropped: []string{"a"}}, "one question changed, and its answer was taken out"},
		"two lost":    {attempt.Report{Dropped: []string{"a", "b"}}, "2 questions changed"},
		"one kept":    {attempt.Report{Changed: []string{"a"}}, "one question was reworded. Your answer was kept"},
		"two kept":    {attempt.Report{Changed: []string{"a", "b"}}, "2 questions were reworded"},
		"other score": {attempt.Report{Rescored: true}, "worked out again"},
		"longer":      {attempt.Report{Added: []string{"c"}}, "new questions"},
		"other limit": {attempt.Report{TimeChanged: true}, "time limit changed"},
	} {
		if got := edited(c.report); !strings.Contains(got, c.want) || (c.want == "") != (got == "") {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// A wording that was mended while the reader was away keeps the answer.
func TestAMendedWordingKeepsTheAnswer(t *testing.T) {
	page := &browser.Fake{}
	s := open(t, page)
	s.begin(quizdata.Exam, 1)
	s.send(attempt.Respond{Question: "b", Response: quizdata.Response{Text: "2"}})

	mended := strings.Replace(twoQuestions, "Two?", "Twice one?", 1)
	back := open(t, &browser.Fake{Saved: page.Saved, From: browser.Source{Name: "two.json", Bytes: []byte(mended)}})
	if got := back.model().Snap.Questions[1].Response.Text; got != "2" {
		t.Errorf("the answer is %q", got)
	}
	if len(back.notices) != 1 || !strings.Contains(back.notices[0].Text, "reworded") {
		t.Errorf("the notices are %v", back.notices)
	}
}
