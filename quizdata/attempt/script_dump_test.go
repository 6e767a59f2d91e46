package attempt

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"mocktest/quizdata"
	"mocktest/quizdata/grade"
)

// effect is one effect in words.
func (p *player) effect(e Effect) string {
	switch e := e.(type) {
	case Save:
		return "save"
	case WakeAt:
		if e.At.IsZero() {
			return "wake never"
		}
		return "wake in " + short(e.At.Sub(p.now))
	case Focus:
		return "focus " + string(e.On)
	case Notify:
		line := "notify " + string(e.What)
		if e.What == TimeLeft {
			line += " " + short(e.Left)
		}
		return strings.TrimRight(line+" "+e.Question+e.Section, " ")
	case Emit:
		return "emit " + signalLine(e.Signal)
	case Refuse:
		return "refuse " + string(e.Reason)
	}
	return fmt.Sprintf("unknown effect %T", e)
}

func signalLine(s Signal) string {
	line := s.Name + " " + string(s.Mode)
	if s.Question != "" {
		line += fmt.Sprintf(" %s %s", s.Question, s.State)
	}
	if r := s.Result; r != nil {
		line += fmt.Sprintf(" %s/%s", num(r.Earned), num(r.Possible))
	}
	if s.Expired {
		line += " expired"
	}
	return line + " at " + s.At.Format("15:04:05")
}

// dump prints the snapshot and the clock.
func (p *player) dump() {
	s, clock := p.attempt().Snapshot(), p.attempt().Clock(p.now)
	line := "  " + string(s.Phase)
	if s.Phase != Ready {
		line += " " + string(s.Mode)
	}
	if s.Retake {
		line += ", retake"
	}
	if s.Phase == Running || s.Phase == Paused {
		line += ", at " + s.Questions[s.Current].ID
	}
	for _, c := range []struct {
		name string
		countdown
	}{{"quiz", countdown(clock.Quiz)}, {"section", countdown(clock.Section)}, {"question", countdown(clock.Question)}} {
		if c.Limit > 0 {
			line += fmt.Sprintf(", %s %s of %s left", c.name, short(c.Left), short(c.Limit))
		}
	}
	p.out("%s, worked %s", line, short(clock.Elapsed))
	for i, q := range s.Questions {
		if section := s.Sections[q.Section]; section.First == i && len(s.Sections) > 1 {
			p.out("  section %q: %s, answered %d of %d", section.Title, openWord(section.Open), section.Answered, section.Asked)
		}
		p.out("  %s", p.questionLine(q))
	}
}

type countdown Countdown

func openWord(open bool) string {
	if open {
		return "open"
	}
	return "closed"
}

// questionLine is one question: number, id, state, response and the rest.
func (p *player) questionLine(q *QuestionState) string {
	question := p.attempt().Quiz().Question(q.ID)
	line := fmt.Sprintf("%d %s: %s", q.Number, q.ID, q.State)
	if r := q.Response; len(r.Choices) > 0 {
		line += " " + letters(question, r.Choices)
	} else if len(r.Filled) > 0 {
		line += " " + fills(question, r.Filled)
	} else if r.Text != "" || r.Outcome != "" {
		line += " " + strings.TrimSpace(string(r.Outcome)+" "+strconv.Quote(r.Text))
	}
	if question.ShuffleChoices {
		line += ", choices " + letters(question, q.Choices)
	}
	if question.Type == quizdata.Categorize {
		_, slots := fileOrder(question)
		line += ", slots"
		for _, id := range q.Slots {
			line += " " + strconv.Itoa(slices.Index(slots, id)+1)
		}
	} else if len(question.Items) > 0 {
		line += ", items " + letters(question, q.Choices)
	}
	if q.Spent > 0 {
		line += ", " + short(q.Spent)
	}
	for _, flag := range []struct {
		name string
		on   bool
	}{{"locked", q.Locked}, {"expired", q.Expired}, {"revealed", q.Revealed}} {
		if flag.on {
			line += ", " + flag.name
		}
	}
	if q.Hints > 0 {
		line += fmt.Sprintf(", hints %d of %d", q.Hints, len(question.Hints))
	}
	if q.Score != nil && question.Type != quizdata.Info {
		line += ", " + scoreWords(*q.Score)
	}
	return line
}

func scoreWords(s grade.Score) string {
	line := fmt.Sprintf("%s %s/%s", s.Outcome, num(s.Earned), num(s.Possible))
	if s.Message != "" {
		line += " (" + s.Message + ")"
	}
	return line
}

// dumpResult prints the score breakdown.
func (p *player) dumpResult() {
	s := p.attempt().Snapshot()
	if s.Result == nil {
		p.out("  no result")
		return
	}
	verdict := "failed"
	if s.Passed {
		verdict = "passed"
	}
	if s.Expired {
		verdict += ", expired"
	}
	if s.Band != nil {
		verdict += ", " + strconv.Quote(s.Band.Title)
	}
	p.out("  %s, worked %s, to retake %d", verdict, short(s.Elapsed), s.Missed)
	p.tally("total", s.Result.Total)
	for _, group := range []struct {
		name    string
		tallies []grade.Tally
	}{{"section", s.Result.Sections}, {"topic", s.Result.Topics}, {"difficulty", s.Result.Difficulties}} {
		for _, t := range group.tallies {
			p.tally(strings.TrimSpace(group.name+" "+t.Key), t)
		}
	}
	if self := s.Result.Self; self.Count > 0 {
		p.out("  self-marked: %d of %d essays, %s/%s, %s", self.Done, self.Count, num(self.Earned), num(self.Possible), short(self.Spent))
	}
}

func (p *player) tally(name string, t grade.Tally) {
	p.out("  %s: %s/%s = %s%%, right %d, partial %d, wrong %d, blank %d, lost %s, %s", name,
		num(t.Earned), num(t.Possible), strconv.FormatFloat(t.Percent(), 'f', 1, 64),
		t.Right, t.Partial, t.Wrong, t.Blank, num(t.MarksLost), short(t.Spent))
}

func num(f float64) string { return strconv.FormatFloat(f, 'g', 4, 64) }

// short writes a duration without zero parts: 1h, 5m, 1m30s.
func short(d time.Duration) string {
	s := d.String()
	s = strings.TrimSuffix(s, "m0s") + map[bool]string{true: "m"}[strings.HasSuffix(s, "m0s")]
	if t, ok := strings.CutSuffix(s, "h0m"); ok {
		s = t + "h"
	}
	return s
}
