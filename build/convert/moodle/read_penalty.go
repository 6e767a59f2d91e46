package moodle

import (
	"fmt"
	"math"
	"strings"

	"mocktest/build/convert/bank"
)

// penalties are those that questions set for themselves: <penalty> is the part of
// the marks that each further try costs where Moodle lets a question be tried
// again. It takes nothing from a response that is just wrong, so it is no
// [bank.Question.Penalty]. A quiz has one try, so all of them go, which is told
// once: every question of Moodle has the element.
type penalties struct {
	first string // the place of the first
	count int
}

// usual are the penalties that Moodle writes where nobody chose one: a third, none,
// and all of the marks for a true-false, of which a second try is no question.
func usual(penalty float64, kind string) bool {
	const third, near = 1.0 / 3, 1e-3
	return penalty == 0 || math.Abs(penalty-third) < near || penalty == 1 && kind == "truefalse"
}

// tries notes the penalty of a question.
func (it *item) tries() {
	s := strings.TrimSpace(it.node.Value("penalty"))
	penalty, ok := parseNumber(s)
	if s == "" || ok && usual(penalty, kind(it.node)) {
		return
	}
	if it.penalties.count++; it.penalties.count == 1 {
		it.penalties.first = it.q.Place
	}
}

func (r *reader) tellPenalties() {
	if n := r.penalties.count; n > 0 {
		what := "the penalty for each further try"
		if n > 1 {
			what += fmt.Sprintf(", of %d questions, this the first", n)
		}
		r.file.Lose(bank.Changed, r.penalties.first, "", what, `a question is answered once here; what a wrong response costs stands in "marks"`)
	}
}
