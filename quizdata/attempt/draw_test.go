package attempt

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"mocktest/quizdata"
)

// TestDraw holds, for pools of single questions and passages, that a draw asks
// as many as it says, passages whole, the same under the same seed, and that
// every question is drawn at some time.
func TestDraw(t *testing.T) {
	for seed := range uint64(50) {
		section := pool(rand.New(rand.NewPCG(seed, 7)))
		met := map[string]bool{}
		for seed := range uint64(200) {
			drawn := draw(section, seed)
			if quizdata.Asking(drawn) != section.Draw {
				t.Fatalf("%d are drawn, want %d", quizdata.Asking(drawn), section.Draw)
			}
			if fmt.Sprint(drawn) != fmt.Sprint(draw(section, seed)) {
				t.Fatal("the same seed draws others")
			}
			of := map[*quizdata.Passage]int{}
			for _, q := range drawn {
				met[q.ID] = true
				of[q.Passage]++
			}
			for _, block := range quizdata.Blocks(section.Questions) {
				if p := block[0].Passage; p != nil && of[p] != 0 && of[p] != len(block) {
					t.Fatalf("%d of %d questions of a passage", of[p], len(block))
				}
			}
		}
		for _, q := range section.Questions {
			if !met[q.ID] {
				t.Errorf("pool %d: %s is never drawn: %d of %d", seed, q.ID, section.Draw, len(section.Questions))
			}
		}
	}
}

// pool has three single questions or more, and passages of up to three.
func pool(pick *rand.Rand) *quizdata.Section {
	section := &quizdata.Section{ID: "s"}
	add := func(n int, passage *quizdata.Passage) {
		for range n {
			id := fmt.Sprint("q", len(section.Questions))
			section.Questions = append(section.Questions, &quizdata.Question{ID: id, Type: quizdata.ShortText, Passage: passage})
		}
	}
	add(3+pick.IntN(4), nil)
	for i := range pick.IntN(4) {
		add(1+i, &quizdata.Passage{})
	}
	section.Draw = min(3+pick.IntN(4), len(section.Questions)-1)
	return section
}

// TestDrawOfNoQuiz: a draw that cannot be met asks as many as it can.
func TestDrawOfNoQuiz(t *testing.T) {
	passage := &quizdata.Passage{}
	section := &quizdata.Section{Draw: 9, Questions: []*quizdata.Question{{ID: "a", Passage: passage}, {ID: "b", Passage: passage}}}
	if got := len(draw(section, 1)); got != 2 {
		t.Errorf("%d are drawn", got)
	}
	section.Draw = 1
	if got := len(draw(section, 1)); got != 0 {
		t.Errorf("%d are drawn", got)
	}
}
