package check

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite the wanted output in testdata")

// Each file of testdata holds a quiz and what is printed about it.
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
			if len(archive.Files) != 2 || archive.Files[0].Name != "quiz.json" || archive.Files[1].Name != "want" {
				t.Fatal("a case holds the files quiz.json and want, in this order")
			}
			got := printed(Bytes("quiz.json", archive.Files[0].Data))
			if *update {
				archive.Files[1].Data = []byte(got)
				if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(string(archive.Files[1].Data), got); diff != "" {
				t.Errorf("printed otherwise (-want +got; refresh with -update):\n%s", diff)
			}
		})
	}
}

func printed(r Result) string {
	var out strings.Builder
	if len(r.Problems) > 0 {
		r.Print(&out)
	} else {
		r.PrintSummary(&out)
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
		`{"title": "T", "questions": [{"prompt": "?", "answer": true}]}`: {"[]\n"},
		`{"title": "T", "questions": []}`:                                {`"file": "q.json"`, `"line": 1`, `"column": `, `"message": "`},
	} {
		var out strings.Builder
		if err := PrintJSON(&out, []Result{Bytes("q.json", []byte(src))}); err != nil {
			t.Fatal(err)
		}
		for _, want := range wants {
			if !strings.Contains(out.String(), want) {
				t.Errorf("%q is missing from %s", want, out.String())
			}
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
