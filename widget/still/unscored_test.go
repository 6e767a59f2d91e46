package still

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"mocktest/quizdata"
)

// Without a key there is nothing to open, but where something explains the
// question; and then that is all there is.
func TestOnlyExplanationsOpenWithoutAKey(t *testing.T) {
	quiz := sampleOf(t, "unscored.json", func(q *quizdata.Quiz) {
		for i := range q.Question("which").Choices {
			q.Question("which").Choices[i].Feedback = ""
		}
	})
	root := page(t, quiz, true)
	for id, want := range map[string]int{"which": 1, "many": 0, "truth": 0, "number": 0, "text": 0, "rank": 1, "essay": 1, "keyed": 1} {
		q := quiz.Question(id)
		article := first(root, func(n *html.Node) bool { return get(n, "data-question") == q.ID })
		folds := all(article, classed("mt-answer"))
		if len(folds) != want {
			t.Errorf("%s has %d answers to open, want %d", id, len(folds), want)
			continue
		}
		if !q.Unscored || want == 0 {
			continue
		}
		text := write(t, quiz, true)
		if list := all(folds[0], tagged("li")); len(list) > 0 || !strings.Contains(text, wordShowExplained) {
			t.Errorf("%s shows %d things again beside its explanation", id, len(list))
		}
	}
	if text := write(t, quiz, false); strings.Contains(text, "everybody") {
		t.Error("the explanation stands in a form without answers")
	}
}
