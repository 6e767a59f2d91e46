package browsertest

import (
	"slices"
	"strings"
	"testing"

	"mocktest/quizdata"
)

// In practice each answer is shown on request: verdict, key, the reason, and
// why each choice is right or wrong. After that it is final.
func TestRevealInPractice(t *testing.T) {
	t.Parallel()
	reader := start(newTab(t, desktop), "/study.html", "")
	reader.plan = everyThirdWrong
	types := map[quizdata.Type]bool{}
	for n := 0; len(reader.left) > 0; n++ {
		q := reader.meet()
		types[q.Type] = true
		if q.Type == quizdata.Info {
			reader.does("Next question")
			continue
		}
		want := mixed(n)
		reader.respond(q, answer(t, q, want))
		reader.hides(q)
		word := "Check answer"
		if want == blank {
			word = "Show answer"
		}
		verdict := verdictNames[want]
		switch {
		case q.Type == quizdata.Essay:
			verdict = "Model answer"
		case q.Unscored:
			word, verdict = "Show explanation", "Not scored"
		}
		reader.does(word)
		reader.focusIs(verdict)
		reader.shows(q)
		reader.says(q, want)
		if js[bool](reader.tab, "controls(0).some((el) => /^mt-(choice|field|outcome|up|down|slot|gap)/.test(el.id))") {
			t.Errorf("%s can still be answered after the reveal", q.ID)
		}
		if len(reader.left) > 0 {
			reader.does("Next question")
			reader.until("the focus on the next question", `/, question \d+ of/.test(focused(%v))`, reader.i)
		}
	}
	if len(types) != len(quizdata.Types) {
		t.Errorf("the test has %d types, not %d", len(types), len(quizdata.Types))
	}
	reader.does("Review and submit")
	reader.does("Submit the test")
	reader.checkResult()
}

var verdictNames = map[intent]string{right: "Right, +", wrong: "Wrong", blank: "Not answered"}

// reasons are the texts that only a reveal may show.
func reasons(q *quizdata.Question) []string {
	list := []string{q.Explanation, q.ModelAnswer}
	for _, c := range q.Choices {
		list = append(list, c.Feedback)
	}
	for _, c := range q.Rubric {
		list = append(list, c.Text)
	}
	return list
}

// remarks are what is said to some responses only, before or after the verdict.
func remarks(q *quizdata.Question) []string {
	list := []string{q.Feedback.Right, q.Feedback.Partly, q.Feedback.Wrong}
	for _, key := range q.Texts {
		list = append(list, key.Feedback)
	}
	for _, key := range q.Numbers {
		list = append(list, key.Feedback)
	}
	return list
}

// says fails unless the screen has what belongs to the verdict and nothing of the
// others.
func (t *taker) says(q *quizdata.Question, came intent) {
	t.t.Helper()
	shown := squash(t.text(t.i))
	for of, text := range map[intent]string{right: q.Feedback.Right, wrong: q.Feedback.Wrong} {
		if text = squash(plain(text)); text != "" && strings.Contains(shown, text) != (of == came) {
			t.t.Errorf("%s says %q: %v", q.ID, text, of != came)
		}
	}
}

// hides fails if the screen gives an answer away.
func (t *taker) hides(q *quizdata.Question) {
	t.t.Helper()
	shown := squash(t.text(t.i))
	for _, reason := range append(reasons(q), remarks(q)...) {
		if reason = squash(plain(reason)); reason != "" && strings.Contains(shown, reason) {
			t.t.Errorf("%s gives away too early: %s", q.ID, reason)
		}
	}
}

// shows fails unless the screen has every choice and every reason.
func (t *taker) shows(q *quizdata.Question) {
	t.t.Helper()
	shown := squash(t.text(t.i))
	texts := append(reasons(q), wording(q))
	for _, slot := range q.Slots {
		texts = append(texts, slot.Text)
		if slot.Kind == quizdata.SlotText {
			texts = append(texts, "`"+slot.Texts[0].Text+"`")
		}
	}
	for _, item := range q.Items {
		if used := func(s quizdata.Slot) bool { return s.Key == item.ID }; q.Type == quizdata.Ordering || slices.ContainsFunc(q.Slots, used) {
			texts = append(texts, item.Text)
		}
	}
	for _, c := range q.Choices {
		texts = append(texts, c.Text)
	}
	for _, text := range texts {
		if !strings.Contains(shown, squash(plain(text))) {
			t.t.Errorf("%s does not show: %s", q.ID, plain(text))
		}
	}
}

// Study mode asks nothing and hides nothing.
func TestStudyMode(t *testing.T) {
	t.Parallel()
	reader := start(newTab(t, phone), "/study.html", "Study")
	for len(reader.left) > 0 {
		q := reader.meet()
		reader.shows(q)
		for _, text := range remarks(q) {
			if !strings.Contains(squash(reader.text(reader.i)), squash(plain(text))) {
				t.Errorf("%s does not say: %s", q.ID, text)
			}
		}
		if js[bool](reader.tab, "controls(0).some((el) => /^(INPUT|TEXTAREA|SELECT)$/.test(el.tagName))") {
			t.Errorf("%s asks for an answer in study mode", q.ID)
		}
		if len(reader.left) > 0 {
			reader.does("Next question")
		}
	}
}
