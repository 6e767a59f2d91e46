package grade

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"mocktest/quizdata"
)

func entry(section string, d quizdata.Difficulty, topics []string, s Score, spent time.Duration) Entry {
	return Entry{
		Question: &quizdata.Question{ID: section, Type: quizdata.SingleChoice, Difficulty: d, Topics: topics},
		Section:  section, SectionTitle: "Section " + section, Score: s, Spent: spent,
	}
}

func TestSum(t *testing.T) {
	essay := entry("b", "", nil, Score{Outcome: SelfDone, Self: true, Earned: 1, Possible: 2}, time.Second)
	unread := entry("b", quizdata.Easy, []string{"sql"}, Score{Outcome: Unmarked, Self: true, Possible: 5}, time.Second)
	unscored := entry("c", quizdata.Easy, []string{"sql", "survey"}, Score{Outcome: Unscored}, time.Second)
	info := entry("c", "", nil, Score{Outcome: Unmarked}, time.Hour)
	info.Question.Type = quizdata.Info
	got := Sum([]Entry{
		entry("a", quizdata.Advanced, []string{"sql", "orm", "sql"}, Score{Outcome: Right, Earned: 1, Possible: 1}, time.Second),
		entry("b", quizdata.Easy, []string{"orm"}, Score{Outcome: Wrong, Earned: -0.25, Possible: 1}, 2*time.Second),
		entry("a", quizdata.Easy, nil, Score{Outcome: Blank, Possible: 1}, 3*time.Second),
		essay, unread, info, unscored,
	})
	want := Result{
		Total: Tally{Count: 3, Right: 1, Wrong: 1, Blank: 1, Earned: 0.75, Possible: 3, MarksLost: 0.25, Spent: 6 * time.Second},
		Self:  SelfTally{Count: 2, Done: 1, Earned: 1, Possible: 2, Spent: 2 * time.Second},

		Unscored: 1,
		Sections: []Tally{
			{Key: "a", Title: "Section a", Count: 2, Right: 1, Blank: 1, Earned: 1, Possible: 2, Spent: 4 * time.Second},
			{Key: "b", Title: "Section b", Count: 1, Wrong: 1, Earned: -0.25, Possible: 1, MarksLost: 0.25, Spent: 2 * time.Second},
		},
		Topics: []Tally{
			{Key: "sql", Title: "sql", Count: 1, Right: 1, Earned: 1, Possible: 1, Spent: time.Second},
			{Key: "orm", Title: "orm", Count: 2, Right: 1, Wrong: 1, Earned: 0.75, Possible: 2, MarksLost: 0.25, Spent: 3 * time.Second},
		},
		Difficulties: []Tally{
			{Key: "easy", Count: 2, Wrong: 1, Blank: 1, Earned: -0.25, Possible: 2, MarksLost: 0.25, Spent: 5 * time.Second},
			{Key: "advanced", Count: 1, Right: 1, Earned: 1, Possible: 1, Spent: time.Second},
		},
	}
	items := got.Items
	got.Items = nil
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if len(items) != 6 {
		t.Errorf("%d items, want all but info", len(items))
	}
	if p := got.Sections[1].Percent(); p != 0 {
		t.Errorf("a negative sum is %v percent", p)
	}
}

func TestEssayMarksAddUp(t *testing.T) {
	tenth := entry("a", "", nil, Score{Outcome: SelfDone, Self: true, Earned: 0.1, Possible: 0.1}, 0)
	got := Sum([]Entry{tenth, tenth, tenth}).Self
	if got.Earned != 0.3 || got.Possible != 0.3 {
		t.Errorf("three tenths of a mark are %v of %v", got.Earned, got.Possible)
	}
}

// TestTotalsAgree checks on random attempts that the total is order-independent
// and equals the sum over sections, to the digit a reader sees.
func TestTotalsAgree(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 500 {
		entries := make([]Entry, 1+random.IntN(40))
		for i := range entries {
			third := float64(random.IntN(7)-3) / 3
			entries[i] = entry(string(rune('a'+random.IntN(3))), "", nil, Score{Outcome: Partial, Earned: third, Possible: 1}, 0)
		}
		first := Sum(entries)
		random.Shuffle(len(entries), func(i, j int) { entries[i], entries[j] = entries[j], entries[i] })
		if again := Sum(entries); again.Total != first.Total {
			t.Fatalf("%+v in one order, %+v in another", first.Total, again.Total)
		}
		var sum float64
		for _, s := range first.Sections {
			sum += s.Earned
		}
		if tidy(sum-first.Total.Earned) > 1e-8 {
			t.Fatalf("sections add up to %v, the total is %v", sum, first.Total.Earned)
		}
	}
}
