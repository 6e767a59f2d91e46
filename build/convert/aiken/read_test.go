package aiken

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"mocktest/build/convert/bank"
)

var update = flag.Bool("update", false, "rewrite the wanted results in testdata")

// TestRead runs the cases of testdata/read. Each is a file name.aiken, followed by
// name.want: the questions and losses that it reads as, or the error.
func TestRead(t *testing.T) {
	files, err := filepath.Glob("testdata/read/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, path := range files {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		want := map[string]string{}
		for _, f := range archive.Files {
			want[f.Name] = string(f.Data)
		}
		fresh := txtar.Archive{Comment: archive.Comment}
		for _, f := range archive.Files {
			name, ok := strings.CutSuffix(f.Name, ".aiken")
			if !ok {
				continue
			}
			got := result(f.Name, f.Data)
			if !*update && got != want[name+".want"] {
				t.Errorf("%s: %s\ngot:\n%s\nwant:\n%s", path, name, got, want[name+".want"])
			}
			fresh.Files = append(fresh.Files, f, txtar.File{Name: name + ".want", Data: []byte(got)})
		}
		if *update {
			if err := os.WriteFile(path, txtar.Format(&fresh), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// result is what a file reads as, in words.
func result(name string, data []byte) string {
	file, err := Read(name, data)
	if err != nil {
		return err.Error() + "\n"
	}
	var b strings.Builder
	for _, q := range file.Questions() {
		fmt.Fprintf(&b, "%s %s %q", q.Place, q.Type, q.Prompt)
		if q.NoKey {
			b.WriteString(" without a key")
		}
		b.WriteByte('\n')
		for _, c := range q.Choices {
			fmt.Fprintf(&b, "\t%s %v %q\n", c.ID, c.Credit, c.Text)
		}
	}
	for _, l := range file.Losses {
		fmt.Fprintf(&b, "loss %s: %s: %s: %s (%s)\n", l.Place, l.Kind, l.What, l.Why, l.Question)
	}
	return b.String()
}

// TestLineEnds holds that all line ends and encodings read the same.
func TestLineEnds(t *testing.T) {
	const source = "Où ?\nA) ici\nB) là\nANSWER: B\n"
	want := result("a", []byte(source))
	for _, ends := range []string{"\r\n", "\r"} {
		if got := result("a", []byte(strings.ReplaceAll(source, "\n", ends))); got != want {
			t.Errorf("%q:\n%s\nwant:\n%s", ends, got, want)
		}
	}
	latin := strings.NewReplacer("ù", "\xf9", "à", "\xe0").Replace(source)
	if got := result("a", []byte(latin)); got != want {
		t.Errorf("ISO 8859-1:\n%s\nwant:\n%s", got, want)
	}
	if got := result("a", []byte("\xef\xbb\xbf"+source)); got != want {
		t.Errorf("byte order mark:\n%s\nwant:\n%s", got, want)
	}
}

// TestIs holds which files are taken for Aiken.
func TestIs(t *testing.T) {
	for _, c := range []struct {
		data string
		want bool
	}{
		{"Which?\nA) this\nB) that\nANSWER: A\n", true},
		{"Which\none?\r\nA. this\r\nB. that\r\nC. those\r\nANSWER: C\r\n", true},
		{"Which?\nA) this\nB) that\n\nANSWER: A", true},
		{"Which?\nA) this\nANSWER: A\n", false},
		{"A) this\nB) that\nANSWER: A\n", false},
		{"1. Which?\n- A. this\n- B. that\n\nAnswer: A\n", false},
		{"Which?\nA. this\nB. that\nAnswer: A\n", false},
		{"::Which::Which?{=this ~that}\n", false},
		{"<?xml version=\"1.0\"?>\n<q>\nx\nA) a\nB) b\nANSWER: A\n</q>", false},
		{"", false},
	} {
		if got := Is("a.txt", []byte(c.data)); got != c.want {
			t.Errorf("%q: %v", c.data, got)
		}
	}
}

// FuzzRead holds that any bytes are an error or questions that have a key, or say
// that they have none.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{"Q\nA) a\nB. b\nANSWER: B", "Q\r\rA) a\rmore\r\rQ2\rA) a\rB)\rANSWER: A, B", "ANSWER: A\nA) x\nQ\nANSWER: C"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		Is("f", data)
		file, err := Read("f", data)
		if (file == nil) == (err == nil) {
			t.Fatalf("file %v and error %v", file, err)
		}
		if file == nil {
			return
		}
		for _, q := range file.Questions() {
			right := 0
			for _, c := range q.Choices {
				right += int(c.Credit)
			}
			if q.NoKey != (right == 0) || right > 1 && q.Type != bank.MultipleResponse {
				t.Errorf("%d right choices: %+v", right, q)
			}
		}
	})
}
