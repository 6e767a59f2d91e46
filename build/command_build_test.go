package build

import (
	"os"
	"testing"
)

// Images of quizzes are told, for the build does not hold them.
func TestBuildNamesTheImagesThatPagesNeed(t *testing.T) {
	source := smallSource(t)
	t.Chdir(t.TempDir())
	for name, prompt := range map[string]string{"a.json": "![x](a/b%20c.png) ![y](https://example.org/y.png) ![z](/z.png)", "b.json": "![x](a/b%20c.png)"} {
		if err := os.WriteFile(name, []byte(`{"title": "T", "questions": [{"prompt": "`+prompt+`", "answer": true}]}`), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	out, errOut, code := call(t, "build", "--source", source, "--compress=false", "a.json", "b.json")
	if code != exitOK {
		t.Fatalf("exit code %d\n%s", code, errOut)
	}
	says(t, out, "Put these images where the page with the test is, for their addresses count from there: a/b c.png.\n")
}
