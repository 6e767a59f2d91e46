package quizdata

import "testing"

// TestProblem holds what editors and pages get besides the printed line.
func TestProblem(t *testing.T) {
	_, problems := Read("a.json", []byte("{\"title\": \"T\",\n \"questions\": [{\"prompt\": \"1 + 1?\", \"anwser\": 2}]}"))
	want := Problem{
		File: "a.json", Line: 2, Column: 37, Path: "questions[0].anwser", Found: `"anwser"`,
		Message: `unknown key "anwser"`, Cure: `write "answer"`,
	}
	if len(problems) != 1 || problems[0] != want {
		t.Errorf("got %+v, want %+v", problems, want)
	}
	if got := problems.Error(); got != `a.json:2:37: questions[0].anwser: unknown key "anwser"; write "answer"` {
		t.Errorf("printed as %s", got)
	}
	if (Problem{File: "f", Line: 1, Column: 2, Message: "m"}).String() != "f:1:2: m" {
		t.Error("empty parts are printed")
	}
}
