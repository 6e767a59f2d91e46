package readtest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/txtar"
)

// The bounds of fuzzing: inputs in bytes, and how long one of them may take on
// a slow machine.
const (
	mostFuzzed = 64 << 10
	mostTime   = 10 * time.Second
)

// Fuzz gives a reader bytes under a name: it must not panic, must come to an
// end, and must return an error that says something or a file without
// [Faults]. Seeds are the inputs in testdata, as [Golden] reads them, and what
// the caller adds before.
func Fuzz(f *testing.F, name string, read Reader) {
	f.Helper()
	for _, seed := range inputs(f, "testdata") {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > mostFuzzed {
			return
		}
		start := time.Now()
		file, err := read(name, data)
		if took := time.Since(start); took > mostTime {
			t.Errorf("%d bytes took %v", len(data), took)
		}
		if err != nil {
			if strings.TrimSpace(err.Error()) == "" {
				t.Error("an error that says nothing")
			}
			return
		}
		for _, fault := range Faults(file) {
			t.Error(fault)
		}
	})
}

// inputs are the small inputs of golden files.
func inputs(t testing.TB, dir string) (all [][]byte) {
	const mostSeed = 8 << 10
	entries, _ := os.ReadDir(dir) // a reader may have no testdata yet
	for _, e := range entries {
		if e.IsDir() || strings.HasSuffix(e.Name(), ".want") {
			continue
		}
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		found := [][]byte{data}
		if strings.HasSuffix(e.Name(), ".txtar") {
			found = nil
			parts := without(txtar.Parse(data).Files, "want")
			if _, ok := packageName(e.Name()); ok {
				found = [][]byte{Pack(t, parts)}
				parts = nil
			}
			for _, p := range parts {
				found = append(found, p.Data)
			}
		}
		for _, f := range found {
			if len(f) <= mostSeed {
				all = append(all, f)
			}
		}
	}
	return all
}
