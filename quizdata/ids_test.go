package quizdata

import (
	"slices"
	"strings"
	"testing"
)

// asQuiz is a quiz of these questions.
func asQuiz(t *testing.T, questions ...string) *Quiz {
	t.Helper()
	quiz, problems := Read("quiz.json", []byte(`{"title": "T", "questions": [`+strings.Join(questions, ",")+`]}`))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return quiz
}

const (
	sum    = `{"prompt": "1 + 1?", "answer": 2}`
	which  = `{"prompt": "Which?", "choices": ["a", "b"], "answer": "A"}`
	onText = `{"passage": "P", "questions": [{"prompt": "n?", "answer": 1}]}`
)

// TestIDsAreStable holds that ids are made of a question's own text only.
func TestIDsAreStable(t *testing.T) {
	before := asQuiz(t, sum, which, onText).Questions()
	after := asQuiz(t, onText, `{"prompt": "New?", "answer": true}`, which, sum).Questions()
	for i, j := range []int{3, 2, 0} {
		if before[i].ID != after[j].ID || before[i].Hash != after[j].Hash {
			t.Errorf("%q became %s from %s when others moved", before[i].Prompt, after[j].ID, before[i].ID)
		}
	}
	if got := before[0].ID; got != "q-0mxzgccyvb" {
		t.Errorf("the id is %s; a new rule for ids loses every response saved under the old", got)
	}
}

// TestEqualQuestions holds that questions that say the same are numbered, and
// that written ids stand.
func TestEqualQuestions(t *testing.T) {
	base := asQuiz(t, sum).Questions()[0].ID
	taken := `{"id": "` + base + `-2", "prompt": "1 + 2?", "answer": 3}`
	var got []string
	for _, q := range asQuiz(t, sum, sum, taken, sum).Questions() {
		got = append(got, q.ID)
	}
	if want := []string{base, base + "-3", base + "-2", base + "-4"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// TestHash holds which edits a saved response outlives.
func TestHash(t *testing.T) {
	const before = `{"id": "q", "prompt": "Which?", "choices": ["a", {"text": "b", "id": "bee"}], "answer": "A"}`
	hash := asQuiz(t, before).Questions()[0].Hash
	for edit, same := range map[string]bool{
		`{"id": "q", "prompt": "Which?", "choices": ["a", {"text": "b", "id": "bee", "feedback": "No."}], "answer": "B", "explanation": "x", "marks": 2}`: true,
		`{"id": "q", "prompt": "Which?", "choices": [{"text": "b", "id": "bee"}, "a"], "answer": "A", "topics": ["t"], "hint": "h", "shuffle": true}`:     true,
		`{"id": "r", "prompt": "Which?", "choices": ["a", {"text": "b", "id": "bee"}], "answer": "A"}`:                                                    true,
		`{"id": "q", "prompt": "Which one?", "choices": ["a", {"text": "b", "id": "bee"}], "answer": "A"}`:                                                false,
		`{"id": "q", "prompt": "Which?", "choices": ["a", {"text": "B", "id": "bee"}], "answer": "A"}`:                                                    false,
		`{"id": "q", "prompt": "Which?", "choices": ["a", {"text": "b", "id": "bees"}], "answer": "A"}`:                                                   false,
		`{"id": "q", "prompt": "Which?", "choices": ["a", {"text": "b", "id": "bee"}, "c"], "answer": "A"}`:                                               false,
		`{"id": "q", "prompt": "Which?", "choices": ["a", {"text": "b", "id": "bee"}], "answer": ["A"]}`:                                                  false,
		`{"passage": "P", "questions": [` + before + `]}`:                                                                                                 false,
	} {
		if got := asQuiz(t, edit).Questions()[0].Hash; (got == hash) != same {
			t.Errorf("same hash %t, want %t, after the edit to %s", got == hash, same, edit)
		}
	}
	// Keys are added and taken away while readers are in the middle.
	for keyed, bare := range map[string]string{
		before: `{"id": "q", "prompt": "Which?", "choices": ["a", {"text": "b", "id": "bee"}], "unscored": true}`,
		`{"type": "ordering", "prompt": "Sort.", "items": ["a", "b"]}`: `{"type": "ordering", "prompt": "Sort.", "items": ["b", "a"], "unscored": true}`,
		`{"prompt": "n?", "answer": 1, "unit": "m"}`:                   `{"prompt": "n?", "unscored": true, "unit": "m"}`,
		`{"prompt": "So?", "answer": true}`:                            `{"type": "true-false", "prompt": "So?", "unscored": true}`,
		`{"prompt": "Why?", "modelAnswer": "Because."}`:                `{"type": "essay", "prompt": "Why?", "unscored": true}`,
		`{"prompt": "What?", "answer": "this"}`:                        `{"type": "short-text", "prompt": "What?", "unscored": true}`,
	} {
		if asQuiz(t, keyed).Questions()[0].Hash != asQuiz(t, bare).Questions()[0].Hash {
			t.Errorf("without its key %s is another question", keyed)
		}
	}
	metres, feet := asQuiz(t, `{"prompt": "n?", "answer": 1, "unit": "m"}`), asQuiz(t, `{"prompt": "n?", "answer": 1, "unit": "ft"}`)
	if metres.Questions()[0].Hash == feet.Questions()[0].Hash {
		t.Error("a number in metres is kept as one in feet")
	}
}

// TestDerived tells derived ids from written ones.
func TestDerived(t *testing.T) {
	quiz := asQuiz(t, sum, sum)
	for id, want := range map[string]bool{
		quiz.Questions()[0].ID: true, quiz.Questions()[1].ID: true,
		"q1": false, "q-1": false, "q-joins-inner": false, "question-1": false, "s-0mxzgccyvb": false, "q-0mxzgccyvb-": false,
	} {
		if Derived(id) != want {
			t.Errorf("Derived(%q) = %t", id, !want)
		}
	}
}
