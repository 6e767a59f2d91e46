package h5p

import (
	"archive/zip"
	"bytes"
	"testing"

	"golang.org/x/tools/txtar"

	"mocktest/build/convert/archive"
	"mocktest/build/convert/bank"
	"mocktest/build/convert/readtest"
)

func TestGolden(t *testing.T) { readtest.Golden(t, "testdata", Read) }

func TestIs(t *testing.T) {
	pack := func(names ...string) []byte {
		var files []txtar.File
		for _, name := range names {
			files = append(files, txtar.File{Name: name, Data: []byte("{}")})
		}
		return readtest.Pack(t, files)
	}
	if !Is("x.zip", pack("h5p.json", "content/content.json")) {
		t.Error("a package is not recognised")
	}
	if Is("x.h5p", pack("h5p.json")) || Is("x.h5p", pack("imsmanifest.xml", "content/content.json")) || Is("x.h5p", []byte("PK\x03\x04")) || Is("x.h5p", nil) {
		t.Error("another package is taken for one of H5P")
	}
}

func TestStars(t *testing.T) {
	for in, want := range map[string]string{
		"a *b* c":    "a |[b]| c",
		"*b*":        "|[b]",
		"2 ** 3 *x*": "2 * 3 |[x]",
		"a * b":      "a * b",
		"* *":        "* *",
		"":           "",
	} {
		got := ""
		for i, p := range stars(in) {
			if i > 0 {
				got += "|"
			}
			if p.marked {
				got += "[" + p.text + "]"
			} else {
				got += p.text
			}
		}
		if got != want {
			t.Errorf("stars(%q) = %q, want %q", in, got, want)
		}
	}
	if word, tip := tipOf(`a\:b : c:d`); word != "a:b" || tip != "c:d" {
		t.Error(word, tip)
	}
}

// FuzzRead varies the content inside a sound package, and the package as well.
func FuzzRead(f *testing.F) {
	f.Add([]byte(`{"content":[{"library":"H5P.Blanks 1","params":{"text":"a","questions":["*b/c:d*"]}}]}`))
	f.Add([]byte(`{"c":[{"library":"H5P.DragText 1","params":{"textField":"a *b*","distractors":"*c*"}},{"library":"H5P.Essay 1","params":{"keywords":[{"keyword":"a"}]}}]}`))
	f.Add([]byte(`{"c":[{"library":"H5P.MultiChoice 1","params":{"answers":[{"text":"a","correct":true},{"text":"b"}]}},{"library":"H5P.MarkTheWords 1","params":{"textField":"a *b*"}}]}`))
	readtest.Fuzz(f, "x.h5p", func(name string, data []byte) (*bank.File, error) {
		if archive.Is(data) {
			return Read(name, data)
		}
		return Read(name, packed(data))
	})
}

// packed is a package with a content.
func packed(content []byte) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, file := range []struct {
		name string
		data []byte
	}{{manifestName, []byte(`{"mainLibrary":"H5P.Column"}`)}, {contentName, content}} {
		if entry, err := w.Create(file.name); err == nil {
			_, _ = entry.Write(file.data) // into memory
		}
	}
	_ = w.Close()
	return b.Bytes()
}
