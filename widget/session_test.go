package widget

import (
	"strings"
	"testing"
	"time"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
	"mocktest/widget/browser"
	"mocktest/widget/view"
)

const twoQuestions = `{
  "title": "Two", "id": "two", "time": "10m",
  "questions": [
    {"id": "a", "prompt": "One?", "choices": ["yes", "no"], "answer": "A"},
    {"id": "b", "prompt": "Two?", "answer": 2}
  ]
}`

// at is a session on a fake page at a time the test sets.
type at struct {
	*session
	page *browser.Fake
	now  time.Time
	woke time.Time
}

func open(t *testing.T, page *browser.Fake) *at {
	t.Helper()
	return openAt(t, page, time.Date(2026, 5, 1, 9, 0, 0, 0, time.UTC))
}

func openAt(t *testing.T, page *browser.Fake, now time.Time) *at {
	t.Helper()
	if page.From.Bytes == nil {
		page.From = browser.Source{Name: "two.json", Bytes: []byte(twoQuestions)}
	}
	quiz, problems := load(page)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	a := &at{page: page, now: now}
	a.session = &session{page: page, quiz: quiz, clock: newClock(func() time.Time { return a.now })}
	a.after = func(f func()) { f() }
	a.wake = func(t time.Time) { a.woke = t }
	a.session.open("two")
	return a
}

func TestAnswersAreSavedAtOnceAndComeBack(t *testing.T) {
	page := &browser.Fake{}
	s := open(t, page)
	s.begin(quizdata.Exam, 1)
	yes := s.quiz.Question("a").Choices[0].ID
	before := len(page.Saved)
	s.send(attempt.Respond{Question: "a", Response: quizdata.Response{Choices: []string{yes}}})
	if len(page.Saved) != before+1 {
		t.Fatalf("an answer made %d saves, want 1", len(page.Saved)-before)
	}

	again := open(t, &browser.Fake{Saved: page.Saved})
	if !again.model().Snap.Questions[0].Response.Picked(yes) {
		t.Error("the answer did not come back")
	}
	if len(again.page.Focused) > 0 {
		t.Errorf("loading the page moved the focus to %v", again.page.Focused)
	}
	if again.woke.IsZero() {
		t.Error("the clock is not running after coming back")
	}
}

func TestDamagedCopiesAreSetAside(t *testing.T) {
	page := &browser.Fake{}
	s := open(t, page)
	s.begin(quizdata.Exam, 1)
	whole := page.Saved[len(page.Saved)-1]

	again := open(t, &browser.Fake{Saved: []string{"{not json", whole[:len(whole)/2], whole}})
	if again.attempt.Phase() != attempt.Running {
		t.Error("the whole copy was not taken")
	}
	if len(again.page.Aside) != 2 {
		t.Errorf("%d damaged copies were set aside, want 2", len(again.page.Aside))
	}
}

// Storage slots alternate: whichever is read first, the newest tells where the
// reader was.
func TestComingBackToTheLastPlace(t *testing.T) {
	page := &browser.Fake{}
	s := open(t, page)
	s.begin(quizdata.Exam, 1)
	s.now = s.now.Add(time.Second)
	s.send(attempt.Visit{Question: "b"})
	s.settle()
	last, before := page.Saved[len(page.Saved)-1], page.Saved[len(page.Saved)-2]
	for _, kept := range [][]string{{before, last}, {last, before}} {
		again := openAt(t, &browser.Fake{Saved: kept}, s.now.Add(time.Second))
		if snap := again.model().Snap; snap.Questions[snap.Current].ID != "b" {
			t.Errorf("the reader is back at %s, not at b", snap.Questions[snap.Current].ID)
		}
	}
}

