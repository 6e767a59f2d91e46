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
	kept map[string]progress
	// unchanged counts those that ask what they asked before.
	unchanged int
}

// adapt fits a checked saved attempt to quiz.
func adapt(quiz *quizdata.Quiz, s savedAttempt) (Attempt, Report) {
	fresh := New(quiz)
	fresh.revision, fresh.round = s.Revision, s.Round
	if s.Phase == Ready {
		return fresh, Report{}
	}
	t := &adapting{quiz: fresh.Quiz(), saved: s, home: make(map[string]int), kept: make(map[string]progress)}
	for i, section := range t.quiz.Sections {
		for _, q := range section.Questions {
			t.home[q.ID] = i
		}
	}
	for _, q := range s.Questions {
		t.keep(q)
	}
	if t.unchanged == 0 {
		t.report.StartedOver = true
		t.report.Added = nil
		return fresh, t.report
	}
	a := t.restore(fresh)
	t.compareRules(a)
	if t.report.Edited() {
		a.revision++ // it is no longer what was saved
	}
	return a, t.report
}

// keep takes one saved question over, as far as the quiz still asks it.
func (t *adapting) keep(saved savedQuestion) {
	q := t.quiz.Question(saved.ID)
	response := quizdata.Response{Choices: saved.Choices, Text: saved.Text, Outcome: saved.Outcome}
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
	if same {
		t.unchanged++
	} else {
		t.report.Changed = append(t.report.Changed, saved.ID)
	}
	// After submitting, a mended prompt must not cost the marks of a response
	// that still makes sense.
	if same || t.saved.Phase == Submitted && fits(q, response) {
		p.response, p.shown = response, saved.Shown
		p.hints = min(saved.Hints, len(q.Hints))
		if len(saved.Met) == len(q.Rubric) && q.Type == quizdata.Essay {
			p.met = saved.Met
		}
		if !response.Blank() {
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

// restore builds the attempt from the questions that were kept and, while it
// is under way, those that are new.
func (t *adapting) restore(fresh Attempt) Attempt {
	a, s := fresh, t.saved
	a.phase, a.mode, a.extra, a.seed, a.retake = s.Phase, s.Mode, s.Extra, s.Seed, s.Retake
	a.started, a.ended, a.last = unstamp(s.Started), unstamp(s.Ended), unstamp(s.Last)
	a.consumed, a.expired = length(s.Worked), s.Expired
	current := t.current()
	for i := range t.quiz.Sections {
		t.restoreSection(&a, i, t.home[current])
	}
	a.current = max(0, a.index(current))
	a.questions[a.current].visited = true
	if a.phase == Running && !a.limited() {
		a.last = time.Time{} // nothing ran out while the page was closed
	}
	return a
}

// restoreSection lays out section i: what is kept in its old order, then what
// is new. Nothing is added to an attempt that is over, to a retake, or to a
// section that closed for good before the section of the current question.
func (t *adapting) restoreSection(a *Attempt, i, currentSection int) {
	section := &t.quiz.Sections[i]
	layout := sectionProgress{section: section, first: len(a.questions)}
	for _, saved := range t.saved.Questions {
		if p, ok := t.kept[saved.ID]; ok && t.home[saved.ID] == i {
			p.section = len(a.sections)
			a.questions = append(a.questions, p)
		}
	}
	growing := a.phase != Submitted && !a.retake && !(a.sectional() && i < currentSection)
	for _, q := range section.Questions {
		if _, old := t.kept[q.ID]; !old && growing {
			a.questions = append(a.questions, newProgress(q, len(a.sections), a.seed))
			t.report.Added = append(t.report.Added, q.ID)
		}
	}
	layout.count = len(a.questions) - layout.first
	if layout.count == 0 {
		return
	}
	for _, saved := range t.saved.Sections {
		if saved.ID == section.ID {
			layout.spent = length(saved.Spent)
		}
	}
	a.sections = append(a.sections, layout)
}

// current is the question to go on with: the saved one or, if it is gone, its
// nearest neighbour, in the same section if one is left there.
func (t *adapting) current() string {
	at := 0
	for i, q := range t.saved.Questions {
		if q.ID == t.saved.Current {
			at = i
		}
	}
	section := t.saved.Questions[at].Section
	best, bestRank := "", -1
	for i, q := range t.saved.Questions {
		if _, ok := t.kept[q.ID]; !ok {
			continue
		}
		distance := i - at
		if distance < 0 {
			distance = -distance
		}
		rank := len(t.saved.Questions) - distance
		if i >= at {
			rank += 2 * len(t.saved.Questions) // forward, so that no closed section opens
		}
		if q.Section == section {
			rank += 4 * len(t.saved.Questions)
		}
		if rank > bestRank {
			best, bestRank = q.ID, rank
		}
	}
	return best
}

// length is a saved length of time.
func length(ms int64) time.Duration { return time.Duration(ms) * time.Millisecond }
