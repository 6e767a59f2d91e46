package moodle

import (
	"mocktest/build/convert/bank"
)

// multichoice writes a choice of one or several. Moodle adds up the credits of
// what is picked, so rules that it has not become credits.
func (e *entry) multichoice() {
	q := e.q
	e.takes = e.negative()
	e.begin("multichoice", mathToMoodle(q.Prompt))
	single := q.Type == bank.SingleChoice
	e.xml.element("single", map[bool]string{true: "true", false: "false"}[single])
	e.shuffle()
	e.combined()
	right, sum := positive(q.Choices)
	byCredit := single || q.Scoring == bank.ScoringByCredit || right == 0
	switch {
	case single && right > 0 && !e.hasFull():
		e.lose("that no choice earns all marks", "Moodle wants one that does, and refuses the question")
	case !single && byCredit && right > 0 && !near(sum, 1):
		e.lose("credits that do not add up to 1", "Moodle wants 100 percent, and refuses the question")
	case !single && q.Scoring == bank.AllOrNothing:
		e.lose("that only all right choices earn marks", "Moodle marks each: right ones earn a part and wrong ones take as much")
	}
	for _, c := range q.Choices {
		credit := c.Credit
		if !byCredit {
			credit = 1 / float64(right)
			if c.Credit <= 0 {
				credit = -credit
			}
		}
		if e.takes > 0 && c.Credit == 0 {
			credit = -e.takes
		}
		if c.Pinned {
			e.lose("that the choice "+quoted(c.Text)+" keeps its place", "Moodle shuffles all choices or none")
		}
		e.answer(c.Text, e.fraction(credit), c.Feedback)
	}
	e.end()
}

// negative is the part of the marks that a wrong choice takes, 0 where that is
// no penalty of a choice of one. The penalty of Moodle is another thing: it is
// for repeated tries.
func (e *entry) negative() float64 {
	marks := e.marks
	if marks == 0 {
		marks = 1
	}
	takes := e.q.Penalty / marks
	if e.q.Type != bank.SingleChoice || !(takes > 0 && takes <= 1) {
		return 0
	}
	for _, c := range e.q.Choices {
		if c.Credit != 0 && c.Credit != 1 {
			return 0
		}
	}
	return takes
}

func (e *entry) hasFull() bool {
	for _, c := range e.q.Choices {
		if near(c.Credit, 1) {
			return true
		}
	}
	return false
}

// answer writes a choice in Markdown.
func (e *entry) answer(markdown, fraction, feedback string) {
	e.openText("answer", markdown, "fraction", fraction)
	e.text("feedback", feedback)
	e.xml.close("answer")
}

// plainAnswer writes an answer that is no Markdown, with what else it has.
func (e *entry) plainAnswer(s, fraction, feedback string, more ...string) {
	e.xml.open("answer", "fraction", fraction, "format", "moodle_auto_format")
	e.xml.element("text", s)
	for i := 0; i+1 < len(more); i += 2 {
		e.xml.element(more[i], more[i+1])
	}
	e.text("feedback", feedback)
	e.xml.close("answer")
}

// truefalse writes the two answers, whose names Moodle knows in English. What
// is said to right and wrong responses stands with the answers.
func (e *entry) truefalse() {
	q := e.q
	if len(q.Choices) != 2 {
		e.drop("a true-false question without exactly two choices", "Moodle has true and false")
		return
	}
	e.begin("truefalse", mathToMoodle(q.Prompt))
	for i, name := range []string{"true", "false"} {
		c := q.Choices[i]
		fraction, general := "0", q.Wrong
		if c.Credit > 0 {
			fraction, general = "100", q.Right
		}
		e.plainAnswer(name, fraction, joined(c.Feedback, general))
	}
	e.end()
}

// joined are two texts, one below the other.
func joined(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + "\n\n" + b
}
