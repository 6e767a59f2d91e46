package attempt

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"mocktest/quizdata"
)

var update = flag.Bool("update", false, "write what the code does now into the wanted parts of testdata")

// noon is when every script begins.
var noon = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)

// TestScripts plays testdata/*.txt. Their README explains them.
func TestScripts(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no scripts: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			playFile(t, file)
		})
	}
}

func playFile(t *testing.T, file string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	parts := make(map[string][]byte)
	for _, part := range archive.Files {
		parts[part.Name] = part.Data
	}
	got := play(t, parts)
	if *update {
		writeWant(t, file, archive, got)
		return
	}
	if diff := cmp.Diff(string(parts["want"]), got); diff != "" {
		t.Errorf("-want +got:\n%s\nif this is right: go test ./quizdata/attempt -update", diff)
	}
}

// writeWant replaces the want part of a script.
func writeWant(t *testing.T, file string, archive *txtar.Archive, got string) {
	var kept []txtar.File
	for _, part := range archive.Files {
		if part.Name != "want" {
			kept = append(kept, part)
		}
	}
	archive.Files = append(kept, txtar.File{Name: "want", Data: []byte(got)})
	if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
		t.Fatal(err)
	}
}

// play runs the events of a script and returns what they did.
func play(t *testing.T, parts map[string][]byte) string {
	quiz := readQuiz(t, "quiz.json", parts["quiz.json"])
	p := &player{t: t, parts: parts, now: noon, tab: "1", tabs: map[string]Attempt{"1": New(quiz)}}
	for line := range strings.Lines(string(parts["events"])) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		p.out("> %s", line)
		p.do(words(line))
	}
	return p.log.String()
}

// readQuiz reads a quiz that must be right.
func readQuiz(t testing.TB, file string, data []byte) *quizdata.Quiz {
	t.Helper()
	quiz, problems := quizdata.Read(file, data)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return quiz
}
