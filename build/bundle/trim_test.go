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
		e, err := compile(t.Context(), s, trimmings, nil)
		if err != nil {
			t.Fatal(err)
		}
		if e.whole != "" {
			t.Fatalf("the modules cannot be trimmed: %s", e.whole)
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

// The views' own tests compare what is drawn with kept pages. They pass with
// the modules as they are; here they run with the trimmed ones.
func TestTrimmedModulesDrawTheSame(t *testing.T) {
	out, err := testTrimmed(t, trimmings, "")
	if err != nil {
		t.Errorf("%v\n%s", err, out)
	}
	// A copy that draws something else does not get through.
	out, err = testTrimmed(t, trimmings, `"div"`)
	if err == nil || !strings.Contains(out, "FAIL: TestScreens") {
		t.Errorf("divisions named otherwise are not noticed: %v\n%s", err, out)
	}
}

// testTrimmed runs the tests of the widget with trimmed modules, in whose files
// a word is spoilt.
func testTrimmed(t *testing.T, modules []trimming, spoil string) (string, error) {
	t.Helper()
	s, dir := widgetSource(t), t.TempDir()
	without, err := trim(t.Context(), s, modules, dir)
	if err != nil {
		t.Fatal(err)
	}
	if spoil != "" {
		files, _ := filepath.Glob(filepath.Join(dir, "*.go"))
		for _, name := range files {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			write(t, name, strings.ReplaceAll(string(text), spoil, `"other"`))
		}
	}
	// go vet wants a real folder to work in.
	args := append([]string{"test", "-vet=off"}, without.flags...)
	cmd := exec.CommandContext(t.Context(), "go", append(args, "./widget/...", "./quizdata/markdown")...)
	cmd.Dir = s.dir
	out, err := cmd.CombinedOutput()
	return string(out), err
}
