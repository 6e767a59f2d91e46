package widget

import (
	"testing"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
	"mocktest/widget/browser"
)

const openPractice = `{
  "title": "Open", "id": "open", "modes": ["practice"], "start": "open", "shuffle": "choices",
  "questions": [{"id": "a", "prompt": "One?", "choices": ["1", "2", "3", "4", "5", "6", "7", "8"], "answer": "A"}]
}`

// Start pressed on the card that stood there first begins the test, with what
// was chosen on it, and without the reader seeing the card again.
func TestAnEarlyStartBegins(t *testing.T) {
	s := open(t, &browser.Fake{Earlier: `{"begin": true, "mode": "exam", "extra": "2", "answers": []}`})
	if got := s.attempt.Phase(); got != attempt.Running {
		t.Fatalf("the attempt is %s", got)
	}
	if limit := s.attempt.Clock(s.now).Quiz.Limit.Minutes(); limit != 20 {
		t.Errorf("twice the time is %v minutes, want 20", limit)
	}
	if len(s.page.Saved) == 0 {
		t.Error("the attempt is not saved")
	}
	if want := []string{"running"}; len(s.page.Phases) != 1 || s.page.Phases[0] != want[0] {
		t.Errorf("the page was told %v, want %v", s.page.Phases, want)
	}
}

// A choice made on the early card stands on the engine's card.
func TestAnEarlyChoiceOfModeStays(t *testing.T) {
	s := open(t, &browser.Fake{Earlier: `{"mode": "practice", "extra": "1.5"}`})
	if m := s.model(); m.Mode != quizdata.Practice || m.Extra != "1.5" {
		t.Errorf("mode %q and extra %q", m.Mode, m.Extra)
	}
	if s := open(t, &browser.Fake{Earlier: `{"mode": "nonsense"}`}); s.model().Mode != s.quiz.Modes[0] {
		t.Error("a mode that is not offered was taken")
	}
}

// Answers given on prerendered questions are responses once Start is pressed,
// saved and told like any other.
func TestEarlyAnswersComeAlong(t *testing.T) {
	page := &browser.Fake{}
	s := open(t, page)
	yes := s.quiz.Question("a").Choices[0].ID
	page.Earlier = `{"answers": [
		{"question": "a", "choices": ["` + yes + `"]}, {"question": "b", "text": "2"}, {"question": "gone", "text": "x"}]}`
	s.begin(quizdata.Exam, 1)
	questions := s.model().Snap.Questions
	if !questions[0].Response.Picked(yes) || questions[1].Response.Text != "2" {
		t.Errorf("responses %v and %v", questions[0].Response, questions[1].Response)
	}
	again := open(t, &browser.Fake{Saved: page.Saved})
	if !again.model().Snap.Questions[0].Response.Picked(yes) {
		t.Error("the answer was not saved")
	}
	told := 0
	for _, event := range page.Events {
		if event[:6] == "answer" {
			told++
		}
	}
	if told != 2 {
		t.Errorf("%d answer events, want 2: %v", told, page.Events)
	}
}

// What a browser puts back into a reloaded page is no news for a question the
// reader has since cleared; what they pick there now is.
func TestRefilledControlsDoNotUndoAClear(t *testing.T) {
	page := &browser.Fake{}
	s := open(t, page)
	yes := s.quiz.Question("a").Choices[0].ID
	s.begin(quizdata.Exam, 1)
	s.send(attempt.Respond{Question: "a", Response: quizdata.Response{Choices: []string{yes}}})
	s.send(attempt.Clear{Question: "a"})

	refilled := `{"answers": [{"question": "a", "choices": ["` + yes + `"]}]}`
	if again := open(t, &browser.Fake{Saved: page.Saved, Earlier: refilled}); !again.model().Snap.Questions[0].Response.Blank() {
		t.Error("a cleared answer came back with the reload")
	}
	picked := `{"answers": [{"question": "a", "choices": ["` + yes + `"], "touched": true}]}`
	if again := open(t, &browser.Fake{Saved: page.Saved, Earlier: picked}); again.model().Snap.Questions[0].Response.Blank() {
		t.Error("an answer given before the engine came is lost")
	}
}

// An answer to a section that is still closed waits until it opens.
func TestEarlyAnswersWaitForTheirSection(t *testing.T) {
	page := &browser.Fake{From: browser.Source{Name: "s.json", Bytes: []byte(`{"title": "S", "id": "two", "sections": [
		{"title": "A", "time": "1m", "questions": [{"id": "a", "prompt": "One?", "answer": 1}]},
		{"title": "B", "time": "1m", "questions": [{"id": "b", "prompt": "Two?", "answer": 2}]}]}`)}}
	s := open(t, page)
	page.Earlier = `{"answers": [{"question": "b", "text": "2"}]}`
	s.begin(quizdata.Exam, 1)
	if got := s.model().Snap.Questions[1].Response.Text; got != "" {
		t.Fatalf("a closed section took the answer %q", got)
	}
	s.send(attempt.EndSection{})
	if got := s.model().Snap.Questions[1].Response.Text; got != "2" {
		t.Errorf("the answer is %q once the section is open, want 2", got)
	}
}

// Who began on questions as written goes on in that order.
func TestPrerenderedQuestionsKeepTheirOrder(t *testing.T) {
	page := &browser.Fake{From: browser.Source{Name: "o.json", Bytes: []byte(openPractice)}, Earlier: `{"asWritten": true}`}
	s := open(t, page)
	for i, c := range s.quiz.Question("a").Choices {
		if got := s.model().Snap.Questions[0].Choices[i]; got != c.ID {
			t.Fatalf("choice %d is %s, want %s", i, got, c.ID)
		}
	}
	if len(page.Saved) > 0 {
		t.Error("a reader who only passes by is saved")
	}
}

func TestNonsenseFromThePageIsNothing(t *testing.T) {
	for _, text := range []string{"", "null", "[]", `{"answers": 5}`, `{"begin": "yes"`} {
		if s := open(t, &browser.Fake{Earlier: text}); s.attempt.Phase() != attempt.Ready {
			t.Errorf("%q: the attempt is %s", text, s.attempt.Phase())
		}
	}
}

// Who has gone on to a question while the engine was on its way is not thrown
// back to the first.
func TestAnEarlyStartGoesOnAtTheQuestionInHand(t *testing.T) {
	s := open(t, &browser.Fake{Earlier: `{"begin": true, "current": "b", "answers": [{"question": "b", "text": "2"}]}`})
	if snap := s.model().Snap; snap.Questions[snap.Current].ID != "b" || snap.Questions[1].Response.Text != "2" {
		t.Errorf("the test is at %s with the answer %q", snap.Questions[snap.Current].ID, snap.Questions[1].Response.Text)
	}
}

// Slots filled on prerendered questions come along one by one.
func TestEarlyFillingsComeAlong(t *testing.T) {
	e := readEarly(`{"answers": [{"question": "m", "text": "", "filled": [{"slot": "a", "with": "x"}, {"slot": "b", "with": "7 "}], "choices": []}]}`)
	want := quizdata.Response{Filled: []quizdata.Filled{{Slot: "a", With: "x"}, {Slot: "b", With: "7 "}}}
	if len(e.Answers) != 1 || !e.Answers[0].response().Equal(want) {
		t.Errorf("read %+v", e)
	}
}
