package view

import (
	"math"
	"strings"
	"testing"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
	"mocktest/quizdata/grade"
)

// TestRulesAreTrue: what the start card says fits the quiz and the extra time.
func TestRulesAreTrue(t *testing.T) {
	sectional := func(q *quizdata.Quiz) {
		q.Time.Limit, q.Sections[0].Time.Limit, q.Sections[1].Time.Limit = 0, time.Minute, time.Minute
	}
	each := func(q *quizdata.Quiz) {
		q.Time.Limit = 0
		for _, question := range q.Questions() {
			question.Limit = 3 * time.Minute
		}
	}
	drawn := func(q *quizdata.Quiz) { q.Sections[0].Draw = 1 }
	one := func(q *quizdata.Quiz) { q.Questions()[0].Limit = time.Minute }
	for name, c := range map[string]struct {
		change   func(*quizdata.Quiz)
		extra    float64
		says     string
		saysNot  string
		inFigure string
	}{
		"whole":     {func(*quizdata.Quiz) {}, 1, "until you submit", "section", "20 min"},
		"extra":     {func(*quizdata.Quiz) {}, 1.5, "until you submit", "section", "30 min"},
		"untimed":   {func(*quizdata.Quiz) {}, attempt.Untimed, "Nothing is timed", "time is up", "None"},
		"sectional": {sectional, 1, "until its section ends", "until you submit", "2 min"},
		"each":      {each, 2, "6 min for each question, then it closes", "the test is submitted", "6 min"},
		"drawn":     {drawn, 1, "until you submit", "section", "1 of "},
		"one":       {one, 1, "Some questions have a time of their own", "for each question", "20 min"},
	} {
		quiz := begin(t, c.change).quiz
		text := strings.Join(rules(quiz, quizdata.Exam, c.extra), " ")
		if !strings.Contains(text, c.says) || strings.Contains(text, c.saysNot) {
			t.Errorf("%s: %s", name, text)
		}
		s := &StartCard{Quiz: quiz, Modes: quiz.Modes}
		for _, e := range extraTime {
			if e.factor == c.extra {
				s.extra = e.key
			}
		}
		if html := app.HTMLString(s); !strings.Contains(html, c.inFigure) {
			t.Errorf("%s: does not show %s", name, c.inFigure)
		}
	}
}

// TestSlowIsAboveTheFairShare: half a minute is not slow where a minute and a
// half is fair.
func TestSlowIsAboveTheFairShare(t *testing.T) {
	for _, c := range []struct {
		spent, share, middle time.Duration
		slow                 bool
	}{
		{31 * time.Second, 86 * time.Second, 8 * time.Second, false},
		{87 * time.Second, 86 * time.Second, 80 * time.Second, true},
		{31 * time.Second, 0, 15 * time.Second, true},
		{31 * time.Second, 0, 16 * time.Second, false},
		{19 * time.Second, 0, 2 * time.Second, false},
	} {
		item := grade.Item{Spent: c.spent, Score: grade.Score{Outcome: grade.Right}}
		if got := timeNote(item, slowFor(c.share, c.middle)) == textSlow; got != c.slow {
			t.Errorf("%v of %v, middle %v: slow is %v", c.spent, c.share, c.middle, got)
		}
	}
}

// TestNumbersAreWrittenOnce: unit and range as a reader would write them.
func TestNumbersAreWrittenOnce(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{withUnit("18 s", "s"), "18 s"}, {withUnit("18", "s"), "18 s"}, {withUnit("18", ""), "18"},
		{numberKey(quizdata.NumberKey{Min: 17.9, Max: 18.1}, "s"), "18 s (17.9 to 18.1 is right)"},
		{numberKey(quizdata.NumberKey{Min: 0, Max: 10}, "s"), "0 to 10 s"},
		{numberKey(quizdata.NumberKey{Min: 20, Max: 21}, ""), "20 to 21"},
		{numberKey(quizdata.NumberKey{Min: 20, Max: math.Inf(1)}, "m"), "20 m or more"},
		{numberKey(quizdata.NumberKey{Min: math.Inf(-1), Max: 20, Below: true}, ""), "less than 20"},
		{numberKey(quizdata.NumberKey{Min: 1, Max: 2, Above: true}, "m"), "more than 1 m and 2 m or less"},
		{numberKey(quizdata.NumberKey{Min: math.Inf(-1), Max: math.Inf(1)}, "m"), "any number"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

// TestOnlySpacesIsSaid: else nobody sees what is wrong with [12,12,12].
func TestOnlySpacesIsSaid(t *testing.T) {
	list := func(q *quizdata.Quiz) { q.Question("prints").Outcome.Text = "[12, 12, 12]" }
	for text, want := range map[string]bool{"[12,12,12]": true, "[12, 12]": false, "[12, 12, 12]": false} {
		html := begin(t, list).then(practice(), visit("prints"), prints("prints", text), show("prints")).html()
		if strings.Contains(html, textSpaces) != want {
			t.Errorf("%q: says so: %v, want %v", text, !want, want)
		}
	}
}

// TestNoticesStandByTheQuestion: the page scrolls there, past the card's top.
func TestNoticesStandByTheQuestion(t *testing.T) {
	s := begin(t).then(exam(), visit("multi"))
	s.model.Notices = []Notice{{ID: "x", Text: "Time is up for a question."}}
	html := s.html()
	top, notice, heading := strings.Index(html, `id="`+idTop+`"`), strings.Index(html, "Time is up for"), strings.Index(html, `id="`+IDQuestion+`"`)
	if top < 0 || top > notice || notice > heading || strings.Count(html, "Time is up for") != 1 {
		t.Errorf("top at %d, notice at %d, heading at %d", top, notice, heading)
	}
}

// TestNewPassageIsScrolledTo: with its first question and when one comes to
// the middle of it, but not again with each question.
func TestNewPassageIsScrolledTo(t *testing.T) {
	for name, c := range map[string]struct {
		s    *story
		want bool
	}{
		"section":  {begin(t).then(exam()), true},
		"within":   {begin(t).then(exam(), visit("multi")), false},
		"passage":  {begin(t).then(exam(), visit("number")), true},
		"second":   {begin(t).then(exam(), visit("number"), visit("text")), false},
		"straight": {begin(t).then(exam(), visit("text")), true},
	} {
		if got := strings.Contains(c.s.html(), `id="`+idTop+`"`); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

// TestNoPrimaryWayToGiveUpThinking: an unanswered question in practice offers
// its answer, but not first, and the last one the end as well.
func TestNoPrimaryWayToGiveUpThinking(t *testing.T) {
	html := begin(t).then(practice(), visit("gaps")).html()
	if !strings.Contains(html, `class="button secondary" part="button secondary" type="button">`+wordShow) || !strings.Contains(html, wordToSummary) {
		t.Errorf("the bar is\n%s", html)
	}
}
