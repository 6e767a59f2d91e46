package sheet

import (
	"os"
	"testing"

	"mocktest/build/convert/readtest"
)

// Files of other formats are not taken for tables.
func TestOtherFormatsAreNoTables(t *testing.T) {
	for _, folder := range []string{"gift-grammar", "canvas-qti", "mdbook-quiz", "moodle-xml"} {
		for _, file := range readtest.Corpus(t, folder) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if Is(file, data) {
				t.Errorf("%s is taken for a table", file)
			}
		}
	}
}
