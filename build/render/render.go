// Package render works out what a quiz's texts look like, once, where the quiz
// is built, so that no reader's device has to: the colours of code, and the
// layout of mathematics. What it makes is data that package quizdata reads and
// a view turns into elements; it makes no markup.
//
// It is the only importer of the highlighter, which readers never download.
package render

import (
	"cmp"
	"encoding/json"
	"slices"
	"strconv"

	"mocktest/quizdata"
	"mocktest/quizdata/markdown"
)

// Rendered is the member "rendered" of a built quiz.
type Rendered struct {
	Code map[string]string `json:"code,omitempty"`
	Math map[string]string `json:"math,omitempty"`
	Early
}

// Early is what stands there before the engine has come, drawn elsewhere: trees
// of ["tag", {"name": "value"}, child…]. Nil is left out.
type Early struct {
	Card  json.RawMessage `json:"card,omitempty"`  // the start card
	First json.RawMessage `json:"first,omitempty"` // the first question
}

// Texts renders the texts of a quiz. The problems are formulas that cannot be
// laid out, in file order; whoever is asked about a formula must see it.
func Texts(quiz *quizdata.Quiz, texts []quizdata.Text) (Rendered, quizdata.Problems) {
	w := &walker{
		dialect: markdown.Dialect{Math: quiz.Math},
		out:     Rendered{Code: map[string]string{}, Math: map[string]string{}},
		failed:  map[string]error{},
	}
	for _, text := range texts {
		w.text(text)
	}
	if len(w.out.Math) > quizdata.MaxRendered && len(texts) > 0 {
		w.problems = append(w.problems, texts[0].Problem(0, 1,
			"the quiz has "+strconv.Itoa(len(w.out.Math))+" formulas; the limit is "+strconv.Itoa(quizdata.MaxRendered), "split it into several files"))
	}
	slices.SortStableFunc(w.problems, func(a, b quizdata.Problem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	if len(w.problems) > quizdata.MaxProblems {
		w.problems = w.problems[:quizdata.MaxProblems]
	}
	return w.out, w.problems
}

// walker goes through texts and gathers what it renders.
type walker struct {
	dialect  markdown.Dialect
	out      Rendered
	failed   map[string]error // by TeX
	problems quizdata.Problems
}

// text renders one text. How it will be read, as blocks or in a line, is known
// to the view only; the two hardly ever differ.
func (w *walker) text(text quizdata.Text) {
	if w.dialect.Math {
		w.problems = append(w.problems, slips(text)...)
	}
	told := map[string]bool{}
	for _, nodes := range [][]markdown.Node{w.dialect.Parse(text.Source), w.dialect.Inline(text.Source)} {
		w.nodes(nodes, func(tex string) {
			if err := w.math(tex); err != nil && !told[tex] {
				told[tex] = true
				w.problems = append(w.problems, problem(text, tex, err))
			}
		})
	}
}

func (w *walker) nodes(nodes []markdown.Node, math func(tex string)) {
	for _, n := range nodes {
		switch n.Kind {
		case markdown.Math:
			math(n.Text)
		case markdown.CodeBlock:
			w.code(n.Lang, n.Text)
		}
		w.nodes(n.Children, math)
	}
}

// code renders one code block. What is not coloured is left out.
func (w *walker) code(lang, code string) {
	key := quizdata.CodeKey(lang, code)
	if _, known := w.out.Code[key]; known || len(w.out.Code) == quizdata.MaxRendered {
		return
	}
	if runs := Runs(lang, code); runs != nil {
		w.out.Code[key] = quizdata.FormatRuns(runs)
	}
}
