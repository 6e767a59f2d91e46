package check

import (
	"strings"
	"testing"
)

// Problems and hints call a question by the name its author gave it.
func TestProblemsNameTheQuestion(t *testing.T) {
	source := `{"title": "T", "sections": [{"title": "S", "questions": [
		{"prompt": "Fine?", "answer": true},
		{"passage": "Text", "questions": [{"name": "loops, \u001b second", "prompt": "![x](gone.png)", "choices": ["a", "b"], "answer": "C"}]}]}]}`
	r := Bytes("q.json", []byte("\ufeff"+source))
	var out strings.Builder
	r.Print(&out)
	if !strings.Contains(out.String(), "sections[0].questions[1].questions[0].answer (loops, \uFFFD second): there is no choice") {
		t.Error(out.String())
	}
	r = Bytes("q.json", []byte(strings.Replace(source, `"C"`, `"A"`, 1)))
	out.Reset()
	if err := PrintJSON(&out, []Result{r}, nil); err != nil || !strings.Contains(out.String(), `"question": "loops,`) {
		t.Errorf("%v %s", err, out.String())
	}
	for path, want := range map[string]string{"": "", "title": "", "sections[0].title": "", "sections[7].questions[0]": "", "sections[0].questions[0].answer": "",
		"questions[0]": "", "sections[0].questions[1].questions[9].answer": "", "sections[99999999999999999999].x": ""} {
		if got := r.name(path); got != want {
			t.Errorf("%s: %q", path, got)
		}
	}
	if got := Bytes("q.json", []byte("{")).name("questions[0]"); got != "" {
		t.Errorf("%q", got)
	}
}
