package attempt

import (
	"time"

	"mocktest/quizdata"
)

// adapting is one Decode at work: a saved attempt becoming an attempt on a
// quiz that may have been edited since.
type adapting struct {
	quiz   *quizdata.Quiz
	saved  savedAttempt
	report Report
	// home is the index of each question's section in the quiz.
	home map[string]int
	// kept are the saved questions that are still in the quiz, by id.
	kept map[string]*progress
	// known counts those that ask what they asked before, if in other words.
	known int
	// renamed reports that a saved question has another id now.
	renamed bool
}

// adapt fits a checked saved attempt to quiz.
func adapt(quiz *quizdata.Quiz, s savedAttempt) (Attempt, Report) {
	fresh := New(quiz)
	fresh.revision, fresh.round = s.Revision, s.Round
	if s.Phase == Ready {
		return fresh, Report{}
	}
	t := &adapting{quiz: fresh.Quiz(), saved: s, home: make(map[string]int), kept: make(map[string]*progress)}
	for i, section := range t.quiz.Sections {
		for _, q := range section.Questions {
			t.home[q.ID] = i
		}
	}
	t.recognise()
	for _, q := range t.saved.Questions {
		t.keep(q)
	}
	if t.known == 0 {
		t.report.StartedOver = true
		t.report.Added = nil
		return fresh, t.report
	}
	a := t.restore(fresh)
	t.compareRules(a)
	if t.report.Edited() || t.renamed {
		a.revision++ // it is no longer what was saved
	}
	return a, t.report
}

// keep takes one saved question over, as far as the quiz still asks it. With
// an edited prompt it keeps its response if that still fits: whoever mends a
// slip of the pen asks the same.
func (t *adapting) keep(saved savedQuestion) {
	q := t.quiz.Question(saved.ID)
	response := saved.response()
	if q == nil {
		t.report.Removed = append(t.report.Removed, saved.ID)
		t.dropped(saved.ID, response)
		return
	}
	p := newProgress(q, 0, t.saved.Seed)
	p.visited, p.marked, p.expired = saved.Visited, saved.Marked, saved.Expired
	p.spent = length(saved.Spent)
	p.revision, p.at = saved.Revision, unstamp(saved.At)
	same := saved.Hash == q.Hash && fits(q, response)
	reworded := !same && saved.Shape.Alike(q.Shape)
	if same || reworded {
		t.known++
	}
	kept := response
	if !same {
		t.report.Changed = append(t.report.Changed, saved.ID)
		kept = left(q, response, saved.Shape, p.choices)
	}
	// After submitting, a mended prompt must not cost the marks of a response
	// that still makes sense.
	if same || (reworded || t.saved.Phase == Submitted) && fits(q, kept) {
		p.response, p.shown = kept, saved.Shown
		p.hints = min(saved.Hints, len(q.Hints))
		if len(saved.Met) == len(q.Rubric) && q.SelfMarked() {
			p.met = saved.Met
		}
		if kept.Blank() {
			t.dropped(saved.ID, response)
		} else {
			t.report.Kept++
		}
	} else {
		t.dropped(saved.ID, response)
	}
	t.kept[saved.ID] = p
}

// dropped reports a response that has no question any more.
func (t *adapting) dropped(id string, r quizdata.Response) {
	if !r.Blank() {
		t.report.Dropped = append(t.report.Dropped, id)
	}
}

// length is a saved length of time.
func length(ms int64) time.Duration { return time.Duration(ms) * time.Millisecond }
