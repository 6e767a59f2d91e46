package view

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
)

func countdown(limit, left time.Duration) attempt.Countdown {
	return attempt.Countdown{Limit: limit, Left: left}
}

// TestNoKeyBeforeReveal: whatever marks the key is written SECRET in the quiz.
func TestNoKeyBeforeReveal(t *testing.T) {
	for _, id := range []string{"single", "multi", "truth", "number", "text", "prints", "essay", "order", "match", "sort", "gaps"} {
		for _, mode := range []attempt.Event{exam(), practice()} {
			html := begin(t).then(mode, visit(id)).html()
			if strings.Contains(html, "SECRET") || strings.Contains(html, ">Correct<") || strings.Contains(html, "41.5") {
				t.Errorf("%s gives its key away:\n%s", id, html)
			}
		}
	}
}

// TestNeverGivesNothingAway: with closed answers the review says how each was
// marked, and neither key nor reason.
func TestNeverGivesNothingAway(t *testing.T) {
	html := taken(t, func(q *quizdata.Quiz) { q.Reveal = quizdata.RevealNever }).at(PageReview).html()
	own := strings.NewReplacer("SECRET-1\nx\nSECRET-3", "") // what the reader typed
	if html = own.Replace(html); strings.Contains(html, "SECRET") || strings.Contains(html, ">Correct<") {
		t.Errorf("gives a key away:\n%s", html)
	}
	for _, want := range []string{"Wrong, −¼", "Your answer", textNever} {
		if !strings.Contains(html, want) {
			t.Errorf("does not say %q", want)
		}
	}
}

// TestRevealSaysWhichIsWhich: the key and the reader's pick, in words.
func TestRevealSaysWhichIsWhich(t *testing.T) {
	s := begin(t)
	html := s.then(practice(), s.pick("single", 0), show("single")).html()
	for _, want := range []string{">Correct<", ">Your answer<", "SECRET-why", "SECRET-feedback", wordNext, `id="mt-answer"`} {
		if !strings.Contains(html, want) {
			t.Errorf("does not contain %q", want)
		}
	}
	if strings.Contains(html, "<input") {
		t.Error("still takes an answer")
	}
}

var (
	ids      = regexp.MustCompile(` id="([^"]*)"`)
	pointers = regexp.MustCompile(` (?:for|aria-describedby|aria-controls|aria-labelledby)="([^"]*)"`)
	buttons  = regexp.MustCompile(`(?s)<button([^>]*)>(.*?)</button>`)
	inputs   = regexp.MustCompile(`<(?:input|textarea|select)([^>]*)>`)
	tags     = regexp.MustCompile(`(?s)<[^>]*>`)
)

// TestNames: on every screen ids are unique, what is pointed at exists, and
// each control has a name.
func TestNames(t *testing.T) {
	for name, s := range screens(t) {
		html := s.html()
		seen := map[string]bool{}
		for _, m := range ids.FindAllStringSubmatch(html, -1) {
			if seen[m[1]] {
				t.Errorf("%s: id %q stands twice", name, m[1])
			}
			seen[m[1]] = true
		}
		labelled := map[string]bool{}
		for _, m := range pointers.FindAllStringSubmatch(html, -1) {
			for _, id := range strings.Fields(m[1]) {
				labelled[id] = true
				if !seen[id] {
					t.Errorf("%s: %q points at nothing", name, id)
				}
			}
		}
		for _, m := range buttons.FindAllStringSubmatch(html, -1) {
			if strings.TrimSpace(tags.ReplaceAllString(m[2], "")) == "" && !strings.Contains(m[1], "aria-label=") {
				t.Errorf("%s: a button without a name: %s", name, m[0])
			}
		}
		for _, m := range inputs.FindAllStringSubmatch(html, -1) {
			id := ids.FindStringSubmatch(m[1])
			if !strings.HasPrefix(m[0], "<select") && !strings.Contains(m[1], "aria-label=") && (id == nil || !labelled[id[1]]) {
				t.Errorf("%s: a field without a label: %s", name, m[0])
			}
		}
	}
}

// TestNothingPagesForbid: strict pages allow neither inline styles nor handlers.
func TestNothingPagesForbid(t *testing.T) {
	bad := regexp.MustCompile(`(?i)<style|<script| style=| on[a-z]+=|javascript:`)
	for name, s := range screens(t) {
		if found := bad.FindString(s.html()); found != "" {
			t.Errorf("%s: contains %q", name, found)
		}
	}
}

// TestOnePrimaryButton: one step is the next one, and no more.
func TestOnePrimaryButton(t *testing.T) {
	for name, s := range screens(t) {
		n := strings.Count(s.html(), `class="button primary"`)
		if n > 1 || n == 0 && !strings.HasSuffix(name, "review") && name != "never" && name != "alone" {
			t.Errorf("%s: %d primary buttons", name, n)
		}
	}
}

// TestFocusTargets: wherever an event takes the reader, the place exists.
func TestFocusTargets(t *testing.T) {
	for name, id := range map[string]string{
		"start": IDStart, "single": IDQuestion, "revealed": IDAnswer, "marking": IDAnswer, "study": IDQuestion,
		"paused": IDPause, "summary": IDSummary, "result": IDResult, "review": IDReview,
	} {
		if html := screens(t)[name].html(); !regexp.MustCompile(`id="` + id + `" tabindex="-1"`).MatchString(html) {
			t.Errorf("%s: nothing to focus with id %q", name, id)
		}
	}
}

