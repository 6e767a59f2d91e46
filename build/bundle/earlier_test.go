package bundle

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// What an earlier build compressed is taken again where the file is the same, and
// made anew where the form is missing, broken or of another file.
func TestFormsOfAnEarlierBuild(t *testing.T) {
	dir := t.TempDir()
	first := small()
	// Told from what compress makes by their length.
	longer := func(data []byte) []byte { return gzipped(data, 1) }
	first.File(ScriptName).Gzip = longer(first.File(ScriptName).Data)
	first.File("mocktest-0123456789abcdef.wasm").Brotli = brotlied(first.File("mocktest-0123456789abcdef.wasm").Data)
	if _, err := first.Write(dir); err != nil {
		t.Fatal(err)
	}
	engine := filepath.Join(dir, "mocktest-0123456789abcdef.wasm")

	again := small()
	again.takeEarlier(dir)
	if !bytes.Equal(again.File(ScriptName).Gzip, first.File(ScriptName).Gzip) || again.Files[0].Brotli == nil {
		t.Error("the forms of the same file are not taken")
	}
	if again.File(ScriptName).Brotli != nil {
		t.Error("a form that is not there is taken")
	}
	taken := again.File(ScriptName).Gzip
	if err := again.compress(t.Context(), BestCompression, nil); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(again.File(ScriptName).Gzip, taken) || again.File(ScriptName).Brotli == nil {
		t.Error("compressing makes a form again, or leaves one out")
	}

	for name, left := range map[string][]byte{
		"cut off":           taken[:len(taken)-9],
		"of another file":   gzipped(bytes.Repeat([]byte("other "), 117), 9),
		"of a longer file":  gzipped(append(first.Files[0].Data[:len(first.Files[0].Data):len(first.Files[0].Data)], "more"...), 9),
		"not compressed":    []byte("text"),
		"larger than it is": bytes.Repeat([]byte("x"), 5000),
	} {
		if err := os.WriteFile(engine+".gz", left, 0o644); err != nil {
			t.Fatal(err)
		}
		stale := small()
		if stale.takeEarlier(dir); stale.Files[0].Gzip != nil {
			t.Errorf("a form that is %s is taken", name)
		}
	}
	nowhere := small()
	nowhere.takeEarlier(filepath.Join(dir, "gone"))
	nowhere.takeEarlier("")
}
