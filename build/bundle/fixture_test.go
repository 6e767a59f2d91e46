package bundle

import (
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The fixture is the smallest module that has the shape of ours: a program, a
// script with every placeholder, a stylesheet and a frame page.
var fixture = map[string]string{
	"go.mod":                      "module mocktest\n\ngo 1.26.0\n",
	"main.go":                     "package main\n\nfunc main() {}\n",
	"widget/assets/style/a.css":   ".card  { color : red }\n",
	"widget/assets/style/b.css":   "/* why */ .card::after { content: \"\\201C\" }\n",
	"widget/assets/frame.html":    "<!doctype html>\n<title>Test</title>\n<!-- why -->\n<script src=\"mocktest.js\" data-frame></script>\n",
	"widget/assets/script/10.js":  "const first = 'joined first'; // why\nfunction go(globalThis) {\n/*WASM_EXEC*/\nreturn globalThis.Go;\n}\n",
	"widget/assets/script/20.js":  "console.log(first, go({}), '__WASM_FILE__', \"__WASM_INTEGRITY__\", '__CSS__');\n",
	"widget/assets/script/no.txt": "not a script",
}

// module writes the fixture, with changes and additions (an empty text leaves the file out),
// and returns its directory.
func module(t *testing.T, changes map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	files := maps.Clone(fixture)
	maps.Copy(files, changes)
	for name, text := range files {
		if text != "" {
			write(t, filepath.Join(dir, name), text)
		}
	}
	return dir
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// wantError fails unless err says all of these.
func wantError(t *testing.T, err error, parts ...string) {
	t.Helper()
	if err == nil {
		t.Fatalf("no error, want one that says %q", parts)
	}
	for _, part := range parts {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("the error %q does not say %q", err, part)
		}
	}
}
