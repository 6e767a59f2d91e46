package main

import (
	"encoding/json"
	"fmt"

	"mocktest/build/bundle"
	"mocktest/build/check"
	"mocktest/widget/still"
)

// quizTitle is how the probe finds the test on a page.
const quizTitle = "Tides in numbers"

// question is one question of a quiz file, as far as this program writes any.
type question struct {
	Prompt      string   `json:"prompt"`
	Choices     []string `json:"choices"`
	Answer      string   `json:"answer"`
	Explanation string   `json:"explanation"`
}

// questions makes n different single choices. They are sums about tides, so
// that any number of them can be made.
func questions(n int) []question {
	made := make([]question, n)
	for i := range made {
		low, rise := i%7+1, i%11+2
		right := low + rise
		q := question{
			Prompt:      fmt.Sprintf("At harbour %d the low water is %d dm and the tide rises by %d dm. How high is the high water?", i+1, low, rise),
			Answer:      string(rune('A' + i%4)),
			Explanation: fmt.Sprintf("The rise counts from the low water: %d dm and %d dm are %d dm.", low, rise, right),
		}
		for c := range 4 {
			q.Choices = append(q.Choices, fmt.Sprintf("%d decimetres (harbour %d)", right+c-i%4, i+1))
		}
		made[i] = q
	}
	return made
}

// quizFile is a quiz of n questions: timed and with a start card, or open, with
// its first question in place of the card.
func quizFile(n int, open bool) []byte {
	quiz := map[string]any{
		"title": quizTitle, "id": fmt.Sprintf("tides-%d-%v", n, open),
		"description": "Sums such as every reader of a tide table does in the head.",
		"time":        "30m", "modes": []string{"exam"}, "questions": questions(n),
	}
	if open {
		quiz["start"], quiz["modes"] = "open", []string{"practice"}
		delete(quiz, "time")
	}
	data, err := json.Marshal(quiz)
	if err != nil { // strings only: cannot happen
		panic(err)
	}
	return data
}

// builtQuiz is the same as the build command makes it, with its start card and
// its first question.
func builtQuiz(n int, open bool) []byte {
	built, _, err := bundle.Built(still.Writer{}, check.Bytes("quiz.json", quizFile(n, open)))
	if err != nil { // the quizzes of this program have no mistakes
		panic(err)
	}
	return built
}

// firstChoice is a choice of the first question and of no other.
func firstChoice() string { return questions(1)[0].Choices[0] }
