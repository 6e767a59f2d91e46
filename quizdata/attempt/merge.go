package attempt

import (
	"bytes"
	"cmp"
	"time"

	"mocktest/quizdata/plainjson"
)

// Merge unites two states of one attempt, such as those of two tabs, on the
// same quiz. It loses no response: of each question the newest counts. The
// reader stays at mine's current question; everything else comes out the same
// whichever is called mine, so that tabs that merge each other agree.
//
//   - The later round wins: who starts over in one tab has started over.
//   - A submitted attempt stays submitted, once, at the earliest instant.
//     Responses given before that instant in the other tab still join it.
//   - A revealed or expired response is final before any other.
//   - Time comes from the tab that was changed last, which knows of a pause.
//
// The caller saves the result if its revision is above theirs: storage then
// holds less than this tab knows. Two tabs that do so come to rest, because
// merging what is already known makes no new revision.
//
// A tab that was hidden should merge what storage holds before its first Tick:
// it may have slept through a pause in the other.
func Merge(mine, theirs Attempt) Attempt {
	if !sameAttempt(mine, theirs) {
		if order(mine, theirs) < 0 {
			return theirs
		}
		return mine
	}
	lead, other := ranked(mine, theirs)
	merged := lead.clone()
	for i := range merged.questions {
		mine := merged.questions[i]
		if j := other.index(mine.question.ID); j >= 0 && !other.tooLate(merged, j) {
			*merged.own(i) = mergeProgress(*mine, *other.questions[j])
		}
	}
	merged.takeTime(mine, theirs)
	merged.current = mine.currentIn(merged)
	merged.revision = mergedRevision(merged, mine, theirs)
	return merged
}

// sameAttempt reports whether two states go back to the same start.
func sameAttempt(a, b Attempt) bool {
	return a.round == b.round && a.started.Equal(b.started) && a.seed == b.seed &&
		a.mode == b.mode && a.retake == b.retake && len(a.questions) == len(b.questions)
}

// order compares two states by which of them counts: the later round, then
// the one nearer its end, then the newest.
func order(a, b Attempt) int {
	return cmp.Or(
		cmp.Compare(a.round, b.round),
		cmp.Compare(rank(a.phase), rank(b.phase)),
		cmp.Compare(a.revision, b.revision),
		bytes.Compare(a.content(), b.content()),
	)
}

// ranked puts the state first whose phase holds: of submitted ones the
// earliest, of others the one that counts more.
func ranked(a, b Attempt) (lead, other Attempt) {
	behind := order(a, b) < 0
	if a.phase == Submitted && b.phase == Submitted && !a.ended.Equal(b.ended) {
		behind = b.ended.Before(a.ended)
	}
	if behind {
		return b, a
	}
	return a, b
}

// rank orders phases: nothing follows submitting, a pause is no step.
func rank(p Phase) int {
	switch p {
	case Running, Paused:
		return 1
	case Submitted:
		return 2
	}
	return 0
}

// tooLate reports whether a response of a running state came after another
// state was submitted.
func (a Attempt) tooLate(submitted Attempt, i int) bool {
	return submitted.phase == Submitted && a.phase != Submitted && a.questions[i].at.After(submitted.ended)
}

// content is everything the two tabs share: neither the revision nor where
// the reader is.
func (a Attempt) content() []byte {
	s := a.saved()
	s.Revision, s.Current = 0, ""
	return plainjson.Marshal(s)
}

// mergedRevision gives an attempt that equals one of two states that state's
// revision, and one that equals neither a newer one.
func mergedRevision(merged, a, b Attempt) uint64 {
	content, newest := merged.content(), max(a.revision, b.revision)
	for _, x := range []Attempt{a, b} {
		if x.revision == newest && bytes.Equal(content, x.content()) {
			return newest
		}
	}
	return newest + 1
}

// currentIn finds the current question in another state.
func (a Attempt) currentIn(b Attempt) int {
	if len(a.questions) == 0 {
		return 0
	}
	return max(0, b.index(a.here().question.ID))
}

// takeTime takes times from the state that was changed last, together with
// the instant until which it counted, so that nothing is counted twice or lost;
// of two changed at once, from the one that has counted more.
func (merged *Attempt) takeTime(a, b Attempt) {
	until := a.last
	if b.last.After(until) {
		until = b.last
	}
	from := a
	if order := cmp.Or(
		cmp.Compare(a.revision, b.revision),
		cmp.Compare(a.counted(until), b.counted(until)),
		bytes.Compare(a.content(), b.content()),
	); order < 0 {
		from = b
	}
	if merged.phase == Submitted {
		from, _ = ranked(a, b) // it ended there
	}
	merged.consumed, merged.last = from.consumed, from.last
	for i := range merged.questions {
		if j := from.index(merged.questions[i].question.ID); j >= 0 {
			merged.own(i).spent = from.questions[j].spent
		}
	}
	for i := range merged.sections {
		if i < len(from.sections) {
			merged.sections[i].spent = from.sections[i].spent
		}
	}
}

// counted is the time worked if nothing else happens until then.
func (a Attempt) counted(until time.Time) time.Duration {
	return addTime(a.consumed, a.gap(until))
}
