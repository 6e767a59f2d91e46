package moodle

import (
	"strconv"
	"strings"

	"mocktest/build/convert/bank"
)

// matching writes pairs. A category of several things is a right side that
// repeats, which Moodle shows once.
func (e *entry) matching() {
	q := e.q
	e.begin("matching", mathToMoodle(q.Prompt))
	e.loseAllOrNothing()
	e.shuffle()
	e.combined()
	for _, p := range q.Pairs {
		e.subquestion(p.Left, p.Right)
	}
	for _, right := range q.Extras {
		e.subquestion("", right)
	}
	e.end()
	if len(q.Pairs) < 2 {
		e.lose("a matching of fewer than two pairs", "Moodle wants two at least, and refuses the question")
	}
}

func (e *entry) subquestion(left, right string) {
	e.openText("subquestion", left)
	e.xml.open("answer")
	e.xml.element("text", e.plain(right))
	e.xml.close("answer")
	e.xml.close("subquestion")
}

// ordering writes things in their right order, with the question type that
// Moodle 4.4 took into its core. A grading type of -1 is all or nothing, 1 a
// part for each thing that follows the right one.
func (e *entry) ordering() {
	q := e.q
	e.begin("ordering", mathToMoodle(q.Prompt))
	e.combined()
	e.xml.element("layouttype", "0")
	e.xml.element("selecttype", "0")
	e.xml.element("selectcount", "0")
	switch q.Scoring {
	case bank.AllOrNothing:
		e.xml.element("gradingtype", "-1")
	case bank.PartialCredit:
		e.xml.element("gradingtype", "1")
	}
	for i, item := range q.Items {
		e.openText("answer", item, "fraction", strconv.Itoa(i+1))
		e.xml.close("answer")
	}
	e.end()
}

// essay writes a free text. Model answer and rubric are the notes for graders.
func (e *entry) essay() {
	q := e.q
	e.begin("essay", mathToMoodle(q.Prompt))
	e.loseCombined(q.Right, q.PartlyRight, q.Wrong)
	notes := q.Model
	if len(q.Rubric) > 0 {
		var points strings.Builder
		for _, point := range q.Rubric {
			points.WriteString("- " + strings.Join(strings.Fields(point), " ") + "\n")
		}
		list := strings.TrimSpace(points.String())
		if notes != "" {
			list = rubricMark + list
		}
		notes = joined(notes, list)
	}
	e.xml.element("responseformat", "editor")
	e.xml.element("responserequired", "1")
	e.xml.element("responsefieldlines", "15")
	e.xml.element("attachments", "0")
	e.text("graderinfo", notes)
	e.text("responsetemplate", "")
	e.end()
}

// description writes a text without a question.
func (e *entry) description() {
	e.loseCombined(e.q.Right, e.q.PartlyRight, e.q.Wrong)
	e.begin("description", mathToMoodle(e.q.Prompt))
	e.end()
}
