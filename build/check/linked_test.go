package check

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A page is checked with the stylesheets that lie with it, each once; of the others
// it is said that they were not read, unless they are named too.
func TestLinkedStylesheets(t *testing.T) {
	root := t.TempDir()
	t.Chdir(root)
	yellow := "mock-test { --mocktest-accent: #ff0 }"
	for name, data := range map[string]string{
		"blog/a.html": `<link rel="stylesheet" href="css/style.css?v=3"><link rel=preload href="no.css">
<link rel=stylesheet href="../outside.css"><link rel="stylesheet" href="/rooted.css"><link rel=stylesheet href=gone.css>
<link rel="stylesheet" href="https://fonts.example/f"><link rel="Stylesheet" href="css/style.css?v=3"><mock-test quiz=q></mock-test>`,
		"blog/b.html":        `<link rel="stylesheet" href="/mocktest/mocktest.css"><link rel="stylesheet" href="css/style.css">`,
		"blog/css/style.css": yellow,
		"outside.css":        yellow,
	} {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	told := func(args ...string) string {
		results, misses := All(args)
		if misses != nil {
			t.Fatal(misses)
		}
		var out strings.Builder
		for _, r := range results {
			r.PrintSummary(&out)
			r.PrintHints(&out)
		}
		return filepath.ToSlash(out.String())
	}
	got := told("blog/a.html", "blog/b.html")
	for _, want := range []string{
		"blog/css/style.css:1:13: hint: in a light test",
		"blog/a.html:2:28: hint: ../outside.css is linked here and was not read: it lies outside the folder of the file that names it",
		"/rooted.css is linked here and was not read: it has an address from the root",
		"gone.css is linked here and was not read: it is not in the folder",
		"name it too: mocktest check a.html FILE.css",
		"not read: 1 stylesheet of the web",
	} {
		if strings.Count(got, want) != 1 && !strings.HasPrefix(want, "name it") || !strings.Contains(got, want) {
			t.Errorf("%q is not told once in\n%s", want, got)
		}
	}
	if strings.Contains(got, "no.css") || strings.Contains(got, "mocktest.css") {
		t.Errorf("a preload, or a stylesheet of ours, is told of:\n%s", got)
	}
	got = told("blog/a.html", "blog/css/style.css", "outside.css")
	if strings.Count(got, "style.css:1:13") != 1 || strings.Contains(got, "../outside.css is linked") || !strings.Contains(got, "outside.css:1:13") {
		t.Errorf("with both named:\n%s", got)
	}
}
