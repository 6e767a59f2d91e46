package view

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
)

const (
	coloured = "def f():\n    return '<b>'"
	text     = "Let $x_1$ be $x_1$), or\n\n$$\n\\frac{1}{2}\n$$\n\nin\n\n```python\n" + coloured + "\n```\n\n| a |\n|---|\n| $x_1$ |"
)

// builtQuiz is a quiz that knows the layout of x_1 and of a half, and the
// colours of some Python.
func builtQuiz(t *testing.T) *quizdata.Quiz {
	t.Helper()
	half := "math(mfrac{linethickness=2px}(mn1:1mn1:2))"
	source, err := json.Marshal(map[string]any{
		"title": "T", "math": true,
		"questions": []any{map[string]any{"prompt": text, "choices": []string{"$x_1$", "$y_1$"}, "answer": "A"}},
		"rendered": map[string]any{
			"code": map[string]string{quizdata.CodeKey("python", coloured): "k3p1f1p8k6p1s5"},
			"math": map[string]string{"x_1": "math(msub(mi1:xmn1:1))", `\frac{1}{2}`: half},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	quiz, problems := quizdata.Read("built.json", source)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return quiz
}

// TestRenderedTexts compares what texts look like with and without what a
// build adds.
func TestRenderedTexts(t *testing.T) {
	built := builtQuiz(t)
	raw := *built
	raw.Rendered = nil
	for name, m := range map[string]*Markdown{
		"built":  {Quiz: built, Source: text},
		"raw":    {Quiz: &raw, Source: text},
		"label":  {Quiz: built, Source: "$x_1$, or $$\\frac{1}{2}$$", Inside: true},
		"nobody": {Source: text},
	} {
		t.Run(name, func(t *testing.T) {
			file := "testdata/text-" + name + ".html"
			got := tidy(app.HTMLString(m))
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if want, _ := os.ReadFile(file); got != string(want) {
				t.Errorf("%s differs. It is now:\n%s", file, got)
			}
		})
	}
}

// Wherever a text of a quiz is shown, its formulas are.
func TestFormulasStandEverywhere(t *testing.T) {
	story := begin(t, func(q *quizdata.Quiz) {
		q.Math, q.Rendered = true, builtQuiz(t).Rendered
		q.Description, q.Sections[0].Description = "$x_1$", "$x_1$"
		for i := range q.Bands {
			q.Bands[i].Text = "$x_1$"
		}
		for _, question := range q.Questions() {
			question.Prompt, question.Explanation, question.ModelAnswer = "$x_1$", "$x_1$", "$x_1$"
			for i := range question.Choices {
				question.Choices[i].Text, question.Choices[i].Feedback = "$x_1$", "$x_1$"
			}
			for i := range question.Hints {
				question.Hints[i] = "$x_1$"
			}
			for i := range question.Rubric {
				question.Rubric[i].Text = "$x_1$"
			}
			if question.Passage != nil {
				question.Passage.Text = "$x_1$"
			}
		}
	})
	for _, step := range []struct {
		name   string
		events []attempt.Event
		page   Page
		shown  int // formulas at least
	}{
		{"start", nil, PageMain, 1},
		{"question", []attempt.Event{practice(), attempt.Hint{Question: "single"}}, PageMain, 1 + 1 + 3 + 1},
		{"answer", []attempt.Event{show("single")}, PageMain, 1 + 1 + 3*2 + 1 + 1},
		{"passage", []attempt.Event{visit("number")}, PageMain, 2},
		{"model answer", []attempt.Event{visit("essay"), write("essay", "a"), show("essay")}, PageMain, 1 + 1 + 2 + 1},
		{"summary", nil, PageSummary, 0},
		{"result", []attempt.Event{attempt.Submit{}}, PageMain, 1},
		{"review", nil, PageReview, 9},
	} {
		page := story.then(step.events...).at(step.page).html()
		if n := strings.Count(page, "<msub"); n < step.shown {
			t.Errorf("%s shows %d formulas, not %d", step.name, n, step.shown)
		}
		if strings.Contains(page, "$x_1$") || strings.Contains(page, `class="tex"`) {
			t.Errorf("%s shows a formula as text:\n%s", step.name, page)
		}
	}
}
