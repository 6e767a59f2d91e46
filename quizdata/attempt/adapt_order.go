package attempt

import (
	"slices"
	"time"

	"mocktest/quizdata"
)

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

// restoreSection lays out section i: what is kept in its old order, and what
// is new in the place the file gives it, behind the question before it, or at
// the end of a section that is shuffled. Nothing is added to an attempt that is over, to a retake, or to a
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
	pool := section.Questions
	if section.Draw > 0 && draws(a.mode, a.seed) {
		// What was not drawn is not new. A section that is gets its draw.
		growing = growing && len(a.questions) == layout.first
		pool = draw(section, a.seed)
	}
	for _, q := range pool {
		if _, old := t.kept[q.ID]; old || !growing {
			continue
		}
		n := slices.Index(section.Questions, q)
		at := len(a.questions)
		switch {
		case section.ShuffleQuestions:
		case n == 0:
			at = layout.first
		default:
			at = max(layout.first, a.behind(section.Questions[:n]))
		}
		a.questions = slices.Insert(a.questions, at, newProgress(q, len(a.sections), a.seed))
		t.report.Added = append(t.report.Added, q.ID)
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

// behind is the place behind the last of these questions that is asked.
func (a Attempt) behind(questions []*quizdata.Question) int {
	for _, q := range slices.Backward(questions) {
		if i := a.index(q.ID); i >= 0 {
			return i + 1
		}
	}
	return 0
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
