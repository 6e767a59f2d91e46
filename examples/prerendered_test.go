package examples_test

import (
	"bytes"
	"os"
	"testing"

	"mocktest/build/bundle"
	"mocktest/build/check"
	"mocktest/widget/still"
)

// A publisher writes the HTML of a quiz again when the quiz changes; this page
// must not be behind either.
func TestPrerenderedPageIsFresh(t *testing.T) {
	const file, quiz = "prerendered.html", "quizzes/django.json"
	page := readFile(t, file)
	open, end := []byte(`<mock-test quiz="`+quiz+`">`+"\n"), []byte("</mock-test>")
	before, rest, found := bytes.Cut(page, open)
	old, after, ended := bytes.Cut(rest, end)
	if !found || !ended {
		t.Fatalf("%s has no element for %s", file, quiz)
	}
	checked, err := check.Read(quiz)
	if err != nil {
		t.Fatal(err)
	}
	text, err := bundle.HTML(still.Writer{}, checked, widgetBase, quiz, true)
	if err != nil {
		t.Fatal(err)
	}
	switch {
	case bytes.Equal(old, text):
	case *update:
		if err := os.WriteFile(file, bytes.Join([][]byte{before, open, text, end, after}, nil), 0o644); err != nil {
			t.Fatal(err)
		}
	default:
		t.Errorf("%s is not what the quiz says now; run go test ./examples -run Prerendered -update", file)
	}
}
