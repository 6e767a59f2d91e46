package quizfile

import (
	"encoding/json"
	"math"
	"strings"
	"testing"

	"mocktest/build/convert/bank"
	"mocktest/quizdata"
)

// written is one question in a test, with the losses as lines.
func written(t *testing.T, q bank.Question) (string, []string) {
	t.Helper()
	other := bank.Question{Type: bank.Numeric, Prompt: "2 + 2?", Answers: []bank.Answer{{Number: &bank.Number{Min: 4, Max: 4}, Credit: 1}}}
	out, losses := Write(&bank.Test{Title: "T", Sections: []bank.Section{{Questions: []bank.Question{q, other}}}}, "")
	var told []string
	for _, l := range losses {
		told = append(told, string(l.Kind)+": "+l.What+"; "+l.Why)
	}
	if out == nil {
		return "", told
	}
	if _, problems := quizdata.Read("out.json", out); problems != nil {
		t.Fatalf("%v\n%s", problems, out)
	}
	var quiz struct{ Questions []json.RawMessage }
	if err := json.Unmarshal(out, &quiz); err != nil {
		t.Fatal(err)
	}
	if len(quiz.Questions) < 2 {
		return "", told
	}
	var compact strings.Builder
	e := json.NewEncoder(&compact)
	e.SetEscapeHTML(false)
	if err := e.Encode(quiz.Questions[0]); err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(compact.String()), told
}

func right(texts ...string) []bank.Choice {
	choices := []bank.Choice{{Text: texts[0], Credit: 1}}
	for _, text := range texts[1:] {
		choices = append(choices, bank.Choice{Text: text})
	}
	return choices
}

