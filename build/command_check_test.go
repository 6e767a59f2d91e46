package build

import (
	"os"
	"testing"
)

// A page is no quiz: it is read for its colours, and hints are no failure.
func TestCheckOfPagesAndColours(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("a.html", []byte("<style>\nmock-test { --mocktest-accent: gold }\n</style><mock-test theme=light></mock-test>"), 0o644); err != nil {
		t.Fatal(err)
	}
	out, _, code := call(t, "check", "a.html")
	if code != exitOK {
		t.Errorf("exit code %d", code)
	}
	says(t, out, "a.html: tests: 1, colours set for them: 1", "a.html:2:13: hint: in a light test the accent #ffd700", "1 file, 0 problems, 1 hint")
	out, _, code = call(t, "check", "--json", "a.html")
	if code != exitOK {
		t.Errorf("exit code %d", code)
	}
	says(t, out, `"problems": []`, `"line": 2`, `"found": "--mocktest-accent"`)
	out, _, code = call(t, "check", "--accent", "navy")
	if code != exitOK {
		t.Errorf("exit code %d", code)
	}
	says(t, out, "in a dark test the accent #000080")
}

// A tag that hides the rest of an article is a problem, and colours are told
// all the same.
func TestCheckOfTags(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("a.html", []byte(`<mock-test quiz="q.json" style="--mocktest-accent: #ff0" theme="light" /><p>More.`), 0o644); err != nil {
		t.Fatal(err)
	}
	out, _, code := call(t, "check", "a.html")
	if code != exitFailed {
		t.Errorf("exit code %d", code)
	}
	says(t, out, "a.html:1:1: HTML does not heed the /", "= write ></mock-test>", "hint: in a light test", "1 file, 1 problem, 1 hint")
}
