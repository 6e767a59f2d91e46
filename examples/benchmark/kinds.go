package main

import (
	_ "embed"
	"strings"
)

//go:embed page/article.html
var article string

//go:embed page/baseline.js
var baselineScript []byte

// quizPlace is where in the article the test stands: after the first
// paragraph, so that it is in sight at once and what jumps, jumps in sight.
const quizPlace = "<!--QUIZ-->"

// A kind is one way to have, or not to have, a test in the article.
type kind struct {
	// name is the first part of the page's address and its row in tables.
	name string
	// says is a line for the legend.
	says string
	// markup stands at the test's place, script at the end of the article.
	markup, script string
	// wants are the figures a visit waits for, as the probe names them.
	wants []string
	// built pages have the quiz as the build command makes it.
	built bool
	// open pages have the quiz that opens with its first question.
	open bool
	// engine is the file of the engine the page loads; empty for none.
	engine string
	// absent says why there is no such page in this build; empty when there is.
	absent string
}

// The rows of the tables.
const (
	bare         = "bare"
	stillOnly    = "still"
	prepared     = "prepared"
	stillOpen    = "still-open"
	preparedOpen = "prepared-open"
	builtFile    = "built"
	raw          = "raw"
	byHand       = "by-hand"
	untrimmed    = "untrimmed"
)

// widgetTag embeds the widget as the README says.
const widgetTag = `<script async src="mocktest/mocktest.js"></script>`

// room keeps the place of the start card, as the README advises for a test that
// is in sight when its page opens.
const room = `<style>mock-test { --mocktest-min-height: 45em } mock-test:not(:defined) { display: block; min-height: 45em }</style>`

// kinds are the pages that can be made with a widget.
func kinds(w *widget) []kind {
	quiz := func(inside string) string { return `<mock-test quiz="quiz.json">` + inside + `</mock-test>` }
	seen := []string{"content", "title", "answerable"}
	full := append(seen, "ready")
	return []kind{
		{name: bare, says: "the article without any test", wants: seen[:1]},
		{name: stillOnly, says: "the test as HTML, no script: the limit of prepared pages", markup: quiz(w.still), wants: seen[:2], absent: w.noStill},
		{name: prepared, says: "the test as HTML, and the widget", markup: quiz(w.still), script: widgetTag, wants: full, built: true, engine: w.engine, absent: w.noStill},
		{name: stillOpen, says: "still, with a test that opens with its first question", markup: quiz(w.stillOpen), wants: seen, open: true, absent: w.noStill},
		{name: preparedOpen, says: "prepared, with the test that opens with its first question", markup: quiz(w.stillOpen), script: widgetTag, wants: full, built: true, open: true, engine: w.engine, absent: w.noStill},
		{name: builtFile, says: "the widget and a question file from mocktest build", markup: room + quiz(""), script: widgetTag, wants: full, built: true, engine: w.engine},
		{name: raw, says: "the widget and a question file as it was written", markup: room + quiz(""), script: widgetTag, wants: full, engine: w.engine},
		{name: byHand, says: "a quiz script of 3 KB written by hand: the limit of scripts",
			markup: `<div id="quiz" data-quiz="quiz.json"></div>`, script: `<script async src="baseline.js"></script>`, wants: seen},
		{name: untrimmed, says: "raw, with the engine as the Go compiler makes it",
			markup: room + quiz(""), script: strings.Replace(widgetTag, "mocktest.js", untrimmedScript, 1), wants: full, engine: untrimmedEngine, absent: w.noUntrimmed},
	}
}

// clickable reports whether clicks are timed on the page: one widget and one
// script are enough to compare.
func (k kind) clickable() bool { return k.name == raw || k.name == byHand }

// quiz is the question file of the page.
func (k kind) quiz() []byte {
	if k.built {
		return builtQuiz(pageQuestions, k.open)
	}
	return quizFile(pageQuestions, k.open)
}

// page is the article with the test in its place.
func (k kind) page() []byte {
	html := strings.Replace(article, quizPlace, k.markup, 1)
	return []byte(strings.Replace(html, "</article>", k.script+"\n</article>", 1))
}
