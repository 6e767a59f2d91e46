package main

import (
	"strings"
	"testing"

	"mocktest/quizdata"
)

// The widget must accept what is measured, and the probe must find the first
// question by one of its choices.
func TestQuizzesAreValid(t *testing.T) {
	for _, n := range []int{pageQuestions, 100, 500} {
		for _, open := range []bool{false, true} {
			quiz, problems := quizdata.Read("tides.json", quizFile(n, open))
			if len(problems) > 0 {
				t.Fatalf("%d questions: %v", n, problems)
			}
			if got := len(quiz.Questions()); got != n || (quiz.Start == quizdata.StartOpen) != open {
				t.Errorf("%d questions instead of %d, start %q", got, n, quiz.Start)
			}
		}
	}
	for i, q := range questions(500) {
		if strings.Contains(strings.Join(q.Choices, "\n"), firstChoice()) != (i == 0) {
			t.Errorf("question %d has the choices %q", i+1, q.Choices)
		}
		if right := q.Choices[q.Answer[0]-'A']; !strings.Contains(q.Explanation, strings.Fields(right)[0]+" dm.") {
			t.Errorf("question %d: %s is not what %q says", i+1, right, q.Explanation)
		}
	}
}
