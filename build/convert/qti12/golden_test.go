package qti12

import (
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"mocktest/build/convert/readtest"
)

func TestGolden(t *testing.T) { readtest.Golden(t, "testdata", Read) }

func FuzzRead(f *testing.F) { readtest.Fuzz(f, "f.xml", Read) }

// What is read is recognised too.
func TestIsGolden(t *testing.T) {
	paths, _ := filepath.Glob("testdata/*.txtar")
	for _, path := range paths {
		ar, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		data := ar.Files[0].Data
		if strings.Count(path, ".") > 1 {
			data = readtest.Pack(t, ar.Files)
		}
		if !Is("input", data) {
			t.Errorf("%s is not recognised", path)
		}
	}
}
