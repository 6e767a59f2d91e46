package qti12

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"mocktest/build/convert/bank"
)

var update = flag.Bool("update", false, "write what was read into testdata")

const wantName = "want.json"

// Each file of testdata is a document, input.xml, or the files of a package,
// and what is read from it.
func TestRead(t *testing.T) {
	paths, _ := filepath.Glob("testdata/*.txtar")
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			name, data, want := input(t, ar)
			if !Is(name, data) {
				t.Error("it is not recognised")
			}
			file, err := Read(name, data)
			if err != nil {
				t.Fatal(err)
			}
			checkFile(t, file)
			got := readable(t, file)
			if *update {
				ar.Files = append(withoutWant(ar.Files), txtar.File{Name: wantName, Data: []byte(got)})
				if err := os.WriteFile(path, txtar.Format(ar), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("read otherwise (-want +got; -update writes it):\n%s", diff)
			}
		})
	}
}

// input is the document of a test, or its files as a zip.
func input(t testing.TB, ar *txtar.Archive) (name string, data []byte, want string) {
	t.Helper()
	for _, f := range ar.Files {
		if f.Name == wantName {
			want = string(f.Data)
		}
	}
	if ar.Files[0].Name == "input.xml" {
		return "input.xml", ar.Files[0].Data, want
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range withoutWant(ar.Files) {
		w, err := z.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(f.Data); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return "input.zip", b.Bytes(), want
}

func withoutWant(files []txtar.File) []txtar.File {
	var some []txtar.File
	for _, f := range files {
		if f.Name != wantName {
			some = append(some, f)
		}
	}
	return some
}

// readable is a file as JSON without what is empty.
func readable(t testing.TB, file *bank.File) string {
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
		for key, value := range v {
			if v[key] = prune(value); v[key] == nil {
				delete(v, key)
			}
		}
	case []any:
		for i := range v {
			v[i] = prune(v[i])
		}
		if len(v) == 0 {
			return nil
		}
	case string:
		if v == "" {
			return nil
		}
	case bool:
		if !v {
			return nil
		}
	case float64:
		if v == 0 {
			return nil
		}
	}
	return v
}
