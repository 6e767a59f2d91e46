package render

import (
	"fmt"
	"strings"
	"testing"

	"mocktest/quizdata"
)

func read(t *testing.T, src string) (*quizdata.Quiz, []quizdata.Text) {
	t.Helper()
	quiz, texts, problems := quizdata.ReadTexts("quiz.json", []byte(src))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return quiz, texts
}

// A built file reads as the quiz it was, and knows its code and formulas.
func TestBuiltFile(t *testing.T) {
	src := "\ufeff{\n \"rendered\": {\"math\": {\"stale\": \"math()\"}},\n \"title\": \"<T>\", \"math\": true,\n" +
		` "questions": [{"prompt": "$x<1$\n\n` + "```python\\nif x:\\n  1\\n```" + `", "choices": ["$\\frac12$", {"text": "b", "feedback": "$$y$$"}], "answer": "A",` +
		` "hints": ["$h$"], "explanation": "$e$"}], "description": "$d$"}`
	quiz, texts := read(t, src)
	rendered, problems := Texts(quiz, texts)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	built, err := rendered.Into([]byte(src))
	if err != nil {
		t.Fatal(err)
	}
	again, problems := quizdata.Read("built.json", built)
	if len(problems) > 0 {
		t.Fatalf("%v in\n%s", problems, built)
	}
	if again.Title != "<T>" || again.Questions()[0].Hash != quiz.Questions()[0].Hash {
		t.Error("another quiz was built")
	}
	for _, formula := range []string{"x<1", `\frac12`, "y", "h", "e", "d"} {
		if _, ok := again.Rendered.Math(formula); !ok {
			t.Errorf("the layout of %s is not known", formula)
		}
	}
	if again.Rendered.Code("python", "if x:\n  1") == nil {
		t.Error("the colours of the code are not known")
	}
	if strings.Contains(string(built), "stale") || !strings.Contains(string(built), "x<1") {
		t.Errorf("built\n%s", built)
	}
}

// Without code and formulas a file stays as it is, but for white space.
func TestNothingToRender(t *testing.T) {
	quiz, texts := read(t, `{"title": "T", "questions": [{"prompt": "$5$ a", "answer": 2.50}]}`)
	rendered, _ := Texts(quiz, texts)
	built, err := rendered.Into([]byte(`{"title": "T", "questions": [{"prompt": "$5$ a", "answer": 2.50}]}`))
	if want := `{"title":"T","questions":[{"prompt": "$5$ a", "answer": 2.50}]}`; err != nil || string(built) != want {
		t.Errorf("%v: %s", err, built)
	}
}

// What cannot be laid out is told with its place in the file, once in a text.
func TestFormulasThatFail(t *testing.T) {
	quiz, texts := read(t, `{"title": "T", "math": true, "questions": [
  {"prompt": "a $1 + \\foo$ and $1 + \\foo$", "choices": ["$x_$", "> $$a\n> \\bar$$", "| a |\n|-|\n| $\\|\\no\\|$ |"], "answer": "A"}],
  "description": "ok $x$ but $y^2^3$"}`)
	_, problems := Texts(quiz, texts)
	want := []string{
		`quiz.json:2:22: questions[0].prompt: in the formula $1 + \foo$: \foo is not known here; write a command`,
		`quiz.json:2:62: questions[0].choices[0]: in the formula $x_$: nothing stands behind _; write _{…}`,
		`quiz.json:2:81: questions[0].choices[1]: in the formula $a \bar$: nothing stands behind \bar; write \bar{…}`,
		`quiz.json:2:106: questions[0].choices[2]: in the formula $|\no|$: \no is not known here; write a command`,
		`quiz.json:3:34: description: in the formula $y^2^3$: a second ^`,
	}
	for i, p := range problems {
		if i >= len(want) || !strings.HasPrefix(p.String(), want[i]) {
			t.Errorf("problem %d: %s (%s)", i, p, p.Found)
		}
	}
	if len(problems) != len(want) {
		t.Errorf("%d problems, want %d", len(problems), len(want))
	}
}

// A quiz may not have more formulas than its file may hold, and no more
// problems are told than anybody reads.
func TestLimits(t *testing.T) {
	quiz := func(format string, n int) string {
		var texts []string
		for from := 0; from < n; from += 300 {
			var b strings.Builder
			for i := from; i < min(from+300, n); i++ {
				fmt.Fprintf(&b, format, i)
			}
			texts = append(texts, fmt.Sprintf(`{"prompt": "%s", "answer": %d}`, b.String(), from))
		}
		return `{"title": "T", "math": true, "questions": [` + strings.Join(texts, ",") + `]}`
	}
	for n, want := range map[int]int{quizdata.MaxRendered: 0, quizdata.MaxRendered + 1: 1} {
		if _, problems := Texts(read(t, quiz("$%d$ ", n))); len(problems) != want {
			t.Errorf("%d formulas: %v", n, problems)
		}
	}
	if rendered, _ := Texts(read(t, quiz("~~~c\\nint a%d;\\n~~~\\n", quizdata.MaxRendered+1))); len(rendered.Code) != quizdata.MaxRendered {
		t.Errorf("%d code blocks are rendered", len(rendered.Code))
	}
	if _, problems := Texts(read(t, quiz("$%d^$ ", 200))); len(problems) != quizdata.MaxProblems {
		t.Errorf("%d problems are told", len(problems))
	}
}

// Half a file is worse than none.
func TestTooMuchToRender(t *testing.T) {
	r := Rendered{Math: map[string]string{"x": strings.Repeat("x", quizdata.MaxFileBytes)}}
	if _, err := r.Into([]byte(`{"title":"T"}`)); err == nil || !strings.Contains(err.Error(), "split it") {
		t.Errorf("error %v", err)
	}
}

// JSON takes a single backslash for itself: \times becomes a tab and imes, \neq
// a line break and eq. Neither is what anybody means in a formula.
func TestBackslashesThatJSONTook(t *testing.T) {
	for formula, want := range map[string]string{
		`a \times b`: `\times`, `\theta`: `\theta`, `2 \neq x`: `\neq`, `\nabla f`: `\nabla`, `x \notin A`: `\notin`,
		`a \\times b`: "", `2 \\neq x`: "", `x \n + y`: "", `\nn`: "",
	} {
		quiz, texts := read(t, `{"title": "T", "math": true, "questions": [{"prompt": "$`+formula+`$", "answer": 1}]}`)
		_, problems := Texts(quiz, texts)
		switch {
		case want == "" && len(problems) > 0:
			t.Errorf("%s: %v", formula, problems)
		case want != "" && (len(problems) != 1 || !strings.Contains(problems.Error(), want) || !strings.Contains(problems.Error(), "two backslashes")):
			t.Errorf("%s: the problems %v name no %s", formula, problems, want)
		}
	}
}
