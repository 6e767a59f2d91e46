package build

import (
	"encoding/json"
	"fmt"
	"os"
	"testing"

	"mocktest/quizdata"
)

// plainStill says what it was asked to write.
type plainStill struct{}

func (plainStill) HTML(quiz *quizdata.Quiz, stylesheet string, answers bool) ([]byte, error) {
	return fmt.Appendf(nil, "%s, styled by %s, with answers: %v", quiz.Title, stylesheet, answers), nil
}

func (plainStill) First(*quizdata.Quiz) (json.RawMessage, error) { return nil, nil }

func (plainStill) Card(quiz *quizdata.Quiz) (json.RawMessage, error) { return json.Marshal(quiz.Title) }

func TestHTMLIsPrinted(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("q.json", []byte(`{"title": "T", "questions": [{"prompt": "?", "answer": 1}]}`), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args []string
		want string
	}{
		{nil, "T, styled by https://your-site.example/mocktest/mocktest.css, with answers: true"},
		{[]string{"--base-url", "/mt"}, "T, styled by /mt/mocktest.css, with answers: true"},
		{[]string{"--answers=none", "--base-url", "//b.example/t/"}, "T, styled by //b.example/t/mocktest.css, with answers: false"},
	} {
		out, errOut, code := call(t, append([]string{"html", "q.json"}, c.args...)...)
		if code != exitOK || out != c.want {
			t.Errorf("%q: exit code %d\n got %s%s\nwant %s", c.args, code, out, errOut, c.want)
		}
	}
}

func TestNoHTMLOfABrokenQuiz(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("q.json", []byte(`{"title": "T"}`), 0o644); err != nil {
		t.Fatal(err)
	}
	out, errOut, code := call(t, "html", "q.json")
	if code != exitFailed || out != "" {
		t.Errorf("exit code %d, printed %q", code, out)
	}
	says(t, errOut, "q.json:1:", "Nothing was printed")
	if _, errOut, code = call(t, "html", "gone.json"); code != exitFailed {
		t.Errorf("exit code %d", code)
	}
	says(t, errOut, "gone.json")
}
