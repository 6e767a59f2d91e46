package readertest

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "write what readers give now into the files of testdata")

// want is the part of a test file that holds what is expected.
const want = "want.json"

// Golden reads the input of each testdata/*.txtar and compares the result with
// its part want.json. The input is the first part; where pack is given, it makes
// one input of all parts, for formats that are packages. A reading that fails is
// expected as its message.
func Golden(t *testing.T, read Reader, pack func(t *testing.T, parts []txtar.File) []byte) {
	t.Helper()
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatal("no test files in testdata", err)
	}
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			parts := archive.Files
			expected := []byte{}
			if n := len(parts) - 1; n >= 0 && parts[n].Name == want {
				parts, expected = parts[:n], parts[n].Data
			}
			if len(parts) == 0 {
				t.Fatal("no input")
			}
			name, data := parts[0].Name, parts[0].Data
			if pack != nil {
				name, data = "package.zip", pack(t, parts)
			}
			got := result(t, read, name, data)
			if *update {
				archive.Files = append(parts[:len(parts):len(parts)], txtar.File{Name: want, Data: got})
				if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(string(expected), string(got)); diff != "" {
				t.Errorf("-want +got; run with -update if the new is right:\n%s", diff)
			}
		})
	}
}

func result(t *testing.T, read Reader, name string, data []byte) []byte {
	t.Helper()
	before := bytes.Clone(data)
	f, err := read(name, data)
	if !bytes.Equal(before, data) {
		t.Error("the reader changed its input")
	}
	if err != nil {
		return []byte("error: " + err.Error() + "\n")
	}
	Check(t, f)
	return Dump(t, f)
}
