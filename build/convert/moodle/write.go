package moodle

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"mocktest/build/convert/bank"
)

// writer writes one test.
type writer struct {
	xml    xmlPrinter
	test   *bank.Test
	media  []bank.Media
	losses []bank.Loss
	// category is the one that holds at present.
	category []string
	// count is the number of the question, from 1.
	count   int
	passage string
}

// Write prints a test as Moodle XML, its texts in Markdown, with those of the
// media that they refer to. What Moodle has no place for is returned. Ids of
// choices are not written, and an error of w is not told: give it a buffer.
func Write(w io.Writer, t *bank.Test, media []bank.Media) []bank.Loss {
	wr := &writer{test: t, media: media}
	wr.xml.raw(`<?xml version="1.0" encoding="UTF-8"?>` + "\n")
	wr.xml.open("quiz")
	wr.testLosses()
	for i := range t.Sections {
		wr.section(i)
	}
	wr.xml.close("quiz")
	w.Write(wr.xml.out.Bytes())
	return wr.losses
}

// testLosses tells what belongs to a quiz of Moodle and not to its questions.
func (w *writer) testLosses() {
	t := w.test
	var gone []string
	for what, is := range map[string]bool{
		"the title": t.Title != "", "the description": t.Description != "", "the language": t.Lang != "", "the time limit": t.Seconds != 0,
		"the pass mark": t.Pass != 0, "the shuffling of questions": t.ShuffleQuestions} {
		if is {
			gone = append(gone, what)
		}
	}
	if len(gone) > 0 {
		slices.Sort(gone)
		w.lost(bank.Changed, "the test", "", strings.Join(gone, ", "), "Moodle XML holds questions only; set it in the quiz of Moodle")
	}
}

func (w *writer) lost(kind bank.LossKind, place, question, what, why string) {
	w.losses = append(w.losses, bank.Loss{Place: place, Question: bank.Brief(question), Kind: kind, What: what, Why: why})
}

// section writes the questions of a section. Sections are categories in Moodle.
func (w *writer) section(i int) {
	s := &w.test.Sections[i]
	place := fmt.Sprintf("section %d", i+1)
	if s.Draw > 0 {
		w.lost(bank.Changed, place, s.Title, fmt.Sprintf("that an attempt gets %d of the questions", s.Draw), "Moodle XML holds questions only; add random questions of the category in the quiz of Moodle")
	}
	for n := range s.Questions {
		q := &s.Questions[n]
		path := q.Category
		if len(path) == 0 && s.Title != "" {
			path = []string{s.Title}
		}
		described := n == 0 && s.Description != ""
		if n == 0 && i > 0 || described || !slices.Equal(path, w.category) {
			info := ""
			if n == 0 {
				info = s.Description
			}
			w.setCategory(path, info)
		}
		if n == 0 && s.Title != "" && path[len(path)-1] != s.Title {
			w.lost(bank.Changed, place, s.Title, "the title of the section", "the category of its questions has another name")
		}
		w.count++
		w.question(q, s)
	}
}

func (w *writer) setCategory(path []string, description string) {
	w.category = path
	w.xml.open("question", "type", "category")
	w.xml.open("category")
	w.xml.element("text", joinCategory(path))
	w.xml.close("category")
	if description != "" {
		(&entry{writer: w, q: &bank.Question{}}).text("info", description)
	}
	w.xml.close("question")
}

// question writes one question, unless it has no form in Moodle.
func (w *writer) question(q *bank.Question, s *bank.Section) {
	w.showPassage(q)
	e := &entry{writer: w, q: q, marks: q.Marks}
	if essay, ok := bank.Unordered(q); ok {
		e.lose(bank.UnorderedWhat, bank.UnorderedWhy)
		e.q = essay
	}
	if s.MarksEach > 0 {
		e.marks = s.MarksEach
	}
	before := w.xml.out.Len()
	if e.write(); e.dropped {
		w.xml.cut(before)
	}
}

// showPassage writes the text that questions share as a description before the
// first of them.
func (w *writer) showPassage(q *bank.Question) {
	if q.Passage == w.passage {
		return
	}
	w.passage = q.Passage
	if q.Passage == "" {
		return
	}
	d := &entry{writer: w, q: &bank.Question{Type: bank.Info, Title: bank.Brief(q.Passage), Prompt: q.Passage, Place: q.Place, Category: q.Category}}
	d.write()
	w.lost(bank.Changed, w.place(q), q.Title, "that the question belongs to the passage before it", "the passage becomes a description of its own")
}

func (w *writer) place(q *bank.Question) string {
	if q.Place != "" {
		return q.Place
	}
	return "question " + strconv.Itoa(w.count)
}
