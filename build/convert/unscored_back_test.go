package convert

import (
	"testing"

	"mocktest/quizdata"
)

// survey has one question of each type that can be asked without a key.
const survey = `{"title": "Survey", "questions": [
	{"id": "pick", "prompt": "How did you learn it?", "choices": ["At work", {"text": "By myself", "feedback": "Most did."}], "unscored": true, "explanation": "We ask everybody."},
	{"id": "many", "type": "multiple-response", "prompt": "What else do you use?", "choices": ["Python", "Rust", "Java"], "unscored": true},
	{"id": "truth", "type": "true-false", "prompt": "Have you used generics?", "unscored": true},
	{"id": "number", "type": "numeric", "prompt": "For how long have you used it?", "unscored": true},
	{"id": "text", "type": "short-text", "prompt": "Which feature do you miss?", "unscored": true},
	{"id": "rank", "type": "ordering", "prompt": "What matters most to you?", "items": ["speed", "memory", "size"], "unscored": true},
	{"id": "keyed", "prompt": "What is 2 + 2?", "answer": 4}
]}`

// What comes back from each format: the type, for what is still asked without
// a key; essay for what became one, which the report tells.
var surveyBack = map[string][]quizdata.Type{
	"quiz":   {"single-choice", "multiple-response", "true-false", "numeric", "short-text", "ordering"},
	"qti2":   {"single-choice", "multiple-response", "true-false", "numeric", "short-text", "ordering"},
	"csv":    {"single-choice", "multiple-response", "true-false", "numeric", "short-text", "essay"},
	"moodle": {"single-choice", "multiple-response", "true-false", "numeric", "short-text", "essay"},
	"gift":   {"single-choice", "multiple-response", "single-choice", "essay", "essay", "essay"},
}

// No format makes a key of what has none: what it cannot ask without one it
// asks in another way, and never scores.
func TestSurveysComeBackWithoutAKey(t *testing.T) {
	before, problems := quizdata.Read("survey.json", []byte(survey))
	if problems != nil {
		t.Fatal(problems)
	}
	for _, w := range Writers {
		if byFormat(w.Name) == nil {
			continue
		}
		after, told := through(t, "survey.json", []byte(survey), w)
		got := after.Questions()
		if len(got) != len(before.Questions()) {
			t.Fatalf("%s: %d questions came back", w.Name, len(got))
		}
		for i, q := range before.Questions() {
			switch {
			case !q.Unscored:
				if !got[i].Scored() {
					t.Errorf("%s: %q has lost its key", w.Name, q.Prompt)
				}
				continue
			case got[i].Scored():
				t.Errorf("%s: %q has a key now", w.Name, q.Prompt)
			case got[i].Type != surveyBack[w.Name][i]:
				t.Errorf("%s: %q is %s, want %s", w.Name, q.Prompt, got[i].Type, surveyBack[w.Name][i])
			case len(got[i].Choices) != len(q.Choices) && q.Type.HasChoices():
				t.Errorf("%s: %q has %d choices", w.Name, q.Prompt, len(got[i].Choices))
			}
			if got[i].Type != q.Type && !told[q.Prompt] {
				t.Errorf("%s: %q is another question, and no report names it", w.Name, q.Prompt)
			}
		}
		if q := got[0]; q.Explanation != "We ask everybody." || q.Choices[1].Feedback != "Most did." {
			t.Errorf("%s: explanation %q and choices %v came back", w.Name, q.Explanation, q.Choices)
		}
	}
}
