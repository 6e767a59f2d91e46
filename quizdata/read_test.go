package quizdata

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite the wanted results in testdata")

// TestRead runs the cases of testdata/read. Each is a quiz file, name.json,
// followed by name.want: the problems it has, or what the quiz read as.
func TestRead(t *testing.T) {
	files, err := filepath.Glob("testdata/read/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			archive.Files = runCases(t, archive.Files)
		})
		if *update {
			if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// runCases checks each quiz against its result and returns the files as they
// should be.
func runCases(t *testing.T, files []txtar.File) []txtar.File {
	want := map[string]string{}
	for _, f := range files {
		if name, ok := strings.CutSuffix(f.Name, ".want"); ok {
			want[name] = string(f.Data)
		}
	}
	var out []txtar.File
	for _, f := range files {
		name, ok := strings.CutSuffix(f.Name, ".json")
		if !ok {
			continue
		}
		got := result(f.Data)
		t.Run(name, func(t *testing.T) {
			if !*update && got != want[name] {
				t.Errorf("got:\n%s\nwant:\n%s", got, want[name])
			}
		})
		out = append(out, f, txtar.File{Name: name + ".want", Data: []byte(got)})
	}
	return out
}

// result is what Read makes of a case, as text. A case that starts with the
// line "questions:" holds questions only and is put into a quiz, so that lines
// stay what they are.
func result(data []byte) string {
	source := strings.TrimSuffix(string(data), "\n")
	if strings.HasPrefix(source, "questions:") {
		source = `{"title": "T", "questions": [` + strings.TrimPrefix(source, "questions:") + "]}"
	}
	quiz, problems := Read("quiz.json", []byte(source))
	if len(problems) > 0 {
		return problems.Error() + "\n"
	}
	return dump(quiz)
}
