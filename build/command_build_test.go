package build

import (
	"os"
	"testing"
)

// A build into the folder of its quiz is refused before anything is compiled.
func TestBuildKeepsItsQuizzes(t *testing.T) {
	t.Chdir(t.TempDir())
	const quiz = `{"title": "T", "questions": [{"prompt": "Is it so?", "answer": true}]}`
	if err := os.WriteFile("tea.json", []byte(quiz), 0o644); err != nil {
		t.Fatal(err)
	}
	_, errOut, code := call(t, "build", "-o", ".", "--source", "nowhere", "tea.json")
	if code != exitFailed {
		t.Errorf("exit code %d", code)
	}
	says(t, errOut, "the built quiz would replace tea.json; choose another folder with -o")
	if text, _ := os.ReadFile("tea.json"); string(text) != quiz {
		t.Errorf("%s", text)
	}
}
