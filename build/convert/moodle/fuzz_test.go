package moodle

import (
	"testing"

	"golang.org/x/tools/txtar"
)

// Whatever the input is, a reader ends, panics at nothing and keeps its
// promises.
func FuzzRead(f *testing.F) {
	for _, path := range archives(f) {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(archive.Files[0].Data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		Is("x.xml", data)
		file, err := Read("x.xml", data)
		if err != nil {
			return
		}
		keyed(t, file)
	})
}
