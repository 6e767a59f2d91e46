package bundle

import (
	"bytes"
	"encoding/json"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"
)

const quizText = "\ufeff{\n  \"title\": \"Sums\",\n  \"questions\": [\n    {\"prompt\": \"1 + 1?\", \"answer\": 2.0}\n  ]\n}\n"

func build(t *testing.T, o Options) *Bundle {
	t.Helper()
	b, err := Build(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// Readers get code with its colours and formulas with their layout.
func TestQuizzesAreRendered(t *testing.T) {
	quiz := filepath.Join(t.TempDir(), "sums.json")
	write(t, quiz, `{"title": "Sums", "math": true, "questions": [
		{"prompt": "$x^2$\n\n`+"```go\\nx := 1\\n```"+`", "answer": 2}], "rendered": {"code": {"stale": "p1"}}}`)
	files, err := readQuizzes([]string{quiz}, nil)
	if err != nil {
		t.Fatal(err)
	}
	built := string(files[0].file.Data)
	for _, part := range []string{`"rendered":{"code":{"`, `":"p5n1"`, `"x^2":"math(msup(mi1:xmn1:2))"`} {
		if !strings.Contains(built, part) {
			t.Errorf("%s is missing from %s", part, built)
		}
	}
	if strings.Contains(built, "stale") {
		t.Errorf("what an earlier build added is still in %s", built)
	}
	write(t, quiz, `{"title": "Sums", "math": true, "questions": [{"prompt": "$\\foo$", "answer": 2}]}`)
	_, err = readQuizzes([]string{quiz}, nil)
	wantError(t, err, "sums.json:1:", `\foo is not known here`)
}

// The same source in another folder and at another time gives the same bytes,
// file by file, compressed forms included.
func TestBuildingTwiceGivesEqualTrees(t *testing.T) {
	var trees [2]map[string]string
	for i := range trees {
		quiz := filepath.Join(t.TempDir(), "sums.json")
		write(t, quiz, quizText)
		b := build(t, Options{Source: module(t, nil), Quizzes: []string{quiz}, Compression: FastCompression})
		out := filepath.Join(t.TempDir(), "dist")
		if _, err := b.Write(out); err != nil {
			t.Fatal(err)
		}
		trees[i] = tree(t, out)
	}
	if len(trees[0]) < 8 {
		t.Errorf("only %d files were built", len(trees[0]))
	}
	for name, data := range trees[0] {
		if trees[1][name] != data {
			t.Errorf("%s differs between two builds of one source", name)
		}
	}
	if len(trees[0]) != len(trees[1]) {
		t.Errorf("%d files, then %d", len(trees[0]), len(trees[1]))
	}
}

func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		files[e.Name()] = string(data)
	}
	return files
}

func TestWhatABundleHolds(t *testing.T) {
	quiz := filepath.Join(t.TempDir(), "sums.json")
	write(t, quiz, quizText)
	b := build(t, Options{Source: module(t, nil), Quizzes: []string{quiz}})

	var engine *File
	for i, f := range b.Files {
		if path.Ext(f.Name) == ".wasm" {
			engine = &b.Files[i]
		}
		if f.Immutable != immutableName.MatchString(f.Name) {
			t.Errorf("%s: immutable is %v", f.Name, f.Immutable)
		}
	}
	if engine == nil || !bytes.HasPrefix(engine.Data, []byte("\x00asm")) {
		t.Fatal("no WebAssembly file")
	}
	if want := "mocktest-" + contentHash(engine.Data) + ".wasm"; engine.Name != want {
		t.Errorf("the engine is called %s, its content says %s", engine.Name, want)
	}
	loader, pinned := b.File(ScriptName), b.Pinned()
	if pinned == nil || !bytes.Equal(pinned.Data, loader.Data) || pinned.Name != "mocktest-"+contentHash(loader.Data)+".js" {
		t.Fatal("the loader has no pinned copy")
	}
	module := engineModule(t, b)
	script := string(loader.Data)
	holds(t, "the script", script, map[string]string{
		"the engine's name":          `"` + engine.Name + `"`,
		"the engine's integrity":     `"` + engine.Integrity + `"`,
		"the module's name":          `"` + module.Name + `"`,
		"the module's integrity":     `"` + module.Integrity + `"`,
		"the stylesheet, minified":   `.card{color:red}`,
		"the version":                "/*! mocktest " + b.Version + " */",
		"the first file of the two":  "joined first",
		"the strict function around": `(()=>{"use strict";`,
	})
	holds(t, "the module", string(module.Data), map[string]string{
		"Go's support file":         "syscall/js.valueGet",
		"its licence":               "/*! mocktest. Holds Go's wasm_exec.js: Copyright",
		"what it exports":           "export const open=",
		"the later stylesheet":      ".run{color:blue}",
		"the first file of the two": "joined first",
	})
	for _, part := range []string{"// why", "not a script", "__CSS__", "__WASM", "__ENGINE", "WASM_EXEC", "syscall/js", ".run{"} {
		if strings.Contains(script, part) {
			t.Errorf("the script holds %q", part)
		}
	}
	if frame := string(b.File(FrameName).Data); strings.Contains(frame, "why") || !strings.Contains(frame, `<script src="mocktest.js">`) {
		t.Errorf("frame page: %s", frame)
	}
	if got, want := string(b.File("sums.json").Data), `{"title":"Sums","questions":[{"prompt":"1 + 1?","answer":2.0}]}`; got != want {
		t.Errorf("quiz\n got %s\nwant %s", got, want)
	}
}

