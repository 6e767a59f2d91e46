package check

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"mocktest/quizdata"
)

// PrintSummary describes a quiz without problems in two lines, so that its
// publisher sees at a glance whether the file says what was meant; a page in one,
// with problems or without.
func (r Result) PrintSummary(w io.Writer) {
	if r.look != "" {
		fmt.Fprintf(w, "%s: %s\n", r.File, r.look)
		return
	}
	q := r.Quiz
	if q == nil {
		return
	}
	facts := []string{Count(len(q.Questions()), "question") + " (" + byType(q) + ")"}
	if asked := q.Asked(); asked < quizdata.Asking(q.Questions()) {
		facts = append(facts, strconv.Itoa(asked)+" drawn")
	}
	if len(q.Sections) > 1 {
		facts = append(facts, Count(len(q.Sections), "section"))
	}
	facts = append(facts, marks(q)...)
	facts = append(facts, limit(q))
	fmt.Fprintf(w, "%s: %s\n  %s\n", r.File, printable(q.Title), strings.Join(facts, ", "))
}

func byType(q *quizdata.Quiz) string {
	count := map[quizdata.Type]int{}
	for _, question := range q.Questions() {
		count[question.Type]++
	}
	var parts []string
	for _, t := range quizdata.Types {
		if count[t] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", count[t], t))
		}
	}
	return strings.Join(parts, ", ")
}

// marks tells those the widget gives apart from those readers give themselves.
func marks(q *quizdata.Quiz) []string {
	parts := []string{amount(q.PossibleMarks(), "mark")}
	if own := q.EssayMarks(); own > 0 {
		parts = append(parts, number(own)+" more marked by the reader")
	}
	if n := unscored(q); n > 0 {
		parts = append(parts, Count(n, "question")+" not scored")
	}
	return parts
}

func unscored(q *quizdata.Quiz) (n int) {
	for _, question := range q.Questions() {
		if question.Unscored {
			n++
		}
	}
	return n
}

func limit(q *quizdata.Quiz) string {
	total := q.Time.Limit
	if total == 0 {
		for _, s := range q.Sections {
			total += s.Time.Limit
		}
	}
	switch {
	case total > 0:
		return duration(total)
	case q.Timed():
		return "time limits on questions only"
	}
	return "no time limit"
}

// duration tells a time in whole hours, minutes and seconds.
func duration(d time.Duration) string {
	var parts []string
	for _, unit := range []struct {
		size time.Duration
		noun string
	}{{time.Hour, "hour"}, {time.Minute, "minute"}, {time.Second, "second"}} {
		if n := int(d / unit.size); n > 0 {
			parts = append(parts, Count(n, unit.noun))
		}
		d %= unit.size
	}
	return strings.Join(parts, " ")
}

// number writes a number without needless digits.
func number(x float64) string {
	const hundredth = 100
	return strconv.FormatFloat(float64(int64(x*hundredth+0.5))/hundredth, 'f', -1, 64)
}

// amount is a number with its noun.
func amount(x float64, noun string) string {
	if x != 1 {
		noun += "s"
	}
	return number(x) + " " + noun
}

// PrintTotal ends a run: how many files, problems and hints there were.
func PrintTotal(w io.Writer, results []Result) {
	problems, hints := 0, 0
	for _, r := range results {
		problems += len(r.Problems)
		hints += len(r.Hints)
	}
	total := Count(len(results), "file") + ", " + Count(problems, "problem")
	if hints > 0 {
		total += ", " + Count(hints, "hint")
	}
	fmt.Fprintln(w, total)
}
