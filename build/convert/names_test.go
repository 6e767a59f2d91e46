package convert

import (
	"strings"
	"testing"
)

const namedQuiz = `{"title": "Names", "questions": [
	{"name": "Loops: the <2nd> {one} ~ 50 % & more", "prompt": "What does it print?", "choices": ["1", "2"], "answer": "A"},
	{"name": "Between", "type": "info", "prompt": "Now for numbers."},
	{"prompt": "Why is this prompt a long one, so that programs which name each question by its prompt cut it off?", "answer": true},
	{"name": "What", "prompt": "What is 1 + 1?", "answer": 2}]}`

// The name that an author gave a question survives every format that has names,
// and none appears where there was none. The others say that they have none.
func TestNamesOfQuestions(t *testing.T) {
	want := []string{"Loops: the <2nd> {one} ~ 50 % & more", "Between", "", "What"}
	for _, w := range Writers {
		if w.Name == "csv" || w.Name == "markdown" {
			file, err := Read("names.json", []byte(namedQuiz), "quiz")
			if err != nil {
				t.Fatal(err)
			}
			done, err := Convert("names.json", file, w)
			told := false
			for _, l := range done.Losses {
				told = told || strings.Contains(l.What, "name") && (w.Name == "markdown" || l.Question == want[0])
			}
			if err != nil || !told {
				t.Errorf("%s drops names in silence: %v", w.Name, err)
			}
			continue
		}
		quiz, _ := through(t, "names.json", []byte(namedQuiz), w)
		var got []string
		for _, q := range quiz.Questions() {
			got = append(got, q.Name)
		}
		if strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("%s: %q", w.Name, got)
		}
	}
}

// Reports call a question by its name.
func TestReportsNameQuestions(t *testing.T) {
	file, err := Read("x.gift", []byte("::Loops, second::Which of both?{=a =b}\n\n::Colours::Pick some.{~%-100%a ~%-100%b}\n"), "gift")
	if err != nil {
		t.Fatal(err)
	}
	done, err := Convert("x.gift", file, Writers[0])
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	PrintReport(&out, []Done{done})
	if !strings.Contains(out.String(), "Colours") {
		t.Error(out.String())
	}
	for _, o := range done.Outputs {
		if !strings.Contains(string(o.Data), `"name": "Loops, second"`) {
			t.Errorf("%s", o.Data)
		}
	}
}
