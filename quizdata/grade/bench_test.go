package grade

import (
	"fmt"
	"testing"

	"mocktest/quizdata"
)

// BenchmarkGrade marks one response of each sort that can cost anything.
func BenchmarkGrade(b *testing.B) {
	quiz, problems := quizdata.Read("sorts.json", []byte(`{"title": "Sorts", "questions": [
		{"prompt": "One?", "choices": ["a", "b", "c"], "answer": "B"},
		{"prompt": "Some?", "choices": ["a", "b", "c"], "answer": ["A", "C"], "scoring": "partial"},
		{"prompt": "How many?", "answer": {"value": 60, "tolerance": 0.5}, "unit": "%"},
		{"prompt": "Which word?", "answer": ["yield", "yield from"]},
		{"prompt": "What does it print?", "type": "output", "answer": "1\n2\n3\n"}
	]}`))
	if len(problems) > 0 {
		b.Fatal(problems)
	}
	for _, q := range quiz.Questions() {
		r := quizdata.Response{Text: "60 %"}
		switch q.Type {
		case quizdata.SingleChoice, quizdata.MultipleResponse:
			r = quizdata.Response{Choices: []string{q.Choices[0].ID}}
		case quizdata.Output:
			r = quizdata.Response{Outcome: quizdata.OutcomePrints, Text: "1\n2\n4\n"}
		}
		b.Run(string(q.Type), func(b *testing.B) {
			for b.Loop() {
				Grade(q, r)
			}
		})
	}
}

// BenchmarkSum adds a finished test up.
func BenchmarkSum(b *testing.B) {
	for _, n := range []int{10, 100, 500} {
		entries := make([]Entry, n)
		for i := range entries {
			entries[i].Question = &quizdata.Question{ID: fmt.Sprint(i), Topics: []string{"sums", fmt.Sprint(i % 7)}}
		}
		b.Run(fmt.Sprintf("%d questions", n), func(b *testing.B) {
			for b.Loop() {
				Sum(entries)
			}
		})
	}
}
