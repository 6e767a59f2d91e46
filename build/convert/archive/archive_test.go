package archive

import (
	"archive/zip"
	"bytes"
	"io"
	"slices"
	"strings"
	"testing"
)

// file is an entry of a package to be made.
type file struct{ name, content string }

func pack(t testing.TB, files ...file) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range files {
		entry, err := w.Create(f.name)
		if err == nil {
			_, err = io.WriteString(entry, f.content)
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

func TestOpen(t *testing.T) {
	a, err := Open(pack(t, file{"b/Two Words.xml", "two"}, file{`a\one.xml`, "one"}, file{"empty/", ""}, file{"./c.txt", "c"}, file{"50%.txt", "half"}))
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"50%.txt", "a/one.xml", "b/Two Words.xml", "c.txt"}; !slices.Equal(a.Names(), want) {
		t.Errorf("names %q, want %q", a.Names(), want)
	}
	for name, want := range map[string]string{
		"a/one.xml": "one", `A\ONE.xml`: "one", "b/two%20words.xml": "two", "./c.txt": "c", "50%.txt": "half", "d": "", "empty": "",
	} {
		if got, ok := a.File(name); string(got) != want || ok != (want != "") {
			t.Errorf("File(%q) = %q, %v", name, got, ok)
		}
	}
}

func TestErrors(t *testing.T) {
	good := pack(t, file{"a.txt", strings.Repeat("some text, ", 100)})
	encrypted := pack(t, file{"a.txt", "x"})
	at := bytes.Index(encrypted, []byte("PK\x01\x02"))
	encrypted[at+8] |= 1
	broken := slices.Clone(good)
	broken[45] ^= 0xff
	many := make([]file, MaxFiles+1)
	for i := range many {
		many[i].name = "x"
	}
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"no zip":    {[]byte("<xml>"), "this is no zip file"},
		"empty":     {nil, "this is no zip file"},
		"cut off":   {good[:len(good)-30], "cut off or damaged"},
		"changed":   {broken, "a.txt: this file"},
		"up":        {pack(t, file{"a/../../b", "x"}), `"a/../../b": this name of an entry leads out`},
		"up, \\":    {pack(t, file{`..\b`, "x"}), "leads out of the package"},
		"root":      {pack(t, file{"/etc/passwd", "x"}), "leads out of the package"},
		"drive":     {pack(t, file{`C:\b`, "x"}), "leads out of the package"},
		"twice":     {pack(t, file{"a", "x"}, file{"./a", "y"}), "a: the package has two files of this name"},
		"encrypted": {encrypted, "a.txt: this file is encrypted"},
		"bomb":      {pack(t, file{"a", strings.Repeat("0", 4<<20)}), "a: this file is more than 200 times larger"},
		"many":      {pack(t, many...), "the package has 10001 entries"},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := Open(c.data); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got  %v\nwant %s", err, c.want)
			}
		})
	}
}

// Whatever opens has clean names, and each of them a file.
func FuzzOpen(f *testing.F) {
	f.Add(pack(f, file{"a/b.txt", "x"}, file{`c\d`, "y"}))
	f.Fuzz(func(t *testing.T, data []byte) {
		a, err := Open(data)
		if err != nil {
			return
		}
		for _, name := range a.Names() {
			if _, ok := a.File(name); !ok || strings.HasPrefix(name, "/") || strings.Contains("/"+name+"/", "/../") {
				t.Errorf("name %q", name)
			}
		}
	})
}
