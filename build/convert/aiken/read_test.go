package aiken

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mocktest/build/convert/readtest"
)

func TestGolden(t *testing.T) { readtest.Golden(t, "testdata", Read) }

func FuzzRead(f *testing.F) { readtest.Fuzz(f, "f.txt", Read) }

// said is what a file reads as.
func said(t *testing.T, data []byte) string {
	t.Helper()
	file, err := Read("a", data)
	if err != nil {
		t.Fatal(err)
	}
	return file.String()
}

// TestLineEnds holds that all line ends and encodings read the same.
func TestLineEnds(t *testing.T) {
	const source = "Où ?\nA) ici\nB) là\nANSWER: B\n"
	want := said(t, []byte(source))
	for _, ends := range []string{"\r\n", "\r"} {
		if got := said(t, []byte(strings.ReplaceAll(source, "\n", ends))); got != want {
			t.Errorf("%q:\n%s\nwant:\n%s", ends, got, want)
		}
	}
	latin := strings.NewReplacer("ù", "\xf9", "à", "\xe0").Replace(source)
	if got := said(t, []byte(latin)); got != want {
		t.Errorf("ISO 8859-1:\n%s\nwant:\n%s", got, want)
	}
	if got := said(t, []byte("\xef\xbb\xbf"+source)); got != want {
		t.Errorf("byte order mark:\n%s\nwant:\n%s", got, want)
	}
}

// TestIs holds which files are taken for Aiken.
func TestIs(t *testing.T) {
	for _, c := range []struct {
		data string
		want bool
	}{
		{"Which?\nA) this\nB) that\nANSWER: A\n", true},
		{"Which\none?\r\nA. this\r\nB. that\r\nC. those\r\nANSWER: C\r\n", true},
		{"Which?\nA) this\nB) that\n\nANSWER: A", true},
		{"Which?\nA) this\nANSWER: A\n", false},
		{"A) this\nB) that\nANSWER: A\n", false},
		{"1. Which?\n- A. this\n- B. that\n\nAnswer: A\n", false},
		{"Which?\nA. this\nB. that\nAnswer: A\n", false},
		{"::Which::Which?{=this ~that}\n", false},
		{"<?xml version=\"1.0\"?>\n<q>\nx\nA) a\nB) b\nANSWER: A\n</q>", false},
		{"", false},
	} {
		if got := Is("a.txt", []byte(c.data)); got != c.want {
			t.Errorf("%q: %v", c.data, got)
		}
	}
}

// TestIsNoOther holds that no file of another format is taken for Aiken.
func TestIsNoOther(t *testing.T) {
	for _, folder := range []string{"gift-grammar", "canvas-qti", "mdbook-quiz", "moodle-xml"} {
		for _, path := range readtest.Corpus(t, folder) {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if Is(filepath.Base(path), data) {
				t.Errorf("%s is taken for Aiken", path)
			}
		}
	}
}
