package view

import (
	"testing"

	"mocktest/quizdata/attempt"
)

// Every question of a long review comes on screen, a page at a time, from
// wherever the reader was.
func TestShowEveryComesInPages(t *testing.T) {
	const all = 500
	for _, first := range []int{0, 240, 480} {
		r := &Review{Snap: &attempt.Snapshot{Questions: make([]*attempt.QuestionState, all)}, first: first}
		from, to, shown := 0, 0, perPage
		for more := true; more; {
			more = r.grow()
			from, to = r.window(all)
			if to-from <= shown && to < all || to-from > shown+perPage {
				t.Fatalf("from %d: %d questions after %d", first, to-from, shown)
			}
			shown = to - from
		}
		if from != 0 || to != all {
			t.Errorf("from %d: %d to %d are on screen in the end", first, from, to)
		}
	}
}
