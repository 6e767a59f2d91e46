package qti2

import (
	"bytes"
	"os"
	"testing"

	"mocktest/build/convert/readtest"
)

// Real files of other formats are not taken for QTI 2, and do no harm when they
// are read as such. There is no corpus of QTI 2 itself.
func TestOtherFormats(t *testing.T) {
	for _, folder := range []string{"canvas-qti", "gift-grammar", "moodle-xml"} {
		files := 0
		for _, file := range readtest.Corpus(t, folder) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if is2 := bytes.Contains(data, []byte("imsqti_v2")); Is(file, data) != is2 {
				t.Errorf("%s: recognised: %v", file, !is2)
			}
			if bank, err := Read(file, data); err == nil {
				for _, fault := range readtest.Faults(bank) {
					t.Errorf("%s: %s", file, fault)
				}
			}
			files++
		}
		t.Logf("%s: %d files", folder, files)
	}
}
