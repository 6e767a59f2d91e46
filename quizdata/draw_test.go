package quizdata

import (
	"fmt"
	"strings"
	"testing"
)

// checkDrawn holds that a section's draw can be met.
func checkDrawn(s Section) error {
	var sizes []int
	for _, block := range Blocks(s.Questions) {
		sizes = append(sizes, Asking(block))
	}
	if s.Draw < 0 || !Sums(sizes, s.Draw)[0][s.Draw] {
		return fmt.Errorf("%d cannot be drawn from %v", s.Draw, sizes)
	}
	return nil
}

// TestSums compares what can be drawn with every choice there is.
func TestSums(t *testing.T) {
	for code := range 4 * 4 * 4 * 4 {
		sizes := []int{code % 4, code / 4 % 4, code / 16 % 4, code / 64}
		const n = 13
		var want [n + 1]bool
		for choice := range 16 {
			sum := 0
			for i, size := range sizes {
				sum += size * (choice >> i & 1)
			}
			want[sum] = true
		}
		if got := Sums(sizes, n)[0]; [n + 1]bool(got) != want {
			t.Errorf("sums of %v: %v, want %v", sizes, got, want)
		}
	}
}

// TestDrawnMarks: what is not drawn is worth nothing.
func TestDrawnMarks(t *testing.T) {
	const questions = `"questions": [{"type": "info", "prompt": "i"}, {"prompt": "1?", "answer": 1}, {"prompt": "2?", "answer": 2}, {"prompt": "3?", "answer": 3}]`
	const essays = `"questions": [{"prompt": "4?", "modelAnswer": "x"}, {"prompt": "5?", "modelAnswer": "x"}]`
	source := `{"title": "T", "sections": [{"title": "a", "marks": 2, "draw": 2, ` + questions + `}, {"title": "b", "marks": 3, "draw": 1, ` +
		essays + `}, {"title": "c", ` + questions + `}]}`
	for drawn, want := range map[bool]string{true: "6 asked, 7 marks, 3 of essays", false: "8 asked, 9 marks, 6 of essays"} {
		text := source
		if !drawn {
			text = strings.NewReplacer(`"draw": 2, `, "", `"draw": 1, `, "").Replace(source)
		}
		quiz, problems := Read("quiz.json", []byte(text))
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		if got := fmt.Sprintf("%d asked, %v marks, %v of essays", quiz.Asked(), quiz.PossibleMarks(), quiz.EssayMarks()); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}
