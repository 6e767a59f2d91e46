package attempt

import "time"

// Report tells what became of a saved attempt when its quiz had been edited.
// The zero Report says that nothing changed. Questions are named by id, in
// the order of the saved attempt, new ones in that of the quiz.
type Report struct {
	// Kept is how many responses were taken over. Of one that fills several
	// places only what is gone is taken out.
	Kept int
	// Changed questions ask something else now, or the same in other words.
	// One whose id is derived from its prompt has a new id, by which it is
	// named here. It is known again by its place, its type and its choices
	// or key (see the package comment), and keeps its response.
	Changed []string
	// Removed questions are no longer in the quiz.
	Removed []string
	// Added questions joined an attempt that is under way.
	Added []string
	// Dropped are those Changed and Removed questions that had a response,
	// which is gone; the other Changed ones kept theirs. A submitted response is dropped only if it no longer
	// fits its question.
	Dropped []string
	// TimeChanged reports that a limit of the quiz or of a section is not
	// what it was. The new one holds.
	TimeChanged bool
	// Rescored reports that a submitted attempt has another score than the
	// one its reader saw.
	Rescored bool
	// StartedOver reports that no question was left unchanged: the attempt
	// is Ready on the new quiz.
	StartedOver bool
}

// Edited reports whether there is anything to tell the reader.
func (r Report) Edited() bool {
	return len(r.Changed)+len(r.Removed)+len(r.Added) > 0 ||
		r.TimeChanged || r.Rescored || r.StartedOver
}

// compareRules reports limits and scores that changed.
func (t *adapting) compareRules(a Attempt) {
	if a.phase == Submitted {
		total := a.result().Total
		t.report.Rescored = total.Earned != t.saved.Earned || total.Possible != t.saved.Possible
		return
	}
	t.report.TimeChanged = t.saved.Limit != a.Quiz().Time.Limit.Milliseconds()
	for _, saved := range t.saved.Sections {
		for _, section := range a.sections {
			if saved.ID == section.section.ID && length(saved.Limit) != section.section.Time.Limit.Truncate(time.Millisecond) {
				t.report.TimeChanged = true
			}
		}
	}
}
