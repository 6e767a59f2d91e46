package check

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"mocktest/quizdata"
)

var update = flag.Bool("update", false, "rewrite the wanted output in testdata")

// Each file of testdata holds a quiz and what is printed about it. The problems
// are written down in it, one in a line as "line:column path | found | message |
// cure", because how the reader words them is not what is tested here. Without
// them the quiz is read and has to be a good one.
func TestWhatIsPrinted(t *testing.T) {
	paths, _ := filepath.Glob("testdata/*.txtar")
	if len(paths) < 5 {
		t.Fatalf("only %d cases in testdata", len(paths))
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			files := map[string][]byte{}
			for _, f := range archive.Files {
				files[f.Name] = f.Data
			}
			r := Result{File: "quiz.json", Source: files["quiz.json"], Problems: problems(t, string(files["problems"]))}
			if r.Problems == nil {
				r = Bytes(r.File, r.Source)
			}
			got := printed(r)
			if *update {
				archive.Files[len(archive.Files)-1].Data = []byte(got)
				if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(string(files["want"]), got); diff != "" {
				t.Errorf("printed otherwise (-want +got; refresh with -update):\n%s", diff)
			}
		})
	}
}

// problems reads the problems of a case.
func problems(t *testing.T, text string) (all quizdata.Problems) {
	t.Helper()
	for one := range strings.Lines(text) {
		parts := strings.Split(one, "|")
		if len(parts) != 4 {
			t.Fatalf("%q has %d parts, want 4", one, len(parts))
		}
		for i := range parts {
			parts[i] = strings.TrimSpace(parts[i])
		}
		place, path, _ := strings.Cut(parts[0], " ")
		p := quizdata.Problem{File: "quiz.json", Path: path, Found: parts[1], Message: parts[2], Cure: parts[3]}
		if _, err := fmt.Sscanf(place, "%d:%d", &p.Line, &p.Column); err != nil {
			t.Fatalf("%q does not begin with line:column", one)
		}
		all = append(all, p)
	}
	return all
}

func printed(r Result) string {
	var out strings.Builder
	if len(r.Problems) > 0 {
		r.Print(&out)
	} else {
		r.PrintSummary(&out)
		r.PrintHints(&out)
	}
	PrintTotal(&out, []Result{r})
	return out.String()
}

func TestPointAt(t *testing.T) {
	long := strings.Repeat("x", 200) + "HERE" + strings.Repeat("y", 200)
	for _, c := range []struct {
		name           string
		line           string
		column, length int
		text, pointer  string
	}{
		{"a word", `"answer": "F",`, 11, 3, `"answer": "F",`, `          ^~~`},
		{"a tab is one column wide", "\t\"a\": 1", 2, 3, ` "a": 1`, ` ^~~`},
		{"letters of several bytes", "\"कख\": 1", 10, 1, "\"कख\": 1", "     ^"},
		{"behind the end", `abc`, 9, 4, `abc`, `   ^`},
		{"no length", `abc`, 2, 0, `abc`, ` ^`},
		{"an escape sequence", "a\x1b[31mred", 1, 1, "a\ufffd[31mred", "^"},
		{"bytes that are no text", "a\xffb", 3, 1, "a\ufffdb", "  ^"},
		{"a long line", long, 201, 4,
			"…" + strings.Repeat("x", 32) + "HERE" + strings.Repeat("y", 60) + "…", strings.Repeat(" ", 33) + "^~~~"},
		{"the end of a long line", long, 404, 1,
			"…" + strings.Repeat("y", 96), strings.Repeat(" ", 96) + "^"},
	} {
		t.Run(c.name, func(t *testing.T) {
			text, pointer := pointAt([]byte(c.line), c.column, c.length)
			if text != c.text || pointer != c.pointer {
				t.Errorf("got\n%s|\n%s|\nwant\n%s|\n%s|", text, pointer, c.text, c.pointer)
			}
		})
	}
}

func TestLinesEndAsInTheReader(t *testing.T) {
	src := []byte("one\ntwo\r\nthree\rfour")
	for i, want := range []string{"one", "two", "three", "four", "four"} {
		if got := string(line(src, i+1)); got != want {
			t.Errorf("line %d is %q, want %q", i+1, got, want)
		}
	}
}

func TestJSONForEditors(t *testing.T) {
	for src, wants := range map[string][]string{
		`{"title": "T", "questions": [{"prompt": "?", "answer": true}]}`: {`"problems": []`, `"hints": []`},
		`{"title": "T", "questions": [{"prompt": "$x_1$", "answer": 1}]}`: {`"problems": []`, `"hints": [
    {`, `"message": "this looks like TeX`},
		`{"title": "T", "questions": []}`: {`"file": "q.json"`, `"line": 1`, `"column": `, `"message": "`},
	} {
		var out strings.Builder
		if err := PrintJSON(&out, []Result{Bytes("q.json", []byte(src))}, nil); err != nil {
			t.Fatal(err)
		}
		for _, want := range wants {
			if !strings.Contains(out.String(), want) {
				t.Errorf("%q is missing from %s", want, out.String())
			}
		}
	}
}

// Files that are not there are problems too, and hide no others.
func TestMissesForEditors(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("broken.json", []byte(`{"title": "T"}`), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("nowhere", "lost.json"); err != nil {
		t.Fatal(err)
	}
	results, misses := All([]string{"gone.json", "*.json"})
	var out strings.Builder
	if err := PrintJSON(&out, results, misses); err != nil {
		t.Fatal(err)
	}
	var printed struct {
		Problems []struct {
			File, Message string
			Line, Column  int
		}
	}
	if err := json.Unmarshal([]byte(out.String()), &printed); err != nil {
		t.Fatal(err)
	}
	all := printed.Problems
	if len(all) < 3 {
		t.Fatalf("printed %s", out.String())
	}
	for i, file := range []string{"gone.json", "lost.json", "broken.json"} {
		if all[i].File != file || all[i].Line != 1 || all[i].Column < 1 || all[i].Message == "" {
			t.Errorf("problem %d is %+v, want one of %s", i, all[i], file)
		}
	}
}

// Times are told as people say them.
func TestDurations(t *testing.T) {
	for seconds, want := range map[int]string{
		1: "1 second", 10: "10 seconds", 60: "1 minute", 90: "1 minute 30 seconds",
		1200: "20 minutes", 3600: "1 hour", 5400: "1 hour 30 minutes", 7325: "2 hours 2 minutes 5 seconds",
	} {
		if got := duration(time.Duration(seconds) * time.Second); got != want {
			t.Errorf("%d s is told as %q, want %q", seconds, got, want)
		}
	}
}

// A file of a gigabyte is refused without being read.
func TestOnlyAsMuchAsNeededIsRead(t *testing.T) {
	huge := filepath.Join(t.TempDir(), "huge.json")
	if err := os.WriteFile(huge, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(huge, 1<<30); err != nil {
		t.Fatal(err)
	}
	r, err := Read(huge)
	if err != nil || len(r.Problems) == 0 || len(r.Source) > 2<<20 {
		t.Errorf("error %v, problems %v, %d bytes read", err, r.Problems, len(r.Source))
	}
}
