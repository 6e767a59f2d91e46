package bundle

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"mocktest/build/progress"
)

// widgetSource is the real widget.
func widgetSource(t *testing.T) source {
	t.Helper()
	s, err := findSource(t.Context(), "")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// copied is the widget's source in another folder.
func copied(t *testing.T, s source) source {
	t.Helper()
	from := s.dir
	s.dir = t.TempDir()
	for _, name := range []string{"go.mod", "go.sum", "main_js.go"} {
		data, err := os.ReadFile(filepath.Join(from, name))
		if err != nil {
			t.Fatal(err)
		}
		write(t, filepath.Join(s.dir, name), string(data))
	}
	for _, name := range []string{"widget", "quizdata"} {
		if err := os.CopyFS(filepath.Join(s.dir, name), os.DirFS(filepath.Join(from, name))); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

// A new version of a module, or a use of something left out, shows here and
// not in what readers download.
func TestTheWidgetIsBuiltTrimmedAndTheSameAnywhere(t *testing.T) {
	s := widgetSource(t)
	var engines [2]engine
	for i, s := range []source{s, copied(t, s)} {
		var told bytes.Buffer
		e, err := compile(t.Context(), s, trimmings, progress.To(&told))
		if err != nil {
			t.Fatal(err)
		}
		if e.whole != "" {
			t.Fatalf("%s\nWhat the widget uses has to be in build/bundle/_trim.", &told)
		}
		engines[i] = e
	}
	if !bytes.Equal(engines[0].wasm, engines[1].wasm) {
		t.Error("two folders give two engines")
	}
	if _, err := os.Stat(filepath.Join(s.dir, trimRoot)); err == nil {
		t.Errorf("%s was left in the source", trimRoot)
	}
}

func TestWhatCannotBeTrimmedIsBuiltWholeAndTold(t *testing.T) {
	s := widgetSource(t)
	newer, smaller, broken := goApp, goApp, goApp
	newer.version = "v10.0.0"
	smaller.keep = append([]string{"pkg/app/gone.go"}, goApp.keep...)
	broken.keep = goApp.keep[1:]
	for name, c := range map[string]struct {
		module trimming
		says   string
	}{
		"another version":           {newer, "its trimming was written for v10.0.0"},
		"a file is missing":         {smaller, "gone.go"},
		"the copy does not compile": {broken, "go build failed"},
	} {
		t.Run(name, func(t *testing.T) {
			var told bytes.Buffer
			e, err := compile(t.Context(), s, []trimming{c.module}, progress.To(&told))
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.HasPrefix(e.wasm, []byte("\x00asm")) || !strings.Contains(e.whole, c.says) {
				t.Errorf("%d bytes, reason %q", len(e.wasm), e.whole)
			}
			for _, part := range []string{"WARNING", "larger than need be", c.says} {
				if !strings.Contains(told.String(), part) {
					t.Errorf("the log does not say %q: %s", part, &told)
				}
			}
			b := &Bundle{}
			if err := b.addManifest(s, e.whole); err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(string(b.File(ManifestName).Data), c.says) {
				t.Error("the manifest does not say so")
			}
		})
	}
}

// The tests of views and Markdown compare what comes out with kept pages. They
// pass with the modules as they are; here they run with the trimmed ones.
func TestTrimmedModulesDrawTheSame(t *testing.T) {
	if out, err := testTrimmed(t, "", ""); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
	// A copy that draws something else does not get through.
	for spoilt, fails := range map[[2]string]string{
		{`elem("div")`, `elem("other")`}: "FAIL: TestScreens",
		{`eat("[")`, `eat("other")`}:     "regular expression not understood",
	} {
		if out, err := testTrimmed(t, spoilt[0], spoilt[1]); err == nil || !strings.Contains(out, fails) {
			t.Errorf("%s in place of %s is not noticed: %v\n%s", spoilt[1], spoilt[0], err, out)
		}
	}
}

// testTrimmed runs the tests of the widget and of Markdown with the trimmed
// modules, in whose files some words are replaced.
func testTrimmed(t *testing.T, old, new string) (string, error) {
	t.Helper()
	s, dir := widgetSource(t), t.TempDir()
	without, err := trim(t.Context(), s, trimmings, dir)
	if err != nil {
		t.Fatal(err)
	}
	files, _ := filepath.Glob(filepath.Join(dir, "*.go"))
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if old != "" && strings.Contains(string(text), old) {
			write(t, name, strings.ReplaceAll(string(text), old, new))
		}
	}
	// go vet wants a real folder to work in.
	args := append([]string{"test", "-vet=off"}, without.flags...)
	return runTests(t, s.dir, append(args, "./widget", "./widget/view", "./quizdata/markdown")...)
}

// What stands in for packages of the standard library has tests of its own,
// which compare the two. They run in a module of their own.
func TestStandInsDoAsTheStandardLibrary(t *testing.T) {
	found, err := findModules(t.Context(), widgetSource(t), trimmings)
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("GOLDMARK", found[goldmarkPath])
	dir := t.TempDir()
	write(t, filepath.Join(dir, "go.mod"), "module standin\n\ngo 1.24\n")
	if err := os.CopyFS(filepath.Join(dir, "x"), os.DirFS("_trim/goldmark")); err != nil {
		t.Fatal(err)
	}
	if out, err := runTests(t, dir, "test", "./..."); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

func runTests(t *testing.T, dir string, args ...string) (string, error) {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "go", args...)
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	return string(out), err
}
