package anki

import (
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"mocktest/build/convert/readtest"
)

func TestGolden(t *testing.T) { readtest.Golden(t, "testdata", Read) }

func FuzzRead(f *testing.F) { readtest.Fuzz(f, "f.txt", Read) }

func TestIs(t *testing.T) {
	for data, want := range map[string]bool{
		"#separator:tab\n#html:true\na\tb\n": true,
		"\uFEFF#tags column:3\r\na\tb\tc":    true,
		"#html:false\n":                      true,
		"#separator:nothing\na\tb":           false,
		"# separator:tab\n":                  false,
		"a\tb\n#separator:tab\n":             false,
		"#deck:x\n":                          false,
		"#Q What?\n^ a\n":                    false,
		"":                                   false,
	} {
		if Is("f.txt", []byte(data)) != want {
			t.Errorf("Is(%q) = %v", data, !want)
		}
	}
}

// A package is recognised, and its error says what to do.
func TestPackage(t *testing.T) {
	data := readtest.Pack(t, []txtar.File{{Name: "collection.anki2"}, {Name: "media"}})
	_, err := Read("f.apkg", data)
	if !Is("f.apkg", data) || err == nil || !strings.Contains(err.Error(), "f.apkg: this is a package of Anki") {
		t.Error(err)
	}
	if other := readtest.Pack(t, []txtar.File{{Name: "h5p.json"}}); Is("f.apkg", other) {
		t.Error("another package is taken for one of Anki")
	}
}

// Unpaired braces do not take time without bound.
func TestBraces(t *testing.T) {
	if _, err := Read("f.txt", []byte("#separator:tab\n"+strings.Repeat("{{c1::", 5_000))); err != nil {
		t.Error(err)
	}
}
