package still

import (
	"encoding/json"
	"strings"
	"testing"

	"mocktest/quizdata"
)

// The first question is written beforehand where the widget will show that very
// one, and can be answered as it was drawn.
func TestFirst(t *testing.T) {
	const choices = `"choices": ["one", "two", "three"], "answer": "A"`
	for _, c := range []struct {
		name, head, question string
		want                 bool
	}{
		{"an exam", `"time": "10m"`, `"prompt": "Which?", ` + choices, true},
		{"an open practice", `"modes": ["practice"], "start": "open"`, `"prompt": "Which?", ` + choices, true},
		{"a number", `"lang": "en"`, `"prompt": "1 + 1?", "answer": 2`, true},
		{"an essay", `"lang": "en"`, `"prompt": "Why?", "modelAnswer": "So."`, true},
		{"shuffled choices", `"shuffle": "choices"`, `"prompt": "Which?", ` + choices, false},
		{"shuffled questions", `"shuffle": "questions"`, `"prompt": "Which?", ` + choices, false},
		{"study, which shows the answer", `"modes": ["study"]`, `"prompt": "Which?", ` + choices, false},
		{"an output, whose field comes with its choice", `"lang": "en"`, `"type": "output", "prompt": "What?", "answer": "1"`, false},
		{"a drawn one", `"draw": 1`, `"prompt": "Which?", ` + choices, false},
		{"an order", `"lang": "en"`, `"type": "ordering", "prompt": "Order.", "items": ["one", "two"]`, false},
		{"pairs", `"lang": "en"`, `"prompt": "Match.", "pairs": [["a", "1"], ["b", "2"]]`, false},
		{"an order, which a script alone can change", `"lang": "en"`, `"type": "ordering", "prompt": "Order.", "items": ["a", "b"]`, false},
		{"pairs", `"lang": "en"`, `"prompt": "Which?", "pairs": [["a", "b"], ["c", "d"]]`, false},
		{"categories", `"lang": "en"`, `"prompt": "Which?", "categories": [{"title": "a", "items": ["b"]}, {"title": "c", "items": ["d"]}]`, false},
		{"gaps", `"lang": "en"`, `"prompt": "A {{b}}.", "gaps": {"b": {"answer": "c"}}`, false},
		{"nothing to answer", `"lang": "en"`, `"type": "info", "prompt": "Read."`, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			quiz, problems := quizdata.Read("q.json", []byte(`{"title": "Early", `+c.head+`, "questions": [
				{"id": "q1", `+c.question+`}, {"prompt": "And?", "answer": 2}]}`))
			if len(problems) > 0 {
				t.Fatal(problems)
			}
			first, err := Writer{}.First(quiz)
			if err != nil {
				t.Fatal(err)
			}
			if (first != nil) != c.want {
				t.Fatalf("there is a first question: %v, want %v", first != nil, c.want)
			}
			if first == nil {
				return
			}
			var tree []any
			if err := json.Unmarshal(first, &tree); err != nil {
				t.Fatal(err)
			}
			for _, part := range []string{`"data-question":"q1"`, `"data-type":"`, `"id":"mt-question"`} {
				if !strings.Contains(string(first), part) {
					t.Errorf("%s is missing from %s", part, first)
				}
			}
			for _, part := range []string{"onclick", "href", "src", "style", "method"} {
				if strings.Contains(string(first), `"`+part+`":`) {
					t.Errorf("there is a %s in %s", part, first)
				}
			}
		})
	}
}