func TestWrite(t *testing.T) {
	yes := true
	for name, c := range map[string]struct {
		q     bank.Question
		json  string
		tells string // part of the losses, one a line; empty: none
	}{
		"single choice": {bank.Question{Type: bank.SingleChoice, Prompt: "Which?", Choices: right("a", "b"), Shuffle: &yes, Marks: 2, Penalty: 0.5},
			`{"type":"single-choice","prompt":"Which?","choices":[{"text":"a","correct":true},{"text":"b"}],"shuffle":true,"marks":{"correct":2,"wrong":-0.5}}`, ""},
		"credits in thirds": {bank.Question{Type: bank.MultipleResponse, Prompt: "Which?", Scoring: bank.ScoringByCredit,
			Choices: []bank.Choice{{Text: "a", Credit: .33333}, {Text: "b", Credit: .66667}, {Text: "c", Credit: -1}}},
			`{"type":"multiple-response","prompt":"Which?","choices":[{"text":"a","credit":"1/3"},{"text":"b","credit":"2/3"},{"text":"c","credit":-1}]}`, ""},
		"true or false": {bank.Question{Type: bank.TrueFalse, Prompt: "So?", Choices: []bank.Choice{{Text: "True", Feedback: "No."}, {Text: "False", Credit: 1}}},
			`{"prompt":"So?","answer":false,"feedback":{"true":"No."}}`, ""},
		"a range": {bank.Question{Type: bank.Numeric, Prompt: "How much?", Unit: "m",
			Answers: []bank.Answer{{Number: &bank.Number{Min: 1, Max: 2, OpenMax: true}, Credit: 1}, {Number: &bank.Number{Min: 3, Max: 3}, Credit: .5}}},
			`{"prompt":"How much?","answer":[{"min":1,"below":2},{"value":3,"credit":0.5}],"unit":"m"}`, ""},
		"ends that are none": {bank.Question{Type: bank.Numeric, Prompt: "How much?", Answers: []bank.Answer{
			{Number: &bank.Number{Min: 1, Max: math.Inf(1), OpenMin: true}, Credit: 1}, {Number: &bank.Number{Min: math.Inf(-1), Max: 0}, Credit: .5, Feedback: "Less."}, {Number: &bank.Number{Min: 1, Max: 1}}}},
			`{"prompt":"How much?","answer":[{"above":1},{"max":0,"credit":0.5,"feedback":"Less."}]}`, ""},
		"texts": {bank.Question{Type: bank.ShortText, Prompt: "What?", Answers: []bank.Answer{{Text: "10", Match: bank.Exact, Credit: 1}, {Text: "t*", Match: bank.Wildcard, Credit: 1}}},
			`{"type":"short-text","prompt":"What?","answer":["10",{"pattern":"t*"}],"case":"exact"}`, "changed: case counts in all answers of the question"},
		"foreseen": {bank.Question{Type: bank.ShortText, Prompt: "What?", Answers: []bank.Answer{
			{Text: `5 \* 3`, Match: bank.Wildcard, Credit: 1, Feedback: "Correct!"}, {Text: "five*", Match: bank.Wildcard, Feedback: "In digits."}, {Text: "six", Feedback: "Wrong."}, {Text: "FIVE*", Match: bank.Wildcard, Credit: 0, Feedback: "In digits."}}},
			`{"type":"short-text","prompt":"What?","answer":["5 * 3",{"pattern":"five*","credit":0,"feedback":"In digits."}]}`, ""},
		"an expression": {bank.Question{Type: bank.ShortText, Prompt: "What?", Answers: []bank.Answer{{Text: "(?i)colou?r.*", Match: bank.Regexp, Credit: 1}, {Text: "[a-z]+", Match: bank.Regexp, Credit: 1}}},
			`{"type":"short-text","prompt":"What?","answer":[{"pattern":"color*"},{"pattern":"colour*"}]}`, "changed: the answer \"[a-z]+\" is left out; a quiz file has no regular expressions"},
		"an error": {bank.Question{Type: bank.Output, Prompt: "Runs?", Fails: true}, `{"type":"output","prompt":"Runs?","answer":{"error":true}}`, ""},
		"two right ones of one": {bank.Question{Type: bank.SingleChoice, Prompt: "Which?", Choices: []bank.Choice{{Text: "a", Credit: 1}, {Text: "b", Credit: 1}}},
			`{"type":"single-choice","prompt":"Which?","choices":[{"text":"a","correct":true},{"text":"b","correct":true}]}`, ""},
		"two right ones by letter": {bank.Question{Type: bank.SingleChoice, Prompt: "Which?", Choices: []bank.Choice{{Text: "one", Credit: 1}, {Text: "two"}, {Text: "three", Credit: 1}}},
			`{"type":"single-choice","prompt":"Which?","choices":["one","two","three"],"answer":["A","C"]}`, ""},
		"no text": {bank.Question{Type: bank.Info}, "", "dropped: the text is left out; "},
		"an essay without a model": {bank.Question{Type: bank.Essay, Prompt: "Why?"},
			`{"type":"essay","prompt":"Why?","unscored":true}`, `unscored: the question is asked and not scored; the input has no model answer; to have readers mark themselves write "modelAnswer" and take "unscored" out`},
		"an essay with a rubric alone": {bank.Question{Type: bank.Essay, Prompt: "Why?", Rubric: []string{"Says so"}},
			`{"type":"essay","prompt":"Why?","modelAnswer":"*This question came without a model answer.*","rubric":["Says so"]}`, "changed: readers mark their own answer by the rubric alone"},
		"order": {bank.Question{Type: bank.Ordering, Prompt: "Sort.", Items: []string{"a", "b"}}, `{"type":"ordering","prompt":"Sort.","items":["a","b"],"scoring":"partial"}`, ""},
		"pairs": {bank.Question{Type: bank.Matching, Prompt: "Match.", Pairs: []bank.Pair{{Left: "a", Right: "1"}, {Left: "b", Right: "2"}}, Extras: []string{"3"}, Scoring: bank.AllOrNothing},
			`{"type":"matching","prompt":"Match.","pairs":[["a","1"],["b","2"]],"extras":["3"]}`, ""},
		"categories": {bank.Question{Type: bank.Categorize, Prompt: "Sort.", Pairs: []bank.Pair{{Left: "a", Right: "x"}, {Left: "b", Right: "y"}, {Left: "c", Right: "x"}}},
			`{"type":"categorize","prompt":"Sort.","categories":[{"title":"x","items":["a","c"]},{"title":"y","items":["b"]}],"scoring":"partial"}`, ""},
		"gaps": {bank.Question{Type: bank.Cloze, Prompt: "{{a}} {{b}} {{c}}", Words: []string{"w", "v"}, Gaps: []bank.Gap{
			{ID: "a", Kind: bank.TextGap, Answers: []bank.Answer{{Text: "10", Credit: 1}}},
			{ID: "b", Kind: bank.MenuGap, Choices: []bank.Choice{{Text: "x"}, {Text: "y", Credit: 1}}, Weight: 2},
			{ID: "c", Kind: bank.BankGap, Choices: right("w")}}},
			`{"type":"cloze","prompt":"{{a}} {{b}} {{c}}","gaps":{"a":{"answer":"10"},"b":{"answer":"B","choices":["x","y"],"weight":2},"c":{"word":"w"}},"words":["v"],"case":"ignore","scoring":"partial"}`, ""},
		"feedback for all": {bank.Question{Type: bank.TrueFalse, Prompt: "So?", Choices: right("True", "False"), Explanation: "E.", Right: "Your answer is correct.", Wrong: "W."},
			`{"prompt":"So?","answer":true,"feedback":{"wrong":"W."},"explanation":"E."}`, ""},
		"feedback for an essay": {bank.Question{Type: bank.Essay, Prompt: "Why?", Model: "M.", Explanation: "E.", Wrong: "W."},
			`{"type":"essay","prompt":"Why?","modelAnswer":"M.","explanation":"E.\n\nW."}`, "changed: what is said after a right or wrong response stands in the explanation"},
		"feedback in gaps": {bank.Question{Type: bank.Cloze, Prompt: "{{a}} {{b}}", Gaps: []bank.Gap{
			{ID: "a", Kind: bank.NumberGap, Weight: 1, Answers: []bank.Answer{{Number: &bank.Number{Min: 1, Max: 1}, Credit: 1, Feedback: "One."}}},
			{ID: "b", Kind: bank.MenuGap, Weight: 1, Choices: []bank.Choice{{Text: "x", Credit: 1}, {Text: "y", Feedback: "No y."}, {Text: "z", Credit: 1}}}}},
			`{"type":"cloze","prompt":"{{a}} {{b}}","gaps":{"a":{"answer":{"value":1,"feedback":"One."}},"b":{"choices":[{"text":"x","credit":1},{"text":"y","feedback":"No y."},{"text":"z","credit":1}]}},"scoring":"partial"}`, ""},
	} {
		t.Run(name, func(t *testing.T) {
			got, told := written(t, c.q)
			if got != c.json && !sameJSON(got, c.json) {
				t.Errorf("got  %s\nwant %s", got, c.json)
			}
			if all := strings.Join(told, "\n"); !strings.Contains(all, c.tells) || c.tells == "" && all != "" {
				t.Errorf("told %q, want %q", all, c.tells)
			}
		})
	}
}

