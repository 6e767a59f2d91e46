package markdown

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite the want parts of testdata/*.txt")

// TestCases runs testdata/*.txt. A case has "text" or "inline", the Markdown
// given to Parse or Inline, "math" before it when dollars enclose TeX, and what must come out: "want", the tree, and
// "plain" where the text without markup is of interest.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) { runCase(t, file) })
	}
}

func runCase(t *testing.T, file string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var nodes []Node
	var dialect Dialect
	for i := range archive.Files {
		part := &archive.Files[i]
		switch part.Name {
		case "math":
			dialect.Math = true
		case "text":
			nodes = dialect.Parse(string(part.Data))
		case "inline":
			nodes = dialect.Inline(string(part.Data))
		case "want":
			part.Data = compare(t, part.Data, dump(nodes))
		case "plain":
			part.Data = compare(t, part.Data, Plain(nodes)+"\n")
		default:
			t.Fatalf("%s: unknown part %q; have math, text, inline, want, plain", file, part.Name)
		}
	}
	if *update {
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// compare returns what the part shall hold from now on.
func compare(t *testing.T, want []byte, got string) []byte {
	t.Helper()
	if *update {
		return []byte(got)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("refresh with -update if this is right (-want +got):\n%s", diff)
	}
	return want
}
