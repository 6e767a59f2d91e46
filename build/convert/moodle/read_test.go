package moodle

import (
	"strings"
	"testing"

	"mocktest/build/convert/readtest"
)

func TestGolden(t *testing.T) { readtest.Golden(t, "testdata", Read) }

func FuzzRead(f *testing.F) { readtest.Fuzz(f, "f.xml", Read) }

// What is no Moodle XML is not taken for it, and said to be none.
func TestIs(t *testing.T) {
	const question = `<question type="description"><questiontext><text>Hi</text></questiontext></question>`
	for _, c := range []struct {
		name, data string
		is         bool
		err        string // what the error says, if reading fails
	}{
		{"plain", "<quiz>" + question + "</quiz>", true, ""},
		{"all that may come before", "\ufeff<?xml version=\"1.0\"?>\n<!-- a > b -->\n<!DOCTYPE quiz>\n<quiz lang=\"en\">" + question + "</quiz>", true, ""},
		{"attributes before the type", `<quiz><question id="1" type='essay'></question></quiz>`, true, ""},
		{"another root", "<questestinterop>" + question + "</questestinterop>", false, "x.xml:1:1: <questestinterop> begins no Moodle XML"},
		{"a longer name", "<quizzes>" + question + "</quizzes>", false, "begins no Moodle XML"},
		{"no questions", "<quiz></quiz>", false, "no <question> in this <quiz>"},
		{"questions without a type", "<quiz><question><text>Hi</text></question></quiz>", false, ""},
		{"cut off", "<quiz>" + question, true, "x.xml:1:1: <quiz> is never closed"},
		{"text", "Which <quiz>?", false, "x.xml:1:1: text outside"},
		{"nothing", "", false, "no element"},
	} {
		if got := Is("x.xml", []byte(c.data)); got != c.is {
			t.Errorf("%s: Is is %v", c.name, got)
		}
		_, err := Read("x.xml", []byte(c.data))
		switch {
		case err == nil && c.err != "":
			t.Errorf("%s: read without an error", c.name)
		case err != nil && (c.err == "" || !strings.Contains(err.Error(), c.err)):
			t.Errorf("%s: %v, expected %q", c.name, err, c.err)
		}
	}
}
