package qti12

import (
	"path/filepath"
	"testing"

	"golang.org/x/tools/txtar"
)

// Nothing panics, and what is read keeps the promises of package bank.
func FuzzRead(f *testing.F) {
	paths, _ := filepath.Glob("testdata/*.txtar")
	for _, path := range paths {
		ar, err := txtar.ParseFile(path)
		if err != nil {
			f.Fatal(err)
		}
		_, data, _ := input(f, ar)
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		Is("fuzz", data)
		file, err := Read("fuzz", data)
		if err != nil {
			return
		}
		checkFile(t, file)
	})
}
