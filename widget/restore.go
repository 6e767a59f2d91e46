package widget

import (
	"errors"
	"strconv"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
	"mocktest/widget/browser"
)

// restored is what storage held of an attempt.
type restored struct {
	attempt attempt.Attempt
	// notice tells the reader what the publisher's edits did to their
	// answers; empty when nothing was lost.
	notice string
	// readOnly: a newer mocktest wrote the attempt, and it must not be
	// overwritten by one that would lose what it does not know.
	readOnly bool
	// changed: what was restored is not what storage holds.
	changed bool
}

func (r restored) newer() string {
	if r.readOnly {
		return sayNewer
	}
	return ""
}

// restore merges the whole copies of a saved attempt: each knows what it was
// told last. What cannot be read is set aside, never deleted.
func restore(quiz *quizdata.Quiz, page browser.Page, name string) restored {
	best := restored{attempt: attempt.New(quiz)}
	found := false
	for _, text := range page.Load(name) {
		saved, report, err := attempt.Decode(quiz, []byte(text))
		switch {
		case errors.Is(err, attempt.ErrNewer):
			best.readOnly = true
			continue
		case err != nil:
			page.SetAside(text)
			continue
		case report.Edited():
			best.notice, best.changed = edited(report), true
			if len(report.Dropped) > 0 || report.StartedOver {
				page.SetAside(text)
			}
		}
		switch {
		case !found:
			best.attempt = saved
		case saved.Revision() > best.attempt.Revision(): // the newest tells where the reader was
			best.attempt = attempt.Merge(saved, best.attempt)
		default:
			best.attempt = attempt.Merge(best.attempt, saved)
		}
		found = true
	}
	return best
}

// edited is the sentence about a quiz that changed since the attempt began.
func edited(r attempt.Report) string {
	const since = "The test was edited since you were here: "
	switch dropped := len(r.Dropped); {
	case r.StartedOver:
		return since + "it is a new test now, and starts afresh."
	case dropped == 1:
		return since + "one question changed, and its answer was taken out."
	case dropped > 1:
		return since + strconv.Itoa(dropped) + " questions changed, and their answers were taken out."
	case len(r.Changed) == 1:
		return since + "one question was reworded. Your answer was kept."
	case len(r.Changed) > 1:
		return since + strconv.Itoa(len(r.Changed)) + " questions were reworded. Your answers were kept."
	case r.Rescored:
		return since + "your score was worked out again."
	case len(r.Added) > 0:
		return since + "it has new questions."
	case r.TimeChanged:
		return since + "its time limit changed."
	}
	return ""
}
