package markdown

import (
	"path/filepath"
	"reflect"
	"testing"

	"golang.org/x/tools/txtar"
)

// FuzzMarkdown holds for any bytes: allowed kinds, fields and URLs only, a tree
// of bounded depth and size, the same for the same text.
func FuzzMarkdown(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, text string) {
		for _, parse := range []func(string) []Node{Parse, Inline, Dialect{Math: true}.Parse, Dialect{Math: true}.Inline} {
			nodes := parse(text)
			if err := checkTree(nodes, 1); err != nil {
				t.Fatal(err)
			}
			if err := checkSize(nodes, text); err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(nodes, parse(text)) {
				t.Fatal("the same text came out in two ways")
			}
			Plain(nodes)
		}
	})
}

func addSeeds(f *testing.F) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		for _, part := range archive.Files {
			if part.Name == "text" || part.Name == "inline" {
				f.Add(string(part.Data))
			}
		}
	}
	for _, bomb := range bombs {
		f.Add(bomb.text(512))
	}
	f.Add("\xff\xfe\x00\r\n\u202e[\xc3](\xe2\x28)")
}
