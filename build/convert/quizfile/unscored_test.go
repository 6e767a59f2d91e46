package quizfile

import (
	"strings"
	"testing"

	"mocktest/build/convert/bank"
)

// A question without a key keeps all but the key, and one whose parts are the
// key becomes a text; what goes is told.
func TestWriteWithoutAKey(t *testing.T) {
	yes := true
	for name, c := range map[string]struct {
		q     bank.Question
		json  string
		tells string // part of the losses, one a line; empty: none
	}{
		"no key": {bank.Question{Type: bank.SingleChoice, Prompt: "Which?", NoKey: true, Shuffle: &yes, Marks: 2, Explanation: "E.", Hints: []string{"H."}, Tags: []string{"t"}, Difficulty: "easy",
			Choices: []bank.Choice{{Text: "a", Feedback: "F.", Credit: 1}, {Text: "b\nc", Pinned: true}, {Text: "d"}}},
			`{"prompt":"Which?","choices":[{"text":"a","feedback":"F."},{"text":"b\nc","pinned":true},"d"],"unscored":true,"shuffle":true,"difficulty":"easy","topics":["t"],"hints":["H."],"explanation":"E."}`,
			"changed: its marks are left out; what is not scored has none"},
		"no key of several": {bank.Question{Type: bank.MultipleResponse, Prompt: "Which?", NoKey: true, Choices: []bank.Choice{{Text: "a"}, {Text: "b"}}},
			`{"type":"multiple-response","prompt":"Which?","choices":["a","b"],"unscored":true}`, ""},
		"no key of true or false": {bank.Question{Type: bank.TrueFalse, Prompt: "So?", NoKey: true, Choices: []bank.Choice{{Text: "True"}, {Text: "False", Feedback: "F."}}},
			`{"type":"true-false","prompt":"So?","unscored":true,"feedback":{"false":"F."}}`, ""},
		"no key of a number": {bank.Question{Type: bank.Numeric, Prompt: "How much?", Unit: "m", NoKey: true}, `{"type":"numeric","prompt":"How much?","unscored":true,"unit":"m"}`, ""},
		"no key of a text":   {bank.Question{Type: bank.ShortText, Prompt: "What?", NoKey: true}, `{"type":"short-text","prompt":"What?","unscored":true}`, ""},
		"no key of an order": {bank.Question{Type: bank.Ordering, Prompt: "Rank.", NoKey: true, Items: []string{"a", "b"}}, `{"type":"ordering","prompt":"Rank.","items":["a","b"],"unscored":true}`, ""},
		"no model answer":    {bank.Question{Type: bank.Essay, Prompt: "Why?", NoKey: true, Explanation: "E."}, `{"type":"essay","prompt":"Why?","unscored":true,"explanation":"E."}`, ""},
		"no model answer, feedback": {bank.Question{Type: bank.Essay, Prompt: "Why?", NoKey: true, Wrong: "W."}, `{"type":"essay","prompt":"Why?","unscored":true,"explanation":"W."}`,
			"changed: what is said after a right or wrong response stands in the explanation"},
		"no key of pairs": {bank.Question{Type: bank.Matching, Prompt: "Match.", NoKey: true, Explanation: "E."}, `{"type":"info","prompt":"Match."}`,
			"changed: its hints, feedback and explanation are left out; what counts for nothing has a text only\nchanged: the question is shown as a text; a matching question cannot be asked without its key"},
		"feedback to answers": {bank.Question{Type: bank.ShortText, Prompt: "What?", NoKey: true, Answers: []bank.Answer{{Text: "x", Feedback: "No."}}}, `{"type":"short-text","prompt":"What?","unscored":true}`,
			"changed: what is said to right and wrong answers is left out"},
		"feedback by verdict": {bank.Question{Type: bank.ShortText, Prompt: "What?", NoKey: true, Wrong: "Read it again."}, `{"type":"short-text","prompt":"What?","unscored":true}`,
			"changed: what is said to right and wrong answers is left out; what is not scored has none"},
		"no key of a table": {bank.Question{Type: bank.Categorize, Prompt: "Rate.", NoKey: true, Pairs: []bank.Pair{{Left: "Price"}, {Left: "Speed"}}, Extras: []string{"good", "bad"}},
			`{"type":"info","prompt":"Rate.\n\n- Price\n- Speed\n\n---\n\n- bad\n- good"}`, "changed: the question is shown as a text"},
		"one choice": {bank.Question{Type: bank.SingleChoice, Prompt: "Which?", NoKey: true, Choices: []bank.Choice{{Text: "a"}}},
			`{"type":"info","prompt":"Which?\n\n- a"}`, "changed: the question is shown as a text"},
		"a text that cannot be said": {bank.Question{Type: bank.ShortText, Prompt: "What?", Answers: []bank.Answer{{Text: "[a-z]+", Match: bank.Regexp, Credit: 1}}},
			`{"type":"short-text","prompt":"What?","unscored":true}`, `unscored: the question is asked and not scored; no text is accepted that a quiz file can say; to have it scored write "answer" and take "unscored" out`},
	} {
		got, told := written(t, c.q)
		if !sameJSON(got, c.json) {
			t.Errorf("%s: got  %s\nwant %s", name, got, c.json)
		}
		if all := strings.Join(told, "\n"); !strings.Contains(all, c.tells) || c.tells == "" && all != "" {
			t.Errorf("%s: told %q, want %q", name, all, c.tells)
		}
	}
}
