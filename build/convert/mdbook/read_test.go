package mdbook

import (
	"os"
	"path/filepath"
	"testing"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/readtest"
)

func TestGolden(t *testing.T) { readtest.Golden(t, "testdata", Read) }

func TestIs(t *testing.T) {
	for input, want := range map[string]bool{
		"[[questions]]\ntype = \"Tracing\"\n":                     true,
		"[[questions]]\ntype = \"Tracing\n":                       false,
		"[[questions]]\ntype = \"Riddle\"\n":                      false,
		"[package]\nname = \"frog\"\n":                            false,
		"# Frogs\n\n```toml\n[[questions]]\ntype = \"Tracing\"\n": false,
		"": false,
	} {
		if got := Is("x", []byte(input)); got != want {
			t.Errorf("Is(%q) = %t", input, got)
		}
	}
}

func TestDamagedFilesAreRecognised(t *testing.T) {
	if !Is("x.toml", []byte("[[questions]]\ntype = \"Tracing\"\nid = \"")) {
		t.Error("a damaged file is not recognised")
	}
}

func TestCorpus(t *testing.T) {
	paths := readtest.Corpus(t, "mdbook-quiz")
	types := map[bank.Type]int{}
	losses := map[bank.LossKind]int{}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !Is(path, data) {
			t.Errorf("%s is not recognised", path)
		}
		f, err := Read(filepath.Base(path), data)
		if err != nil {
			t.Error(err)
			continue
		}
		for _, fault := range readtest.Faults(f) {
			t.Errorf("%s: %s", path, fault)
		}
		for _, q := range f.Questions() {
			types[q.Type]++
		}
		for _, l := range f.Losses {
			losses[l.Kind]++
			t.Log(l)
		}
	}
	t.Log(len(paths), "files", types, losses)
	all := 0
	for _, n := range types {
		all += n
	}
	if len(paths) != 32 || all != 87 || types[bank.Output] != 37 || types[bank.ShortText] != 8 {
		t.Errorf("%d questions of %d files, expected 87 of 32: %v", all, len(paths), types)
	}
	if losses[bank.Dropped] > 0 {
		t.Error("questions are dropped")
	}
}

func FuzzRead(f *testing.F) { readtest.Fuzz(f, "x.toml", Read) }