// A move is on screen first. What an answer says is saved before anything else,
// and the move with it.
func TestMovesAreSavedAfterThePaint(t *testing.T) {
	page := &browser.Fake{}
	s := open(t, page)
	s.begin(quizdata.Exam, 1)
	before := len(page.Saved)
	s.send(attempt.Visit{Question: "b"})
	if m := s.model(); len(page.Saved) != before || m.Snap.Current != 1 || m.Map.Current != 0 || page.Paints != 1 {
		t.Errorf("before the paint of a move: %d saves, at %d, the palette at %d, %d paints asked for; want 0, 1, 0 and 1",
			len(page.Saved)-before, m.Snap.Current, m.Map.Current, page.Paints)
	}
	s.settle()
	s.settle()
	if m := s.model(); len(page.Saved) != before+1 || m.Map.Current != 1 {
		t.Errorf("after the paint: %d saves, the palette at %d; want 1 and 1", len(page.Saved)-before, m.Map.Current)
	}
	s.send(attempt.Visit{Question: "a"})
	s.send(attempt.Respond{Question: "a", Response: quizdata.Response{Choices: []string{s.quiz.Question("a").Choices[0].ID}}})
	if again := openAt(t, &browser.Fake{Saved: page.Saved}, s.now); again.model().Snap.Current != 0 || again.model().Snap.Questions[0].Response.Blank() {
		t.Error("an answer right after a move was not saved with it")
	}
}

func TestNoticesEndWithTheirAttempt(t *testing.T) {
	s := open(t, &browser.Fake{})
	s.begin(quizdata.Exam, 1)
	s.now = s.now.Add(time.Hour)
	s.send(attempt.Tick{})
	if len(s.model().Notices) != 1 {
		t.Fatalf("after the time ran out the notices are %v", s.model().Notices)
	}
	s.send(attempt.Restart{})
	if len(s.model().Notices) != 0 {
		t.Errorf("the next attempt begins with %v", s.model().Notices)
	}
}

func TestSubmittingPublishesTheResult(t *testing.T) {
	page := &browser.Fake{}
	s := open(t, page)
	s.begin(quizdata.Exam, 1)
	if page.Result != "" {
		t.Errorf("there is a result before submitting: %s", page.Result)
	}
	s.send(attempt.Respond{Question: "b", Response: quizdata.Response{Text: "2"}})
	s.send(attempt.Submit{})
	for _, want := range []string{`"earned":1`, `"possible":2`, `"percent":50`, `"blank":1`} {
		if !strings.Contains(page.Result, want) {
			t.Errorf("the result %s lacks %s", page.Result, want)
		}
	}
	if last := page.Focused[len(page.Focused)-1]; last != view.IDResult {
		t.Errorf("the focus went to %s", last)
	}
}

func TestEventsHoldNoKeys(t *testing.T) {
	page := &browser.Fake{}
	s := open(t, page)
	s.begin(quizdata.Exam, 1)
	s.send(attempt.Respond{Question: "b", Response: quizdata.Response{Text: "2"}})
	for _, event := range page.Events {
		for _, secret := range []string{"answer\":", "correct", "right", "score", "earned"} {
			if strings.Contains(strings.TrimPrefix(event, "answer "), secret) {
				t.Errorf("the event %s tells too much", event)
			}
		}
	}
}

func TestTheAttributesNarrowTheQuiz(t *testing.T) {
	s := open(t, &browser.Fake{Attributes: map[string]string{"mode": "practice study", "time": "90", "seed": "7"}})
	if got := s.model().Modes; len(got) != 2 || got[0] != quizdata.Practice || got[1] != quizdata.Study {
		t.Errorf("the modes offered are %v", got)
	}
	if s.quiz.Time.Limit != 90*time.Second || s.quiz.Seed != 7 || !s.quiz.HasSeed {
		t.Errorf("limit %v, seed %d", s.quiz.Time.Limit, s.quiz.Seed)
	}
	s = open(t, &browser.Fake{Attributes: map[string]string{"mode": "nonsense", "time": "soon", "seed": "-1"}})
	if len(s.page.Warned) != 3 {
		t.Errorf("the publisher was warned of %q", s.page.Warned)
	}
	if len(s.model().Modes) != 3 || s.quiz.Time.Limit != 10*time.Minute || s.quiz.HasSeed {
		t.Error("attributes that make no sense changed the quiz")
	}
}

