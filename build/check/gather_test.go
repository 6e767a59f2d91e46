package check

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestGather(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{"a.json", "b.json", "notes.txt", "manifest.json", "deep/c.json", "[odd].json"} {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir("empty", 0o755); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args []string
		want []string // paths
		says string   // part of the error
	}{
		{args: nil},
		{args: []string{"a.json"}, want: []string{"a.json"}},
		{args: []string{"notes.txt"}, want: []string{"notes.txt"}},
		{args: []string{"[odd].json"}, want: []string{"[odd].json"}},
		{args: []string{"."}, want: []string{"[odd].json", "a.json", "b.json"}},
		{args: []string{"?.json", "./a.json", "deep"}, want: []string{"a.json", "b.json", "deep/c.json"}},
		{args: []string{"gone.json", "x*.json", "a.json"}, want: []string{"a.json"},
			says: "gone.json: no such file or folder\nx*.json: no file matches this pattern"},
		{args: []string{"empty"}, says: "empty: no .json file in this folder"},
		{args: []string{"[.json"}, says: "not a valid pattern"},
	} {
		t.Run(strings.Join(c.args, " "), func(t *testing.T) {
			got, err := Gather(c.args)
			if !slices.Equal(got, c.want) {
				t.Errorf("paths %q, want %q", got, c.want)
			}
			if c.says == "" && err != nil || c.says != "" && (err == nil || !strings.Contains(err.Error(), c.says)) {
				t.Errorf("error %v, want one that says %q", err, c.says)
			}
		})
	}
}
