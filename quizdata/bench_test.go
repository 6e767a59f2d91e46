package quizdata

import (
	"fmt"
	"strings"
	"testing"
)

// BenchmarkRead reads quizzes of the sizes that readers meet: what the engine
// does before it can show anything.
func BenchmarkRead(b *testing.B) {
	for _, n := range []int{10, 100, 500} {
		file := sums(n)
		b.Run(fmt.Sprintf("%d questions", n), func(b *testing.B) {
			b.SetBytes(int64(len(file)))
			for b.Loop() {
				if _, problems := Read("sums.json", file); len(problems) > 0 {
					b.Fatal(problems)
				}
			}
		})
	}
}

// sums is a quiz file of n questions, every third typed.
func sums(n int) []byte {
	list := make([]string, n)
	for i := range list {
		answer := fmt.Sprintf(`"choices": ["%d", "%d", "%d", "%d"], "answer": "B"`, i+i-1, i+i, i+i+1, i+i+2)
		if i%3 == 2 {
			answer = fmt.Sprintf(`"answer": {"value": %d, "tolerance": 0.5}`, i+i)
		}
		list[i] = fmt.Sprintf(`{"prompt": "What is **%d** + %d?", %s, "topics": ["sums"], "explanation": "Count on from %d."}`, i, i, answer, i)
	}
	return []byte(`{"title": "Sums", "time": "30m", "marks": {"correct": 1, "wrong": "-1/4"}, "questions": [` + strings.Join(list, ",\n") + `]}`)
}