// sameJSON compares without regard to the order of members.
func sameJSON(a, b string) bool {
	var x, y any
	if json.Unmarshal([]byte(a), &x) != nil || json.Unmarshal([]byte(b), &y) != nil {
		return false
	}
	p, _ := json.Marshal(x)
	q, _ := json.Marshal(y)
	return string(p) == string(q)
}

func TestCredit(t *testing.T) {
	for c, want := range map[float64]any{1: 1.0, .5: .5, .33333: "1/3", -.33333: "-1/3", .1: .1, .14286: "1/7", .12345: .12345} {
		if got := credit(c); got != want {
			t.Errorf("%v is written %v, want %v", c, got, want)
		}
	}
}

// A test larger than a quiz's title, or all info, or empty, makes no file that
// the reader refuses.
func TestWhatMakesNoQuiz(t *testing.T) {
	for name, test := range map[string]bank.Test{
		"empty":    {},
		"all info": {Sections: []bank.Section{{Questions: []bank.Question{{Type: bank.Info, Prompt: "Hello.", Place: "here"}}}}},
	} {
		out, losses := Write(&test, "T")
		if out != nil {
			t.Errorf("%s: %s", name, out)
		}
		if name == "all info" && (len(losses) != 1 || losses[0].Kind != bank.Dropped || losses[0].Place != "here") {
			t.Errorf("%s: %v", name, losses)
		}
	}
	long := bank.Test{Title: strings.Repeat("long ", 500), Sections: []bank.Section{{Title: "\n", Draw: 9, Questions: []bank.Question{
		{Type: bank.TrueFalse, Prompt: "So?", Choices: right("True", "False")}, {Type: bank.TrueFalse, Prompt: "And so?", Choices: right("True", "False")}}}}}
	if out, losses := Write(&long, "T"); out == nil {
		t.Errorf("%v", losses)
	}
}

// A pool of unequal questions is asked whole, and the report says so.
func TestDraw(t *testing.T) {
	pool := bank.Section{Draw: 1, Questions: []bank.Question{
		{Type: bank.TrueFalse, Prompt: "So?", Choices: right("True", "False"), Place: "here"}, {Type: bank.TrueFalse, Prompt: "And so?", Choices: right("True", "False")}}}
	out, losses := Write(&bank.Test{Title: "T", Sections: []bank.Section{pool}}, "")
	if !strings.Contains(string(out), `"draw": 1`) || len(losses) > 0 {
		t.Errorf("%s %v", out, losses)
	}
	pool.Questions[1].Marks = 5
	out, losses = Write(&bank.Test{Title: "T", Sections: []bank.Section{pool}}, "")
	if strings.Contains(string(out), "draw") || len(losses) != 1 || losses[0].Place != "here" || !strings.Contains(losses[0].What, "not 1 of them") {
		t.Errorf("%s %v", out, losses)
	}
}