func engineModule(t *testing.T, b *Bundle) *File {
	t.Helper()
	for i, f := range b.Files {
		if strings.HasPrefix(f.Name, engineName) {
			if want := engineName + contentHash(f.Data) + ".js"; f.Name != want {
				t.Errorf("the engine's script is called %s, its content says %s", f.Name, want)
			}
			return &b.Files[i]
		}
	}
	t.Fatal("the engine has no script")
	return nil
}

// holds wants every named part in a text.
func holds(t *testing.T, where, text string, parts map[string]string) {
	t.Helper()
	for what, part := range parts {
		if !strings.Contains(text, part) {
			t.Errorf("%s is missing from %s: %q", what, where, part)
		}
	}
}

func TestManifestDescribesEveryOtherFile(t *testing.T) {
	b := build(t, Options{Source: module(t, nil), Compression: FastCompression})
	var m Manifest
	if err := json.Unmarshal(b.File(ManifestName).Data, &m); err != nil {
		t.Fatal(err)
	}
	if m.Version != b.Version || !strings.HasPrefix(m.Version, Version+"+") || !strings.HasPrefix(m.Go, "go1.") {
		t.Errorf("version %q, go %q", m.Version, m.Go)
	}
	immutable := 0
	for _, f := range m.Files {
		if f.Immutable {
			immutable++
		}
	}
	if immutable != 3 {
		t.Errorf("%d immutable files, want engine, its script and pinned loader", immutable)
	}
	if len(m.Files) != len(b.Files)-1 {
		t.Errorf("%d files in the manifest, %d in the bundle", len(m.Files), len(b.Files))
	}
	for _, listed := range m.Files {
		f := b.File(listed.Name)
		if f == nil {
			t.Errorf("%s is listed but not there", listed.Name)
			continue
		}
		if listed.Bytes != len(f.Data) || listed.Gzip != len(f.Gzip) || listed.Brotli != len(f.Brotli) ||
			listed.Integrity != integrity(f.Data) {
			t.Errorf("%s is listed as %+v", f.Name, listed)
		}
	}
}

// A script that names another stylesheet, loader or engine is another version.
func TestVersionFollowsTheContent(t *testing.T) {
	versions := map[string]string{}
	for name, changes := range map[string]map[string]string{
		"as it is":     nil,
		"first style":  {"widget/assets/style/first/a.css": ".card { color: blue }"},
		"later style":  {"widget/assets/style/engine/c.css": ".run { color: red }"},
		"later script": {"widget/assets/script/engine/60.js": "go();"},
		"other frame":  {"widget/assets/frame.html": "<!doctype html><title>Other</title>"},
		"other engine": {"main.go": "package main\n\nfunc main() { println(1) }\n"},
	} {
		version := build(t, Options{Source: module(t, changes)}).Version
		for other, v := range versions {
			if v == version {
				t.Errorf("%q and %q are both version %s", name, other, v)
			}
		}
		versions[name] = version
	}
}
