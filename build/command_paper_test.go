package build

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestPaper(t *testing.T) {
	dir := t.TempDir()
	put := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	put("secret.png", "no")
	put("quizzes/a.png", "picture")
	quiz := put("quizzes/q.json", `{"title": "Two", "questions": [
		{"prompt": "![dot](a.png) ![out](../secret.png) One?", "choices": ["first", "second", "third", "fourth"], "answer": "B", "explanation": "So it is."},
		{"prompt": "Number?", "answer": 7}]}`)
	call := func(args ...string) (int, string, string) {
		var out, errOut strings.Builder
		code := run(t.Context(), append([]string{"paper"}, args...), &out, &errOut, nil)
		return code, out.String(), errOut.String()
	}
	code, page, errOut := call(quiz)
	if code != exitOK || strings.Count(errOut, "../secret.png is not") != 1 || !strings.Contains(page, "data:image/png;base64,cGljdHVyZQ==") || !strings.Contains(page, `src="../secret.png"`) ||
		strings.Contains(page, "So it is") {
		t.Errorf("%d %s %s", code, page, errOut)
	}
	file := filepath.Join(dir, "out", "a.html")
	if code, out, errOut := call(quiz, "--key", "--shuffle", "A", "-o", file); code != exitOK || out != "" {
		t.Errorf("%d %s %s", code, out, errOut)
	}
	if text, _ := os.ReadFile(file); !strings.Contains(string(text), "Version A") || !strings.Contains(string(text), "So it is") {
		t.Errorf("%s", text)
	}
	if code, _, errOut := call(put("broken.json", "{")); code != exitFailed || !strings.Contains(errOut, "broken.json") {
		t.Errorf("%d %s", code, errOut)
	}
	if code, _, _ := call(); code != exitBadCall {
		t.Errorf("%d without a quiz", code)
	}
}
