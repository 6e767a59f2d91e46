package attempt

import (
	"cmp"
	"slices"

	"mocktest/quizdata"
)

// mergeProgress unites two states of one question. What happened in either
// has happened; the newest response, mark and self-marking count.
func mergeProgress(a, b progress) progress {
	newest, older := a, b
	if compareProgress(a, b) < 0 {
		newest, older = b, a
	}
	merged := newest
	merged.visited = a.visited || b.visited
	merged.shown = a.shown || b.shown
	merged.expired = a.expired || b.expired
	merged.hints = max(a.hints, b.hints)
	if merged.met == nil {
		merged.met = older.met
	}
	return merged
}

// compareProgress tells which state's response counts: a final one before one
// that could still change, then the newer.
func compareProgress(a, b progress) int {
	return cmp.Or(
		compareBool(a.shown || a.expired, b.shown || b.expired),
		cmp.Compare(a.revision, b.revision),
		a.at.Compare(b.at),
		compareBool(!a.response.Blank(), !b.response.Blank()),
		cmp.Compare(a.response.Text, b.response.Text),
		slices.Compare(a.response.Choices, b.response.Choices),
		slices.CompareFunc(a.response.Filled, b.response.Filled, compareFilled),
		cmp.Compare(a.response.Outcome, b.response.Outcome),
		compareBool(a.marked, b.marked),
	)
}

func compareFilled(a, b quizdata.Filled) int {
	return cmp.Or(cmp.Compare(a.Slot, b.Slot), cmp.Compare(a.With, b.With))
}

// compareBool puts true after false.
func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}
