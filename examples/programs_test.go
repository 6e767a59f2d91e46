package examples_test

import (
	"errors"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"mocktest/quizdata"
)

var update = flag.Bool("update", false, "run every program and record what it does, and write the prerendered page")

// recordFile holds every program with what it did when last run, so that a
// change to a program or an answer shows up even on a machine without the
// interpreter. Where there is one, the program runs again.
const recordFile = "testdata/outputs.txtar"

// runner says how to run a program in the language of its code block.
type runner struct {
	command []string // the file name is appended
	file    string
	// failure finds the name of the error in what the program wrote to
	// standard error.
	failure *regexp.Regexp
}

// The Go runner needs no look-up: whoever runs this test has the toolchain.
var runners = map[string]runner{
	"go":         {[]string{"go", "run"}, "main.go", regexp.MustCompile(`(?m)^panic`)},
	"python":     {[]string{"python3"}, "main.py", regexp.MustCompile(`(?m)^\w*Error`)},
	"javascript": {[]string{"node"}, "main.js", regexp.MustCompile(`(?m)^\w*Error`)},
}

func TestProgramsDoWhatTheirAnswersSay(t *testing.T) {
	records := readRecords(t)
	var fresh txtar.Archive
	for _, s := range sources(t) {
		for _, q := range s.quiz.Questions() {
			if q.Type != quizdata.Output {
				continue
			}
			name := s.quiz.ID + "/" + q.ID
			language, program := firstCode(q.Prompt)
			did := outcomeOf(t, records, name, language, program)
			if want := keyOf(q); !matches(did, want) {
				t.Errorf("%s %s: the key is\n%s\nbut the program did\n%s", s.name, q.ID, want, did)
			}
			fresh.Files = append(fresh.Files, file(name+"."+language, program), file(name+".outcome", did))
		}
	}
	facts := string(readFile(t, "testdata/facts.py"))
	did := outcomeOf(t, records, "facts", "python", facts)
	if did != "prints\nchecked\n" {
		t.Errorf("testdata/facts.py found facts that do not hold:\n%s", did)
	}
	fresh.Files = append(fresh.Files, file("facts.python", facts), file("facts.outcome", did))
	saveRecords(t, fresh)
}

func file(name, text string) txtar.File {
	return txtar.File{Name: name, Data: []byte(text)}
}

func readRecords(t *testing.T) map[string]string {
	t.Helper()
	records := map[string]string{}
	archive, err := txtar.ParseFile(recordFile)
	if err != nil && !*update {
		t.Fatal(err)
	}
	if err == nil {
		for _, f := range archive.Files {
			records[f.Name] = string(f.Data)
		}
	}
	return records
}

func saveRecords(t *testing.T, fresh txtar.Archive) {
	t.Helper()
	if !*update {
		return
	}
	fresh.Comment = []byte("Every program of the quizzes and what it did. Refresh with: go test ./examples -update\n\n")
	if err := os.WriteFile(recordFile, txtar.Format(&fresh), 0o644); err != nil {
		t.Fatal(err)
	}
}

// outcomeOf runs the program, or returns its record where the interpreter is
// not installed. Record and run must agree.
func outcomeOf(t *testing.T, records map[string]string, name, language, program string) string {
	t.Helper()
	r, known := runners[language]
	if !known {
		t.Fatalf("%s: no way to run %q", name, language)
	}
	recorded := records[name+".outcome"]
	if !*update && records[name+"."+language] != program {
		t.Errorf("%s: the program is not the recorded one; run go test ./examples -update", name)
	}
	if _, err := exec.LookPath(r.command[0]); err != nil {
		if *update {
			t.Fatalf("%s: cannot be recorded: %v", name, err)
		}
		return recorded
	}
	did := run(t, r, program)
	if !*update && did != recorded {
		t.Errorf("%s: the program did\n%s\nbut the record says\n%s", name, did, recorded)
	}
	return did
}

// run returns "prints" and the output, "nothing", or "error" and its name.
func run(t *testing.T, r runner, program string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), r.file)
	if err := os.WriteFile(path, []byte(program), 0o644); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(r.command[0], append(r.command[1:], path)...).Output()
	var exit *exec.ExitError
	switch {
	case errors.As(err, &exit):
		return "error\n" + r.failure.FindString(string(exit.Stderr)) + "\n"
	case err != nil:
		t.Fatal(err)
	case len(out) == 0:
		return "nothing\n"
	}
	return "prints\n" + string(out)
}

func keyOf(q *quizdata.Question) string {
	key := string(q.Outcome.Kind) + "\n"
	if q.Outcome.Text != "" {
		key += q.Outcome.Text + "\n"
	}
	return key
}

// matches compares an outcome with a key; a key that names no error accepts
// any that the runner recognised as one.
func matches(did, key string) bool {
	if key == "error\n" {
		return strings.HasPrefix(did, key) && did != "error\n\n"
	}
	return did == key
}

// firstCode returns the language and text of the first fenced block.
func firstCode(markdown string) (language, program string) {
	_, block, _ := strings.Cut(markdown, "```")
	language, block, _ = strings.Cut(block, "\n")
	program, _, _ = strings.Cut(block, "```")
	return language, program
}

func TestCheckersNoticeWrongAnswers(t *testing.T) {
	for _, c := range []struct {
		did, key string
		want     bool
	}{
		{"prints\n1\n", "prints\n1\n", true},
		{"prints\n1\n", "prints\n2\n", false},
		{"nothing\n", "prints\n\n", false},
		{"error\nKeyError\n", "error\nKeyError\n", true},
		{"error\nKeyError\n", "error\nTypeError\n", false},
		{"error\npanic\n", "error\n", true},
		{"error\n\n", "error\n", false}, // a program that does not compile
		{"prints\n1\n", "error\n", false},
	} {
		if got := matches(c.did, c.key); got != c.want {
			t.Errorf("matches(%q, %q) = %v", c.did, c.key, got)
		}
	}
}