func TestAnotherTabsAnswersAreTakenIn(t *testing.T) {
	page := &browser.Fake{}
	mine := open(t, page)
	mine.begin(quizdata.Exam, 1)
	theirs := open(t, &browser.Fake{Saved: page.Saved})
	theirs.now = mine.now.Add(time.Second)
	theirs.send(attempt.Respond{Question: "b", Response: quizdata.Response{Text: "2"}})

	mine.remote(theirs.page.Saved[len(theirs.page.Saved)-1])
	if got := mine.model().Snap.Questions[1].Response.Text; got != "2" {
		t.Errorf("the other tab's answer is %q here", got)
	}
}

// An attempt whose time ran out while the page was closed is submitted on
// coming back, once: the next visit finds it submitted.
func TestExpiredWhileAwayIsSubmittedOnce(t *testing.T) {
	page := &browser.Fake{}
	s := open(t, page)
	s.begin(quizdata.Exam, 1)

	later := &browser.Fake{From: page.From, Saved: page.Saved}
	back := openAt(t, later, s.now.Add(time.Hour))
	if back.attempt.Phase() != attempt.Submitted || len(later.Events) != 1 {
		t.Fatalf("phase %s, events %v", back.attempt.Phase(), later.Events)
	}
	again := &browser.Fake{From: page.From, Saved: later.Saved}
	openAt(t, again, s.now.Add(2*time.Hour))
	if len(again.Events) != 0 {
		t.Errorf("the second visit submitted again: %v", again.Events)
	}
}

// What only this tab knows must reach storage when the other tab's copy is
// what stands there.
func TestMergingSavesWhatTheOtherTabLacks(t *testing.T) {
	page := &browser.Fake{}
	mine := open(t, page)
	mine.begin(quizdata.Exam, 1)
	theirs := open(t, &browser.Fake{Saved: page.Saved})
	mine.send(attempt.Respond{Question: "b", Response: quizdata.Response{Text: "2"}})
	theirs.send(attempt.Mark{Question: "a", On: true})

	before := len(page.Saved)
	mine.remote(theirs.page.Saved[len(theirs.page.Saved)-1])
	if len(page.Saved) == before {
		t.Error("the merged attempt was not saved")
	}
	theirs.remote(page.Saved[len(page.Saved)-1])
	if got := theirs.model().Snap.Questions[1].Response.Text; got != "2" {
		t.Errorf("the other tab has %q", got)
	}
}

func TestTypingTellsThePageOnce(t *testing.T) {
	page := &browser.Fake{}
	s := open(t, page)
	s.begin(quizdata.Exam, 1)
	before := len(page.Events)
	for _, text := range []string{"1", "12", "123"} {
		s.send(attempt.Respond{Question: "b", Response: quizdata.Response{Text: text}})
	}
	if got := len(page.Events) - before; got != 1 {
		t.Errorf("three keystrokes made %d events: %v", got, page.Events[before:])
	}
}

func TestNothingKeptIsSaidOnce(t *testing.T) {
	s := open(t, &browser.Fake{})
	s.notify("volatile", sayVolatile)
	s.notify("volatile", sayVolatile)
	if got := s.model().Notices; len(got) != 1 {
		t.Errorf("%d notices", len(got))
	}
	s.dismiss("volatile")
	if got := s.model().Notices; len(got) != 0 {
		t.Errorf("%d notices after dismissing", len(got))
	}
}

func TestSpokenTime(t *testing.T) {
	for d, want := range map[time.Duration]string{
		time.Minute: "1 minute", 90 * time.Second: "1 minute 30 seconds",
		time.Hour: "1 hour", 10 * time.Second: "10 seconds", 65 * time.Minute: "1 hour 5 minutes",
	} {
		if got := spokenTime(d); got != want {
			t.Errorf("spokenTime(%v) = %q, want %q", d, got, want)
		}
	}
}
