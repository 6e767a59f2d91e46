package browsertest

import (
	"fmt"
	"strings"
	"testing"

	"mocktest/quizdata"
)

// finish takes the test of a page by a plan, to the result.
func finish(p *tab, path, mode string, how plan) *taker {
	p.t.Helper()
	reader := start(p, path, mode)
	reader.plan = how
	reader.takeAll()
	return reader
}

// The review shows every question with all choices, key and reasons, and can
// be narrowed to what was missed or marked.
func TestReview(t *testing.T) {
	t.Parallel()
	reader := start(newTab(t, desktop), "/study.html", "Exam")
	reader.plan = mixed
	reader.does("Question 1")
	reader.does("Mark for review")
	reader.does("Information")
	reader.takeAll()
	want := reader.checkResult()
	reader.focusIs("")
	reader.sees("1 question is not scored")
	reader.does("Review answers")
	reader.focusIs("Your answers")
	reader.does("Show every question")
	reader.until("all of them", "deep(0).querySelectorAll('article').length === 30")
	for _, q := range reader.quiz.Questions() {
		reader.unfold()
		reader.shows(q)
	}
	reader.sees("Choosing, question 1", "Reading and explaining, question 5", "does not say what is right here")
	all := reader.reviewed()
	reader.does("Missed")
	if got, missed := reader.reviewed(), want.Total.Wrong+want.Total.Blank+want.Total.Partial; got != missed || all != 30 {
		t.Errorf("the review has %d questions, of which %d missed; want 30, %d", all, got, missed)
	}
	reader.does("Marked for review")
	if got := reader.reviewed(); got != 1 {
		t.Errorf("the review has %d marked questions, want 1", got)
	}
	reader.does("Back to the result")
	reader.focusIs(verdictOf(reader.quiz, want.Total))
}

// unfold opens the passages of a review.
func (t *taker) unfold() {
	js[int](t.tab, "deep(%v).querySelectorAll('details').forEach((el) => { el.open = true; }), 1", t.i)
}

// reviewed counts the questions on the review.
func (t *taker) reviewed() int {
	return js[int](t.tab, "deep(%v).querySelectorAll('article').length", t.i)
}

// A missed question in the result leads to its place in the review.
func TestFromResultToReview(t *testing.T) {
	t.Parallel()
	reader := finish(newTab(t, phone), "/hostile.html", "", mixed)
	q := reader.quiz.Question("inherit") // the second, answered wrongly
	reader.does("Wrong: " + plain(q.Prompt))
	reader.focusIs("Question 2")
	if top := js[float64](reader.tab, "deep(0).activeElement.getBoundingClientRect().top"); top < 0 || top > 700 {
		t.Errorf("the question lies at %v px, out of sight", top)
	}
}

// Marks for open answers are the reader's own and change no other sum.
func TestSelfMarking(t *testing.T) {
	t.Parallel()
	reader := start(newTab(t, desktop), "/study.html", "Exam")
	reader.does("Question 1")
	reader.respond(reader.meet(), quizdata.Response{Choices: []string{firstChoice(reader, "reverse-copy")}})
	reader.does("Submit…")
	reader.does("Submit the test")
	for _, q := range reader.left {
		reader.given[q.ID] = quizdata.Response{}
	}
	before := reader.checkResult()
	reader.sees("1 open answer waits for your own marks")
	reader.does("Mark it now")
	reader.focusIs("Reading and explaining, question 4")
	essay := reader.quiz.Question("code-review")
	reader.shows(essay)
	reader.does(plain(essay.Rubric[0].Text))
	reader.until("a tick", "find(0, %v).checked", plain(essay.Rubric[0].Text))
	reader.see(0, "Marked by you, +"+figure(essay.Rubric[0].Marks)+" of ")
	reader.does("Back to the result")
	if after := reader.checkResult(); after.Total != before.Total {
		t.Errorf("the sum changed from %+v to %+v", before.Total, after.Total)
	}
	reader.sees("Open answers, marked by you: " + figure(essay.Rubric[0].Marks) + " of " + figure(essay.Marks.Correct))
	reader.misses("waits for your own marks")
}

func TestRetakeAll(t *testing.T) {
	t.Parallel()
	reader := finish(newTab(t, desktop), "/hostile.html", "", mixed)
	reader.does("Retake all")
	reader.focusIs("This result goes away.")
	reader.does("Retake")
	reader.focusIs("First widget: timed")
	again := reader.taker(0, mouse, allRight)
	again.begin("")
	again.legend(0, 1, 0, 0, 2) // nothing is left of the first attempt
	again.takeAll()
	again.checkResult()
}

// Only what went wrong is asked again, and marked out of its own marks.
func TestRetakeMissed(t *testing.T) {
	t.Parallel()
	reader := finish(newTab(t, desktop), "/hostile.html", "", mixed)
	want := reader.checkResult()
	missed := map[string]bool{}
	for _, item := range want.Items {
		if o := item.Score.Outcome; o == "wrong" || o == "partial" || o == "blank" {
			missed[item.Question] = true
		}
	}
	reader.does(fmt.Sprintf("Retake the %d missed", len(missed)))
	reader.does("Retake")
	reader.focusIs("Question 1 of")
	again := reader.taker(0, mouse, allRight)
	again.left = nil
	for _, q := range again.quiz.Questions() {
		if missed[q.ID] && q.Type != quizdata.Essay {
			again.left = append(again.left, q)
		}
	}
	again.takeAll()
	if got := again.checkResult(); got.Total.Count != len(missed) || got.Total.Right != len(missed) {
		t.Errorf("%d of %d were right, want all %d", got.Total.Right, got.Total.Count, len(missed))
	}
	if names := strings.Join(js[[]string](again.tab, "names(0)"), "|"); strings.Contains(names, "missed") {
		t.Errorf("a retake of missed questions is offered where nothing was missed: %s", names)
	}
}

// Where the time went is told per question, and bands say what a score means.
func TestBandAndTimes(t *testing.T) {
	t.Parallel()
	for how, band := range map[string]string{"right": "Nothing left to show you", "blank": "A first look"} {
		p := timeTab(t, desktop)
		reader := start(p, "/study.html", "Exam")
		reader.does("Next question")
		p.pass("70s")
		reader.does("Save and next")
		p.pass("5s")
		if how == "right" {
			reader.does("Information")
			reader.takeAll()
		} else {
			reader.does("Submit…")
			reader.does("Submit the test")
		}
		reader.sees(band, "Where the time went")
		rows := js[map[string][][]string](p, "tables(0)")["Where the time went"]
		if len(rows) == 0 || !strings.HasPrefix(rows[0][0], "Choosing, question 1") || seconds(rows[0][1]) < 70 {
			t.Errorf("most time went to question 1 of “Choosing”, not to %v", rows)
		}
		if how == "right" && rows[0][2] != "Right, but slow" {
			t.Errorf("question 1 was right but slow, not %q", rows[0][2])
		}
		if how == "blank" {
			reader.sees("Read up on")
		}
	}
}
