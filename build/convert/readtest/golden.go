package readtest

import (
	"archive/zip"
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite the wanted parts in testdata")

// Update reports whether wanted results shall be written and not compared.
func Update() bool { return *update }

// packed are the ends of names whose txtar files are the parts of one package.
var packed = []string{".zip.txtar", ".h5p.txtar", ".imscc.txtar"}

// Golden reads every file of a folder and compares what comes out, as
// bank.File.String says it, or the error, as "error: …". Three kinds of file
// are understood:
//
//   - name.txtar has inputs, each followed by a part "want";
//   - name.zip.txtar (or .h5p, .imscc) has the files of one package, which is
//     packed and given as name.zip, and a part "want" at the end;
//   - any other file is an input as it is, and name.want what is wanted of it:
//     for encodings and bytes that txtar cannot hold.
//
// Inputs are given under their own names, without the folder. What is read must
// also be without [Faults]. Subfolders, such as testdata/fuzz, are not visited.
// A new case is made with an input alone and -update.
func Golden(t *testing.T, dir string, read Reader) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	cases := 0
	for _, e := range entries {
		if e.IsDir() || strings.HasSuffix(e.Name(), ".want") {
			continue
		}
		cases++
		t.Run(e.Name(), func(t *testing.T) { golden(t, filepath.Join(dir, e.Name()), read) })
	}
	if cases == 0 {
		t.Fatalf("%s has no cases", dir)
	}
}

func golden(t *testing.T, file string, read Reader) {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasSuffix(file, ".txtar") {
		want, _ := os.ReadFile(file + ".want")
		compare(t, file+".want", string(want), outcome(t, read, filepath.Base(file), data))
		return
	}
	archive := txtar.Parse(data)
	out := &txtar.Archive{Comment: archive.Comment}
	want := func(name string, input []byte) {
		out.Files = append(out.Files, txtar.File{Name: "want", Data: []byte(outcome(t, read, name, input))})
	}
	if name, ok := packageName(file); ok {
		inside := without(archive.Files, "want")
		out.Files = append(out.Files, inside...)
		want(name, Pack(t, inside))
	} else {
		for _, part := range without(archive.Files, "want") {
			out.Files = append(out.Files, part)
			want(part.Name, part.Data)
		}
	}
	compare(t, file, string(txtar.Format(archive)), string(txtar.Format(out)))
}

// outcome is what reading an input says.
func outcome(t *testing.T, read Reader, name string, data []byte) string {
	t.Helper()
	f, err := read(name, data)
	if err != nil {
		return "error: " + err.Error() + "\n"
	}
	for _, fault := range Faults(f) {
		t.Errorf("%s: %s", name, fault)
	}
	return f.String()
}

func compare(t *testing.T, file, want, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got; refresh with -update):\n%s", file, diff)
	}
}

func packageName(file string) (name string, ok bool) {
	for _, end := range packed {
		if strings.HasSuffix(file, end) {
			return strings.TrimSuffix(filepath.Base(file), ".txtar"), true
		}
	}
	return "", false
}

func without(files []txtar.File, name string) (rest []txtar.File) {
	for _, f := range files {
		if f.Name != name {
			rest = append(rest, f)
		}
	}
	return rest
}

// Pack makes a package of files.
func Pack(t testing.TB, files []txtar.File) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range files {
		entry, err := w.Create(f.Name)
		if err == nil {
			_, err = entry.Write(f.Data)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
