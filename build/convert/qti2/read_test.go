package qti2

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"mocktest/build/convert/bank"
)

var update = flag.Bool("update", false, "write what is read into the golden files")

// TestRead reads each archive of testdata/read: one item, or the files of a
// package, and the bank that comes of it.
func TestRead(t *testing.T) {
	files, err := filepath.Glob("testdata/read/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no archives", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			name, data, want := input(t, ar)
			if !Is(name, data) {
				t.Error("the input is not recognised")
			}
			got := "error: none\n"
			if bank, err := Read(name, data); err != nil {
				got = "error: " + err.Error() + "\n"
			} else {
				got = dump(t, bank)
				checkKeys(t, bank)
			}
			if got == string(want.Data) {
				return
			}
			if !*update {
				t.Fatalf("got\n%s\nwant\n%s", got, want.Data)
			}
			want.Data = []byte(got)
			if err := os.WriteFile(file, txtar.Format(ar), 0o644); err != nil {
				t.Fatal(err)
			}
		})
	}
}

// input is the file to read: the only one, or a package of all but "want".
func input(t *testing.T, ar *txtar.Archive) (name string, data []byte, want *txtar.File) {
	t.Helper()
	var files []txtar.File
	for i := range ar.Files {
		if ar.Files[i].Name == "want" {
			want = &ar.Files[i]
		} else {
			files = append(files, ar.Files[i])
		}
	}
	if want == nil {
		ar.Files = append(ar.Files, txtar.File{Name: "want"})
		want = &ar.Files[len(ar.Files)-1]
	}
	if len(files) == 1 {
		return files[0].Name, files[0].Data, want
	}
	return "package.zip", pack(t, files), want
}

func pack(t testing.TB, files []txtar.File) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range files {
		part, err := w.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := part.Write(f.Data); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// dump is the bank as JSON without what is empty.
func dump(t *testing.T, file *bank.File) string {
	t.Helper()
	data, err := json.Marshal(file)
	if err != nil {
		t.Fatal(err)
	}
	var tree any
	if err := json.Unmarshal(data, &tree); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(prune(tree)); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func prune(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for key, member := range v {
			member = prune(member)
			// A Shuffle of false is something said, and Number's bounds of 0 are bounds.
			if member == nil || key != "Shuffle" && key != "Min" && key != "Max" && (member == "" || member == 0.0 || member == false) {
				delete(v, key)
				continue
			}
			v[key] = member
		}
	case []any:
		if len(v) == 0 {
			return nil
		}
		for i := range v {
			v[i] = prune(v[i])
		}
	}
	return v
}

// checkKeys checks that each question has a key or says that it has none.
func checkKeys(t *testing.T, file *bank.File) {
	t.Helper()
	for _, q := range file.Questions() {
		if has := hasKey(q); !has && !q.NoKey || q.Type != bank.Info && q.NoKey && has {
			t.Errorf("%s: %s %s: has a key: %v, NoKey: %v", q.Place, q.Type, q.ID, has, q.NoKey)
		}
	}
}

func hasKey(q *bank.Question) bool {
	for _, c := range q.Choices {
		if c.Credit > 0 {
			return true
		}
	}
	gaps := len(q.Gaps) > 0
	for _, gap := range q.Gaps {
		right := len(gap.Answers) > 0
		for _, c := range gap.Choices {
			right = right || c.Credit > 0
		}
		gaps = gaps && right
	}
	pairs := len(q.Pairs) > 0
	for _, p := range q.Pairs {
		pairs = pairs && p.Right != ""
	}
	return q.Type == bank.Info || len(q.Answers) > 0 || gaps || pairs || q.Type == bank.Ordering && !q.NoKey && len(q.Items) > 0 ||
		q.Model != "" || len(q.Rubric) > 0
}
