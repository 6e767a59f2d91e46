package build

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/andybalholm/brotli"
)

// Building into the same folder again does not compress the same engine again:
// forms that no build makes are still there afterwards.
func TestSecondBuildCompressesWhatIsNew(t *testing.T) {
	source := smallSource(t)
	t.Chdir(t.TempDir())
	if _, errOut, code := call(t, "build", "--source", source, "--compress=false"); code != exitOK {
		t.Fatal(errOut)
	}
	engines, _ := filepath.Glob("dist/mocktest-*.wasm")
	if len(engines) != 1 {
		t.Fatalf("engines: %q", engines)
	}
	data, err := os.ReadFile(engines[0])
	if err != nil {
		t.Fatal(err)
	}
	left := map[string][]byte{}
	for ext, writer := range map[string]func(io.Writer) io.WriteCloser{
		".gz": func(w io.Writer) io.WriteCloser { zip, _ := gzip.NewWriterLevel(w, gzip.BestSpeed); return zip },
		".br": func(w io.Writer) io.WriteCloser { return brotli.NewWriterLevel(w, brotli.BestSpeed) },
	} {
		var form bytes.Buffer
		w := writer(&form)
		_, _ = w.Write(data)
		_ = w.Close()
		left[engines[0]+ext] = form.Bytes()
		if err := os.WriteFile(engines[0]+ext, form.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if _, errOut, code := call(t, "build", "--source", source); code != exitOK {
		t.Fatal(errOut)
	}
	for path, before := range left {
		if after, err := os.ReadFile(path); err != nil || !bytes.Equal(before, after) {
			t.Errorf("%s was made again: %v", path, err)
		}
	}
	if _, err := os.Stat("dist/mocktest.js.br"); err != nil {
		t.Error("what had no form has none still")
	}
}

// A build into the folder of its quiz is refused before anything is compiled.
func TestBuildKeepsItsQuizzes(t *testing.T) {
	t.Chdir(t.TempDir())
	const quiz = `{"title": "T", "questions": [{"prompt": "Is it so?", "answer": true}]}`
	if err := os.WriteFile("tea.json", []byte(quiz), 0o644); err != nil {
		t.Fatal(err)
	}
	_, errOut, code := call(t, "build", "-o", ".", "--source", "nowhere", "tea.json")
	if code != exitFailed {
		t.Errorf("exit code %d", code)
	}
	says(t, errOut, "the built quiz would replace tea.json; choose another folder with -o")
	if text, _ := os.ReadFile("tea.json"); string(text) != quiz {
		t.Errorf("%s", text)
	}
}
