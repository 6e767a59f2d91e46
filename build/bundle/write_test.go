package bundle

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
)

// small is a bundle made by hand.
func small() *Bundle {
	b := &Bundle{Version: "test"}
	engine := newFile("mocktest-0123456789abcdef.wasm", bytes.Repeat([]byte("engine "), 100))
	engine.Immutable = true
	script := newFile(ScriptName, bytes.Repeat([]byte("script "), 100))
	b.add(engine, script, pinned(script), newFile("tiny.json", []byte("{}")))
	return b
}

func TestCompressedFormsHoldTheFile(t *testing.T) {
	b := small()
	if err := b.compress(t.Context(), BestCompression, nil); err != nil {
		t.Fatal(err)
	}
	f := b.File(ScriptName)
	zip, err := gzip.NewReader(bytes.NewReader(f.Gzip))
	if err != nil {
		t.Fatal(err)
	}
	for form, r := range map[string]io.Reader{"gzip": zip, "brotli": brotli.NewReader(bytes.NewReader(f.Brotli))} {
		data, err := io.ReadAll(r)
		if err != nil || !bytes.Equal(data, f.Data) {
			t.Errorf("%s: %d bytes, error %v", form, len(data), err)
		}
	}
	if tiny := b.File("tiny.json"); tiny.Gzip != nil || tiny.Brotli != nil {
		t.Error("a file of two bytes was compressed")
	}
}

// A folder that held an earlier build serves nothing stale afterwards.
func TestWritingOverAnEarlierBuild(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public", "dist")
	first := small()
	if err := first.compress(t.Context(), BestCompression, nil); err != nil {
		t.Fatal(err)
	}
	if _, err := first.Write(dir); err != nil {
		t.Fatal(err)
	}
	second := small()
	second.Files[0].Name = "mocktest-ffffffffffffffff.wasm"
	second.Pinned().Name = "mocktest-ffffffffffffffff.js"
	older, err := second.Write(dir)
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"mocktest-0123456789abcdef.wasm", first.Pinned().Name}; !slices.Equal(older, want) {
		t.Errorf("older files %q, want %q", older, want)
	}
	files := tree(t, dir)
	for _, name := range append(older, first.Pinned().Name+".br") {
		if _, kept := files[name]; !kept {
			t.Errorf("%s is gone, and with it the articles that pin it", name)
		}
	}
	for _, name := range []string{"mocktest.js.gz", "mocktest.js.br"} {
		if _, stale := files[name]; stale {
			t.Errorf("%s of the earlier build is still there", name)
		}
	}
	for name := range files {
		if strings.HasSuffix(name, ".new") {
			t.Errorf("%s is left over", name)
		}
	}
}

func TestWhereNothingCanBeWritten(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "file"), "")
	if _, err := small().Write(filepath.Join(dir, "file")); err == nil {
		t.Error("wrote into a file as if it were a folder")
	}
	if err := os.Mkdir(filepath.Join(dir, ScriptName), 0o755); err != nil {
		t.Fatal(err)
	}
	_, err := small().Write(dir)
	wantError(t, err, "mocktest.js is a folder", "another -o")
}
