package quizdata

import "testing"

// TestShapeAlike holds which edits leave a question the same one.
func TestShapeAlike(t *testing.T) {
	three := `{"prompt": "Wich?", "choices": ["a", "b", "c"], "answer": "A"}`
	two := `{"prompt": "Wich?", "choices": ["a", "b"], "answer": "A"}`
	truth := `{"prompt": "Treu?", "answer": true}`
	number := `{"prompt": "Legnth?", "answer": 2, "unit": "m"}`
	order := `{"type": "ordering", "prompt": "Order.", "items": ["a", "b", "c"]}`
	pairs := `{"prompt": "Match.", "pairs": [["a", "1"], ["b", "2"], ["c", "3"]]}`
	gap := `{"prompt": "{{a}}", "gaps": {"a": {"answer": "x"}}}`
	for _, c := range []struct {
		name, before, after string
		alike               bool
	}{
		{"prompt", three, `{"prompt": "Which?", "choices": ["a", "b", "c"], "answer": "A"}`, true},
		{"prompt, key and order", three, `{"prompt": "Which?", "choices": ["c", "b", "a"], "answer": "B"}`, true},
		{"prompt and one choice", three, `{"prompt": "Which?", "choices": ["a", "b", "d"], "answer": "A"}`, true},
		{"two choices of three", three, `{"prompt": "Which?", "choices": ["a", "e", "d"], "answer": "A"}`, false},
		{"a choice more", three, `{"prompt": "Which?", "choices": ["a", "b", "c", "d"], "answer": "A"}`, false},
		{"type", three, `{"prompt": "Which?", "choices": ["a", "b", "c"], "answer": ["A"]}`, false},
		{"of two choices, prompt", two, `{"prompt": "Which?", "choices": ["b", "a"], "answer": "B"}`, true},
		{"of two choices, key", two, `{"prompt": "Which?", "choices": ["a", "b"], "answer": "B"}`, false},
		{"of two choices, one", two, `{"prompt": "Which?", "choices": ["a", "c"], "answer": "A"}`, false},
		{"true-false, prompt", truth, `{"prompt": "True?", "answer": true}`, true},
		{"true-false, key", truth, `{"prompt": "True?", "answer": false}`, false},
		{"number, prompt", number, `{"prompt": "Length?", "answer": 2, "unit": "m"}`, true},
		{"number, key", number, `{"prompt": "Length?", "answer": 3, "unit": "m"}`, false},
		{"number, unit", number, `{"prompt": "Length?", "answer": 2, "unit": "km"}`, false},
		{"passage", `{"passage": "P", "questions": [` + truth + `]}`, `{"passage": "Q", "questions": [` + truth + `]}`, false},
		{"explanation and marks", truth, `{"prompt": "True?", "answer": true, "explanation": "So.", "marks": 3}`, true},
		{"places, prompt", order, `{"type": "ordering", "prompt": "Order:", "items": ["a", "b", "c"]}`, true},
		{"places, one of three more", order, `{"type": "ordering", "prompt": "Order:", "items": ["d", "a", "b", "c"]}`, true},
		{"places, two of three", order, `{"type": "ordering", "prompt": "Order:", "items": ["a", "d", "e"]}`, false},
		{"places, a pair added", pairs, `{"prompt": "Match:", "pairs": [["a", "1"], ["b", "2"], ["c", "3"], ["d", "4"]]}`, true},
		{"places, half of them", pairs, `{"prompt": "Match:", "pairs": [["a", "1"], ["x", "2"], ["y", "33"]]}`, false},
		{"one gap, prompt", gap, `{"prompt": "In {{a}}", "gaps": {"a": {"answer": "x"}}}`, true},
		{"one gap, key", gap, `{"prompt": "In {{a}}", "gaps": {"a": {"answer": "y"}}}`, false},
		{"one gap, kind", gap, `{"prompt": "In {{a}}", "gaps": {"a": {"choices": ["x", "y"], "answer": "A"}}}`, false},
	} {
		before, after := asQuiz(t, c.before).Questions()[0].Shape, asQuiz(t, c.after).Questions()[0].Shape
		if before.Alike(after) != c.alike || after.Alike(before) != c.alike {
			t.Errorf("%s: %q and %q, want alike %t", c.name, before, after, c.alike)
		}
	}
	if Shape("").Alike("") {
		t.Error("nothing is alike to nothing")
	}
}
