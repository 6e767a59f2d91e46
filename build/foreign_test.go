package build

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"mocktest/build/check"
)

// A file of another program is told to be one, not taken apart as JSON.
func TestFilesOfOtherProgramsAreNamed(t *testing.T) {
	t.Chdir(t.TempDir())
	for name, text := range map[string]string{
		"exam.gift":   "::Q1:: Two and two? {=four ~five}\n",
		"survey.json": `{"pages": [{"elements": [{"type": "radiogroup", "name": "q", "choices": ["a", "b"], "correctAnswer": "a"}]}]}`,
		"comma.json":  `{"title": "T" "questions": [{"prompt": "Two = {two}?", "choices": ["a", "b",], "answer": "~A"}]}`,
		"broken.json": `{"title": "T", "questions": [{"prompt": "?"}]}`,
	} {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for line, want := range map[string]string{
		"exam.gift":   "mocktest convert exam.gift -o exam.json",
		"survey.json": "mocktest convert survey.json -o survey-quiz.json",
		"comma.json":  "comma.json:1:15",
		"broken.json": "questions[0]",
	} {
		out, _, code := call(t, "check", line)
		if code != exitFailed {
			t.Errorf("check %s: exit code %d", line, code)
		}
		says(t, out, want)
		_, told, code := call(t, "html", line)
		if code != exitFailed {
			t.Errorf("html %s: exit code %d", line, code)
		}
		says(t, told, want)
	}
	_, told, code := call(t, "html", ".")
	if code != exitBadCall {
		t.Errorf("html of a folder: exit code %d", code)
	}
	says(t, told, "is a folder; name one quiz file")
}

// However a quiz is broken, it is not taken for a file of another program.
func TestBrokenQuizzesAreNotForeign(t *testing.T) {
	files, _ := filepath.Glob("../quizdata/testdata/read/*.txt")
	cases := 0
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.Files {
			if r := check.Bytes(f.Name, f.Data); strings.HasSuffix(f.Name, ".json") && len(r.Problems) > 0 {
				cases++
				if foreign(&r); strings.Contains(r.Problems[0].Message, "is no quiz") {
					t.Errorf("%s, %s: %s", file, f.Name, r.Problems[0].Message)
				}
			}
		}
	}
	if cases < 50 {
		t.Errorf("only %d cases", cases)
	}
}
