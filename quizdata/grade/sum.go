package grade

import (
	"math"
	"slices"
	"time"

	"mocktest/quizdata"
)

// Sum adds up an attempt, its entries in the order taken.
func Sum(entries []Entry) Result {
	var r Result
	for _, d := range quizdata.Difficulties {
		r.Difficulties = append(r.Difficulties, Tally{Key: string(d)})
	}
	for _, e := range entries {
		if e.Question.Type == quizdata.Info {
			continue
		}
		r.Items = append(r.Items, Item{e.Question.ID, e.Score, e.Spent})
		if e.Score.Self {
			r.Self.add(e)
			continue
		}
		if e.Score.Outcome == Unscored {
			r.Unscored++
			continue
		}
		r.Total.add(e)
		r.Sections = addTo(r.Sections, e.Section, e.SectionTitle, e)
		for i, topic := range e.Question.Topics {
			if !slices.Contains(e.Question.Topics[:i], topic) {
				r.Topics = addTo(r.Topics, topic, topic, e)
			}
		}
		for i := range r.Difficulties {
			if r.Difficulties[i].Key == string(e.Question.Difficulty) {
				r.Difficulties[i].add(e)
			}
		}
	}
	if total := tidied([]Tally{r.Total}); len(total) > 0 {
		r.Total = total[0]
	}
	r.Self.Earned, r.Self.Possible = tidy(r.Self.Earned), tidy(r.Self.Possible)
	r.Sections, r.Topics, r.Difficulties = tidied(r.Sections), tidied(r.Topics), tidied(r.Difficulties)
	return r
}

// add counts one automatically marked question.
func (t *Tally) add(e Entry) {
	t.Count++
	switch e.Score.Outcome {
	case Right:
		t.Right++
	case Partial:
		t.Partial++
	case Wrong:
		t.Wrong++
	case Blank:
		t.Blank++
	}
	t.Earned += e.Score.Earned
	t.Possible += e.Score.Possible
	if e.Score.Earned < 0 {
		t.MarksLost -= e.Score.Earned
	}
	t.Spent = addTime(t.Spent, e.Spent)
}

// add counts one essay.
func (t *SelfTally) add(e Entry) {
	t.Count++
	t.Spent = addTime(t.Spent, e.Spent)
	if e.Score.Outcome == SelfDone {
		t.Done++
		t.Earned += e.Score.Earned
		t.Possible += e.Score.Possible
	}
}

// addTo adds e to the tally with this key, a new one at the end if need be.
func addTo(tallies []Tally, key, title string, e Entry) []Tally {
	for i := range tallies {
		if tallies[i].Key == key {
			tallies[i].add(e)
			return tallies
		}
	}
	tallies = append(tallies, Tally{Key: key, Title: title})
	tallies[len(tallies)-1].add(e)
	return tallies
}

// tidied leaves out groups without questions and rounds the sums of the rest.
func tidied(tallies []Tally) []Tally {
	var kept []Tally
	for _, t := range tallies {
		if t.Count > 0 {
			t.Earned, t.Possible, t.MarksLost = tidy(t.Earned), tidy(t.Possible), tidy(t.MarksLost)
			kept = append(kept, t)
		}
	}
	return kept
}

// addTime adds without ever turning negative.
func addTime(a, b time.Duration) time.Duration {
	if a > math.MaxInt64-b {
		return math.MaxInt64
	}
	return a + b
}

// tidy rounds away the last digits of binary fractions, so that three thirds
// of a mark are one mark and 0.1 + 0.2 is 0.3. Only sums are rounded, at the
// end: rounded thirds would not add up.
func tidy(marks float64) float64 {
	if math.Abs(marks) > 1e15 {
		return marks // has no such digits
	}
	return math.Round(marks*1e9)/1e9 + 0 // the sum is never minus zero
}
