package qti2

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"mocktest/build/convert/readtest"
)

func TestGolden(t *testing.T) { readtest.Golden(t, "testdata", Read) }

func FuzzRead(f *testing.F) { readtest.Fuzz(f, "f.xml", Read) }

// What is read by the golden tests is recognised.
func TestIs(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.txtar")
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		parts := txtar.Parse(data).Files
		parts = parts[:len(parts)-1] // the last is what is wanted
		input := parts[0].Data
		if strings.HasSuffix(file, ".zip.txtar") {
			input = readtest.Pack(t, parts)
		}
		if !Is("f", input) {
			t.Errorf("%s is not recognised", file)
		}
	}
}

// Nothing else is.
func TestIsNot(t *testing.T) {
	for name, data := range map[string]string{
		"nothing":          "",
		"text":             "What is <assessmentItem>?",
		"QTI 1.2":          `<?xml version="1.0"?><questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"><item/></questestinterop>`,
		"Moodle":           `<quiz><question type="essay"/></quiz>`,
		"other namespace":  `<assessmentItem xmlns="http://example.org/other"/>`,
		"inside":           `<page><assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1"/></page>`,
		"damaged zip":      "PK\x03\x04",
		"zip without":      string(readtest.Pack(t, []txtar.File{{Name: "a.xml", Data: []byte("<a/>")}})),
		"QTI 1.2 in a zip": string(readtest.Pack(t, []txtar.File{{Name: "imsmanifest.xml", Data: []byte(`<manifest><resources><resource type="imsqti_xmlv1p2"/></resources></manifest>`)}})),
	} {
		if Is(name, []byte(data)) {
			t.Errorf("%s is taken for QTI 2", name)
		}
	}
}

func TestReadErrors(t *testing.T) {
	for name, c := range map[string]struct{ data, want string }{
		"no XML":     {"hello", "f.xml:1:1"},
		"other root": {"\n<quiz/>", "f.xml:2:1: <quiz> is no QTI item; expected <assessmentItem>"},
		"test alone": {"<assessmentTest/>", "f.xml:1:1: a test without its items; convert the package"},
		"empty zip":  {string(readtest.Pack(t, []txtar.File{{Name: "a.txt"}})), "f.xml: the package holds no item"},
	} {
		_, err := Read("f.xml", []byte(c.data))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got the error %v, want %q", name, err, c.want)
		}
	}
}
