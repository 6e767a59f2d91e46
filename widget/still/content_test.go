package still

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"mocktest/quizdata"
)

// What a quiz shuffles stands in the order it was written.
func TestOrderIsTheWrittenOne(t *testing.T) {
	quiz := sample(t, func(q *quizdata.Quiz) {
		q.Seed, q.HasSeed = 7, true
		for i := range q.Sections {
			q.Sections[i].ShuffleQuestions = true
			for _, question := range q.Sections[i].Questions {
				question.ShuffleChoices = true
			}
		}
	})
	order := func(quiz *quizdata.Quiz) (list []string) {
		for _, article := range all(page(t, quiz, true), classed("mt-question")) {
			list = append(list, get(article, "data-question"))
			for _, choice := range all(article, func(n *html.Node) bool { return isA(n, "mt-md") && isTag(n.Parent, "label") }) {
				list = append(list, textOf(choice))
			}
		}
		return list
	}
	got, want := order(quiz), order(sample(t))
	if ids := quiz.Questions(); len(want) < 2*len(ids) || want[0] != ids[0].ID {
		t.Errorf("found only %q", want)
	}
	if strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("%q, written %q", got, want)
	}
}

// What stands above several questions stands there once.
func TestSectionsAndPassagesStandOnce(t *testing.T) {
	quiz := func() *quizdata.Quiz {
		return sample(t, func(q *quizdata.Quiz) {
			for i := range q.Sections {
				q.Sections[i].Description = "About section " + q.Sections[i].Title
				for _, question := range q.Sections[i].Questions {
					question.Passage = &quizdata.Passage{ID: q.Sections[i].ID, Text: "Passage of " + q.Sections[i].Title}
				}
			}
		})
	}
	opened := quiz()
	open(opened)
	for name, quiz := range map[string]*quizdata.Quiz{"with a start card": quiz(), "open": opened} {
		text := textOf(page(t, quiz, true))
		for _, s := range quiz.Sections {
			for _, want := range []string{"About section " + s.Title, "Passage of " + s.Title} {
				if n := strings.Count(text, want); n != 1 {
					t.Errorf("%s: %q stands %d times", name, want, n)
				}
			}
		}
	}
}

// An image that says nothing is no image to a screen reader, nor is its
// address.
func TestImagesWithoutWords(t *testing.T) {
	text := write(t, sample(t, func(q *quizdata.Quiz) { q.Description = "![](line.png) ![a tree](tree.png)" }), true)
	for _, want := range []string{` src="line.png" alt=""/>`, `alt="a tree"`} {
		if !strings.Contains(text, want) {
			t.Errorf("%s is missing", want)
		}
	}
}

// Where there is no stylesheet, as in feeds, each choice has a line of its own
// and no drawing fills the screen.
func TestReadableWithoutAStylesheet(t *testing.T) {
	for name, quiz := range map[string]*quizdata.Quiz{"with a start card": sample(t), "open": sample(t, open)} {
		root := page(t, quiz, true)
		drawings := all(root, func(n *html.Node) bool { return n.Data == "svg" })
		for _, n := range drawings {
			if get(n, "height") == "" {
				t.Errorf("%s: a drawing of any size: %s", name, rendered(t, n))
			}
		}
		lines := 0
		for _, label := range all(root, func(n *html.Node) bool { return isTag(n, "label") && isTag(n.Parent, "fieldset") }) {
			before := label.PrevSibling
			for before != nil && before.Type == html.TextNode {
				before = before.PrevSibling
			}
			if before == nil || isTag(before, "label") {
				t.Errorf("%s: on the line of another: %s", name, textOf(label))
			}
			lines++
		}
		if len(drawings) == 0 || lines == 0 {
			t.Errorf("%s: %d drawings, %d choices", name, len(drawings), lines)
		}
	}
}

// Every hint can be opened, and is closed at first.
func TestHintsAreFolded(t *testing.T) {
	for name, quiz := range map[string]*quizdata.Quiz{"with a start card": sample(t), "open": sample(t, open)} {
		root, hints := page(t, quiz, true), 0
		for _, q := range quiz.Questions() {
			hints += len(q.Hints)
			article := first(root, func(n *html.Node) bool { return get(n, "data-question") == q.ID })
			fold := first(article, func(n *html.Node) bool { return isTag(n, "details") && isA(n.Parent, "mt-hints") })
			if len(q.Hints) == 0 && fold == nil {
				continue
			}
			if fold == nil || has(fold, "open") || len(all(fold, tagged("li"))) != len(q.Hints) {
				t.Errorf("%s: question %s has not its %d hints to open", name, q.ID, len(q.Hints))
			}
		}
		if hints == 0 {
			t.Error("the sample has no hint")
		}
	}
}
