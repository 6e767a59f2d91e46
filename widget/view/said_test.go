package view

import (
	"strings"
	"testing"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
)

// says reports which of the words stand in a screen.
func says(html string, words ...string) (found []string) {
	for _, word := range words {
		if strings.Contains(html, word) {
			found = append(found, word)
		}
	}
	return found
}

// TestFeedbackFollowsTheVerdict: a reader is told what belongs to their response
// and nothing else; who studies is told all of it.
func TestFeedbackFollowsTheVerdict(t *testing.T) {
	add := func(q *quizdata.Quiz) {
		q.Question("multi").Feedback = quizdata.Feedback{Right: "SAID-r", Partly: "SAID-p", Wrong: "SAID-w"}
	}
	never := func(q *quizdata.Quiz) { q.Reveal = quizdata.RevealNever }
	all := []string{"SAID-r", "SAID-p", "SAID-w", textAfterRight, textAfterPartly, textAfterWrong}
	answered := func(choices ...int) string {
		s := begin(t, add)
		return s.then(practice(), visit("multi"), s.pick("multi", choices...), show("multi")).html()
	}
	closed := begin(t, add, never)
	closed.then(exam(), visit("multi"), closed.pick("multi", 1), attempt.Submit{})
	for name, c := range map[string]struct{ html, want string }{
		"right":   {answered(0, 2), "SAID-r"},
		"partly":  {answered(0), "SAID-p"},
		"wrong":   {answered(1), "SAID-w"},
		"blank":   {begin(t, add).then(practice(), visit("multi"), show("multi")).html(), ""},
		"open":    {begin(t, add).then(practice(), visit("multi")).html(), ""},
		"closed":  {closed.at(PageReview).html(), ""},
		"studies": {begin(t, add).then(study(), visit("multi")).html(), strings.Join(all, " ")},
	} {
		if got := strings.Join(says(c.html, all...), " "); got != c.want {
			t.Errorf("%s: says %q, want %q", name, got, c.want)
		}
	}
}

// TestTypedAnswersAreToldTheirOwn: a response meets one entry of the key.
func TestTypedAnswersAreToldTheirOwn(t *testing.T) {
	all := []string{"SECRET-no", "SECRET-wrong", "SECRET-right", "After “PUT”"}
	for text, want := range map[string]string{
		"put": "SECRET-no SECRET-wrong", "POST": "SECRET-wrong", "SECRET-text": "SECRET-right", "a secret-star b": "SECRET-right",
	} {
		html := begin(t).then(practice(), visit("text"), write("text", text), show("text")).html()
		if got := strings.Join(says(html, all...), " "); got != want {
			t.Errorf("%q: says %q, want %q", text, got, want)
		}
	}
	html := begin(t).then(study(), visit("text")).html()
	if got := says(html, all...); len(got) != len(all) {
		t.Errorf("who studies is told %q only", got)
	}
}

// TestGapsAreToldTheirOwn: each under the name of its gap.
func TestGapsAreToldTheirOwn(t *testing.T) {
	add := func(q *quizdata.Quiz) {
		gaps := q.Question("gaps")
		gaps.Slots[1].Texts = append(gaps.Slots[1].Texts, quizdata.TextKey{Text: "ch*", Pattern: true, Feedback: "SAID-text"})
		gaps.Slots[2].Numbers = append(gaps.Slots[2].Numbers, quizdata.NumberKey{Min: 3, Max: 3, Feedback: "SAID-number"})
		gaps.Slots[3].Choices[1].Feedback = "SAID-menu"
	}
	all := []string{"Gap 2 of 4<", "SAID-text", "SAID-number", "SAID-menu", "Gap 4 of 4, after “list”"}
	s := begin(t, add)
	html := s.then(practice(), visit("gaps"), s.fill("gaps", "adjective", "Changeable", "n", "2"), show("gaps")).html()
	html = strings.Join(strings.Fields(html), " ")
	if got := strings.Join(says(html, "SAID-text", "SAID-number", "SAID-menu", `<div class="label">Gap 2 of 4</div>`), " "); got != `SAID-text <div class="label">Gap 2 of 4</div>` {
		t.Errorf("says %q", got)
	}
	if got := says(begin(t, add).then(study(), visit("gaps")).html(), all[1:]...); len(got) != 4 {
		t.Errorf("who studies is told %q only", got)
	}
}

// TestReadersLearnAPlainText: the first thing shown as right is one to write, and
// what a star means is said.
func TestReadersLearnAPlainText(t *testing.T) {
	texts := []quizdata.TextKey{
		{Text: "*b*", Pattern: true, Credit: 1}, {Text: "wrong", Feedback: "f"}, {Text: "half", Credit: .5}, {Text: "blue", Credit: 1},
	}
	var order []string
	for _, key := range acceptedTexts(texts) {
		order = append(order, key.Text)
	}
	if got := strings.Join(order, " "); got != "blue half *b*" {
		t.Errorf("shown in this order: %s", got)
	}
	html := begin(t).then(practice(), visit("text"), write("text", "x"), show("text")).html()
	if len(says(html, "*SECRET-star*", textStar)) != 2 || strings.Contains(html, "PUT<") {
		t.Errorf("the pattern is not shown, or the wrong answer is:\n%s", html)
	}
	if html := begin(t).then(practice(), visit("number"), write("number", "x"), show("number")).html(); strings.Contains(html, textStar) {
		t.Error("says what a star means where there is none")
	}
}

// TestEveryRightChoiceOfAGapIsShown: the text shows one of them.
func TestEveryRightChoiceOfAGapIsShown(t *testing.T) {
	both := func(q *quizdata.Quiz) { q.Question("gaps").Slots[3].Choices[1].Credit = 1 }
	for name, s := range map[string]*story{"both": begin(t, both), "one": begin(t)} {
		html := strings.Join(strings.Fields(s.then(study(), visit("gaps")).html()), " ")
		if got := strings.Contains(html, `<span class="given">list</span>`); got != (name == "both") {
			t.Errorf("%s: shows the other choice: %v", name, got)
		}
	}
}

// TestAnyOfSeveralIsRight: readers pick one and see that others are as right.
func TestAnyOfSeveralIsRight(t *testing.T) {
	both := func(q *quizdata.Quiz) { q.Question("single").Choices[2].Credit = 1 }
	for name, s := range map[string]*story{"either": begin(t, both), "one": begin(t)} {
		s.then(practice(), s.pick("single", 2), show("single"))
		html := s.html()
		if got := strings.Contains(html, "Right: B or C"); got != (name == "either") {
			t.Errorf("%s: names the right ones: %v", name, got)
		}
		if got := strings.Contains(html, `tone-right`); got != (name == "either") {
			t.Errorf("%s: the third choice is right: %v", name, got)
		}
	}
	if got := rightLine([]string{"A", "B", "C"}); got != "Right: A, B or C" {
		t.Error(got)
	}
}