// TestPausedHidesTheQuestion: a pause must not be time to think for free.
func TestPausedHidesTheQuestion(t *testing.T) {
	if html := begin(t).then(exam(), attempt.Pause{}).html(); strings.Contains(html, "How many queries") {
		t.Error("the question is still there")
	}
}

// TestStates: the palette tells the five states apart by class and in words.
func TestStates(t *testing.T) {
	s := begin(t)
	s.then(exam(), s.pick("single", 0), mark("single"), visit("multi"), mark("multi"), visit("truth"))
	html := s.html()
	for _, want := range []string{
		"Question 1, answered and marked", "Question 2, marked for review", "Question 3, not answered",
		"is-answered-marked", "is-marked", "is-not-answered", `aria-current="true"`,
	} {
		if !strings.Contains(html, want) {
			t.Errorf("does not contain %q", want)
		}
	}
}

// TestDirectionFollowsTheQuiz: an Arabic test on an English page reads from
// the right, and the other way round; without a language the page decides.
func TestDirectionFollowsTheQuiz(t *testing.T) {
	for lang, want := range map[string]string{"ur-PK": ` dir="rtl"`, "hi-IN": ` dir="ltr"`, "": ""} {
		html := begin(t, func(q *quizdata.Quiz) { q.Lang = lang }).html()
		if got := regexp.MustCompile(` dir="[a-z]+"`).FindString(html); got != want {
			t.Errorf("%q: %q, want %q", lang, got, want)
		}
	}
}

// TestAloneNeedsNoMap: a question inside a paragraph has nowhere else to go.
func TestAloneNeedsNoMap(t *testing.T) {
	html := begin(t, only("truth")).then(practice()).html()
	for _, word := range []string{wordPrevious, wordAll, wordMark, wordSkip} {
		if strings.Contains(html, ">"+word+"<") {
			t.Errorf("offers %q", word)
		}
	}
	if html := begin(t, only("truth")).then(practice(), show("truth")).html(); !strings.Contains(html, wordSeeResult) {
		t.Error("has no way on after the answer")
	}
}

// TestStudyCountsNothing: who reads answers has none to hand in.
func TestStudyCountsNothing(t *testing.T) {
	html := begin(t).then(study(), visit("multi")).html()
	for _, word := range []string{"Not answered", wordSubmitOpen, "Right,", "Wrong"} {
		if strings.Contains(html, word) {
			t.Errorf("says %q", word)
		}
	}
	if !strings.Contains(html, "Question 1, seen") || !strings.Contains(html, wordToStart) {
		t.Error("does not tell what was seen, or has no way out")
	}
}

// TestOnlyARunningClockFollows: a header without a clock takes no room from
// the question when a reader scrolls.
func TestOnlyARunningClockFollows(t *testing.T) {
	untimed := func(q *quizdata.Quiz) { q.Time = quizdata.Timing{} }
	for name, c := range map[string]struct {
		s    *story
		want bool
	}{
		"exam": {begin(t).then(exam()), true}, "summary": {begin(t).then(exam()).at(PageSummary), true},
		"practice": {begin(t).then(practice()), false}, "no limit": {begin(t).then(attempt.Start{Mode: quizdata.Exam, Extra: attempt.Untimed}), false},
		"untimed": {begin(t, untimed).then(exam()), false},
	} {
		if got := strings.Contains(c.s.html(), `class="head timed"`); got != c.want {
			t.Errorf("%s: the header stays in sight: %v", name, got)
		}
	}
}

// TestKnownAnswersAreSigned: a cell that is merely green reads as right.
func TestKnownAnswersAreSigned(t *testing.T) {
	s := begin(t)
	html := s.then(practice(), s.pick("single", 0), show("single"), visit("truth"), s.pick("truth", 0), show("truth"), visit("multi"), show("multi")).html()
	for _, want := range []string{"Question 1, answered, wrong", "Question 3, answered, right", `"Question 2, not answered"`, "tone-wrong", "icon-cross"} {
		if !strings.Contains(html, want) {
			t.Errorf("does not contain %q", want)
		}
	}
}

// TestNoNumberIsSeen: the state says answered, so the field must warn.
func TestNoNumberIsSeen(t *testing.T) {
	for text, want := range map[string]bool{"five": true, "5": false, "": false} {
		html := begin(t).then(exam(), visit("number"), write("number", text)).html()
		if strings.Contains(html, `aria-invalid="true"`) != want || strings.Contains(html, textNoNumber) != want {
			t.Errorf("%q: warns: %v, want %v", text, !want, want)
		}
	}
}

// TestSavedFollowsAnAnswer: before it there is nothing to have saved.
func TestSavedFollowsAnAnswer(t *testing.T) {
	s := begin(t)
	if strings.Contains(s.then(exam()).html(), textSaved) {
		t.Error("says so before the first answer")
	}
	if !strings.Contains(s.then(s.pick("single", 0)).html(), textSaved) {
		t.Error("has no sign for a saved answer")
	}
}
