package view

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
)

var update = flag.Bool("update", false, "write testdata/*.html anew")

// TestScreens compares every screen with testdata. Read the difference before
// writing it anew: it is what readers will see.
func TestScreens(t *testing.T) {
	for name, screen := range screens(t) {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join("testdata", name+".html")
			got := screen.html()
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err, "\nrun the test with -update to write it")
			}
			if got != string(want) {
				t.Errorf("%s differs. It is now:\n%s", file, got)
			}
		})
	}
}

// screens are the states a widget can be in.
func screens(t *testing.T) map[string]*story {
	never := func(q *quizdata.Quiz) { q.Reveal = quizdata.RevealNever }
	single, partly := begin(t), begin(t)
	steps, pairs, gaps := begin(t), begin(t), begin(t)
	moved, wrong, sorted, filled := begin(t), begin(t), begin(t), begin(t)
	screens := map[string]*story{
		"start":    begin(t),
		"single":   single.then(exam(), single.pick("single", 1), attempt.Hint{Question: "single"}),
		"multiple": begin(t).then(exam(), visit("multi")),
		"truth":    begin(t).then(exam(), visit("truth"), mark("truth")),
		"info":     begin(t).then(exam(), visit("tell")),
		"number":   begin(t).then(exam(), visit("number"), write("number", "fourty")),
		"text":     begin(t).then(exam(), visit("text")),
		"output":   begin(t).then(exam(), visit("prints"), prints("prints", "1\n2")),
		"essay":    begin(t).then(exam(), visit("essay"), write("essay", "Because.")),
		"revealed": partly.then(practice(), partly.pick("single", 0), show("single")),
		"diff":     begin(t).then(practice(), visit("prints"), prints("prints", "SECRET-1\nx"), show("prints")),
		"marking":  begin(t).then(practice(), visit("essay"), write("essay", "Because."), show("essay")),
		"study":    begin(t).then(study()),
		"alone":    begin(t, only("truth")).then(practice()),
		"ordering": steps.then(exam(), visit("order"), steps.placed("order", 2, 1, 0, 3)),
		"matching": pairs.then(exam(), visit("match"), pairs.fill("match", "Go", "Google")),
		"sorting":  begin(t).then(exam(), visit("sort")),
		"cloze":    gaps.then(exam(), visit("gaps"), gaps.fill("gaps", "noun", "tuple", "n", "two")),
		"ordered":  moved.then(practice(), visit("order"), moved.placed("order", 0, 2, 1, 3), show("order")),
		"matched":  wrong.then(practice(), visit("match"), wrong.fill("match", "Go", "Google", "Rust", "Apple"), show("match")),
		"sorted":   sorted.then(practice(), visit("sort"), sorted.fill("sort", "list", "`mutable`", "dict", "`frozen`"), show("sort")),
		"filled":   filled.then(practice(), visit("gaps"), filled.fill("gaps", "noun", "list", "adjective", "SECRET-fixed", "n", "2"), show("gaps")),
		"learned":  begin(t).then(study(), visit("gaps")),
		"paused":   begin(t).then(exam(), attempt.Pause{}),
		"summary":  begin(t).then(exam(), mark("single"), visit("multi")).at(PageSummary),
		"result":   taken(t),
		"review":   taken(t).at(PageReview),
		"never":    taken(t, never).at(PageReview),
	}
	for name, s := range unscoredScreens(t) {
		screens["unscored-"+name] = s
	}
	screens["start"].model.Notices = []Notice{{ID: "old", Text: "Three questions were changed."}}
	return screens
}

// only leaves one question of the quiz.
func only(id string) func(*quizdata.Quiz) {
	return func(q *quizdata.Quiz) {
		question := q.Question(id)
		q.Sections = q.Sections[:1]
		q.Sections[0].Questions = []*quizdata.Question{question}
	}
}
