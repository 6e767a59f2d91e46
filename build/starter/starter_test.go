package starter

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mocktest/quizdata"
)

// The first file a publisher sees is without mistakes and shows every type.
func TestStarterIsAGoodQuizWithEveryType(t *testing.T) {
	quiz, problems := quizdata.Read("starter.json", Quiz)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	count := map[quizdata.Type]int{}
	for _, q := range quiz.Questions() {
		count[q.Type]++
	}
	for _, want := range quizdata.Types {
		if count[want] != 1 {
			t.Errorf("%d questions of type %s, want 1", count[want], want)
		}
	}
	// A name in the texts that the file does not use explains nothing.
	for _, field := range []string{"description", "time", "pass", "marks", "choices", "answer", "explanation", "feedback", "pinned",
		"items", "pairs", "extras", "categories", "gaps", "words", "word",
		"scoring", "difficulty", "topics", "tolerance", "hints", "modelAnswer", "rubric"} {
		text := string(Quiz)
		if !strings.Contains(text, `"`+field+`": `) {
			t.Errorf("the field %s is not used", field)
		}
		if !strings.Contains(text, "`"+field+"`") && !strings.Contains(text, "`\\\""+field+"\\\"") {
			t.Errorf("the field %s is not explained", field)
		}
	}
}

func TestWriteKeepsWhatIsThere(t *testing.T) {
	path := filepath.Join(t.TempDir(), "quiz.json")
	if err := os.WriteFile(path, []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	err := Write(path, false)
	if err == nil || !strings.Contains(err.Error(), "left as it is") || !strings.Contains(err.Error(), "--force") {
		t.Errorf("error %v", err)
	}
	if data, _ := os.ReadFile(path); string(data) != "mine" {
		t.Errorf("the file was changed to %q", data)
	}
	if err := Write(path, true); err != nil {
		t.Fatal(err)
	}
	if data, _ := os.ReadFile(path); string(data) != string(Quiz) {
		t.Error("the file was not replaced")
	}
}

func TestWriteIntoNoFolder(t *testing.T) {
	err := Write(filepath.Join(t.TempDir(), "gone", "quiz.json"), false)
	if err == nil || !strings.Contains(err.Error(), "make the folder first") {
		t.Errorf("error %v", err)
	}
}
