package browsertest

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/google/go-cmp/cmp"

	"mocktest/quizdata"
	"mocktest/quizdata/grade"
)

// sum marks what was answered, without the widget.
func (t *taker) sum() grade.Result {
	var entries []grade.Entry
	for _, s := range t.quiz.Sections {
		for _, q := range s.Questions {
			if r, met := t.given[q.ID]; met {
				entries = append(entries, grade.Entry{Question: q, Section: s.ID, SectionTitle: s.Title, Score: grade.Grade(q, r)})
			}
		}
	}
	return grade.Sum(entries)
}

// checkResult compares the result on screen, and what the page's scripts get,
// with the independent sum.
func (t *taker) checkResult() grade.Result {
	t.t.Helper()
	want := t.sum()
	total := want.Total
	t.see(t.i, "Review answers")
	for _, words := range []string{verdictOf(t.quiz, total), counts(total), figure(total.Earned) + " of " + figure(total.Possible)} {
		if !strings.Contains(t.text(t.i), words) {
			t.t.Errorf("the result does not say “%s”:\n%s", words, t.text(t.i))
		}
	}
	tables := js[map[string][][]string](t.tab, "tables(%v)", t.i)
	for title, tallies := range map[string][]grade.Tally{"By section": want.Sections, "By topic": want.Topics, "By difficulty": want.Difficulties} {
		if diff := cmp.Diff(rowsOf(tallies), withoutTime(tables[title])); diff != "" {
			t.t.Errorf("table “%s” (-want +shown):\n%s", title, diff)
		}
	}
	t.checkElement(total)
	return want
}

// checkElement looks at the element's result property.
func (t *taker) checkElement(want grade.Tally) {
	t.t.Helper()
	got := js[struct {
		Earned, Possible, MarksLost  float64
		Right, Partial, Wrong, Blank int
	}](t.tab, "widgets()[%v].result", t.i)
	if got.Earned != want.Earned || got.Possible != want.Possible || got.MarksLost != want.MarksLost ||
		got.Right != want.Right || got.Partial != want.Partial || got.Wrong != want.Wrong || got.Blank != want.Blank {
		t.t.Errorf("element.result is %+v, want %+v", got, want)
	}
}

// verdictOf is the headline a result should have.
func verdictOf(quiz *quizdata.Quiz, t grade.Tally) string {
	share := strconv.Itoa(int(t.Percent()+1e-9)) + " %"
	switch {
	case quiz.Pass == 0:
		return share
	case t.Percent() >= quiz.Pass:
		return "Passed, " + share
	}
	return fmt.Sprintf("Not passed, %s of the %v %% needed", share, quiz.Pass)
}

// counts is "12 right, 2 wrong (−0.5), 2 blank".
func counts(t grade.Tally) string {
	text := strconv.Itoa(t.Right) + " right"
	if t.Partial > 0 {
		text += ", " + strconv.Itoa(t.Partial) + " partly right"
	}
	if t.Wrong > 0 {
		text += ", " + strconv.Itoa(t.Wrong) + " wrong"
	}
	if t.MarksLost > 0 {
		text += " (" + figure(-t.MarksLost) + ")"
	}
	if t.Blank > 0 {
		text += ", " + strconv.Itoa(t.Blank) + " blank"
	}
	return text
}

// figure writes marks with at most two decimals and a true minus sign.
func figure(v float64) string {
	text := strconv.FormatFloat(math.Round(v*100)/100, 'f', -1, 64)
	return strings.Replace(text, "-", "−", 1)
}

// rowsOf are the rows of a breakdown; one group alone is not shown.
func rowsOf(tallies []grade.Tally) (rows [][]string) {
	if len(tallies) < 2 {
		return nil
	}
	for _, t := range tallies {
		title := t.Title
		if title == "" && t.Key != "" {
			title = strings.ToUpper(t.Key[:1]) + t.Key[1:] // difficulties
		}
		rows = append(rows, []string{title, figure(t.Earned) + " / " + figure(t.Possible), counts(t)})
	}
	return rows
}

// withoutTime drops the last column, which no test can foretell.
func withoutTime(rows [][]string) (short [][]string) {
	for _, row := range rows {
		short = append(short, row[:len(row)-1])
	}
	return short
}
