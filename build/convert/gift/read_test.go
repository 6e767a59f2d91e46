package gift

import (
	"bytes"
	"encoding/json"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/txtar"

	"mocktest/build/convert/bank"
)

var update = flag.Bool("update", false, "rewrite the wanted results in testdata")

// TestRead runs the cases of testdata/read. Each is a file name.gift, followed by
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
			name, ok := strings.CutSuffix(f.Name, ".gift")
			if !ok {
				continue
			}
			got := result(t, f.Name, f.Data)
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

// result is what a file reads as: one question or loss per paragraph.
func result(t *testing.T, name string, data []byte) string {
	file, err := Read(name, data)
	if err != nil {
		return err.Error() + "\n"
	}
	var b strings.Builder
	for _, q := range file.Questions() {
		b.WriteString(dump(t, q))
	}
	for _, l := range file.Losses {
		b.WriteString("loss " + l.Place + ": " + string(l.Kind) + ": " + l.What + ": " + l.Why + " (" + l.Question + ")\n")
	}
	return b.String()
}

// dump is a value as JSON without what is empty.
func dump(t testing.TB, v any) string {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	var all any
	if err := json.Unmarshal(data, &all); err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(full(all)); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// full leaves empty members of objects out; nil if nothing is left.
func full(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for key, member := range v {
			// The ends of numbers say something when they are 0.
			if member = full(member); member == nil && key != "Min" && key != "Max" {
				delete(v, key)
			}
		}
		if len(v) == 0 {
			return nil
		}
	case []any:
		for i := range v {
			v[i] = full(v[i])
		}
		if len(v) == 0 {
			return nil
		}
	case string:
		if v == "" {
			return nil
		}
	case float64:
		if v == 0 {
			return nil
		}
	case bool:
		if !v {
			return nil
		}
	}
	return v
}

// FuzzRead holds that any bytes are an error or questions that have a key, or say
// that they have none; and that what is written of them stays the same when it is
// read and written once more.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		"$CATEGORY: $course$/top/A//B/C\n::t\\:::[html]<p>x</p>{=a#f ~%50%b ####g}", "{#=%50%1:2#f =1..3 ~#w}", "{=a -> b = -> c = d->e} t",
		"{T#a#b}\r\r// [id:1] [tag:x]\rx{}", "a{=b}c{~d =e}f{#1}", "$ \\neq $ \\nabla x{=*a\\*}", "{=<a href=\"x~y\">\n\n~b}", "a {",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		began := time.Now()
		Is("f", data)
		file, err := Read("f", data)
		if took := time.Since(began); took > 10*time.Second {
			t.Errorf("took %v", took)
		}
		if (file == nil) == (err == nil) {
			t.Fatalf("file %v and error %v", file, err)
		}
		if file == nil {
			return
		}
		for _, q := range file.Questions() {
			if !q.NoKey && !hasKey(q) {
				t.Errorf("no key:\n%s", dump(t, q))
			}
		}
		var first, second bytes.Buffer
		Write(&first, &file.Tests[0])
		again, err := Read("f", first.Bytes())
		if err != nil {
			return // none of the questions can be said in GIFT
		}
		Write(&second, &again.Tests[0])
		if first.String() != second.String() {
			t.Errorf("written:\n%s\nread and written:\n%s", first.String(), second.String())
		}
	})
}

func hasKey(q *bank.Question) bool {
	switch q.Type {
	case bank.SingleChoice, bank.MultipleResponse, bank.TrueFalse:
		return earns(q.Choices)
	case bank.ShortText, bank.Numeric:
		return len(q.Answers) > 0
	case bank.Matching:
		return len(q.Pairs) > 0
	case bank.Cloze:
		return len(q.Gaps) > 0
	}
	return q.Type == bank.Info
}

// TestIs holds which files are taken for GIFT.
func TestIs(t *testing.T) {
	for _, c := range []struct {
		name, data string
		want       bool
	}{
		{"a.txt", "Two and two?{=four ~five}", true},
		{"a.txt", "::Sum::Two and two?\n{\n\t=four\n\t=4\n}\n", true},
		{"a.txt", "$CATEGORY: $course$/top/Sums\n", true},
		{"a.txt", "Water boils at 100 °C.{T}", true},
		{"a.txt", "Pi?{#3.14:0.01}", true},
		{"a.txt", "::Why::Say why.{}", true},
		{"a.txt", "Say why.{}", false},
		{"a.gift", "Say why.{}", true},
		{"a.gift", "[markdown]Read **this**.", true},
		{"a.txt", "Which?\nA) this\nB) that\nANSWER: A\n", false},
		{"a.json", `{"questions": [{"text": "x {=a ~b}"}]}`, false},
		{"a.xml", `<?xml version="1.0"?><quiz><question><text>{=a ~b}</text></question></quiz>`, false},
		{"a.xml", `<quiz><question type="cloze"><text>{1:MC:~a~=b}</text></question></quiz>`, false},
		{"a.c", "int main(void)\n{\n\treturn 0;\n}\n", false},
		{"a.css", "p {\n\tcolor: red;\n}\n", false},
		{"a.md", "# Title {#id}\n\nText.\n", false},
		{"a.toml", "[[questions]]\ntype = \"MultipleChoice\"\n", false},
		{"a.txt", "The capital of {{c1::France}} is Paris\ttag\n", false},
		{"a.zip", "PK\x03\x04\x00\x00{=a ~b}", false},
		{"a.gift", "", false},
	} {
		if got := Is(c.name, []byte(c.data)); got != c.want {
			t.Errorf("%s: %q: %v", c.name, c.data, got)
		}
	}
}

// TestEncodings holds that all line ends and encodings read the same.
func TestEncodings(t *testing.T) {
	const source = "$CATEGORY: Été\n::Où::Où est\nla clé ? {\n\t=là#Oui.\n\t~ici\n}\n\nVraiment ?{T}\n"
	want := result(t, "f", []byte(source))
	latin := strings.NewReplacer("É", "\xc9", "é", "\xe9", "ù", "\xf9", "à", "\xe0").Replace(source)
	for name, data := range map[string]string{
		"CRLF": strings.ReplaceAll(source, "\n", "\r\n"), "CR": strings.ReplaceAll(source, "\n", "\r"),
		"byte order mark": "\xef\xbb\xbf" + source, "ISO 8859-1": latin,
	} {
		if got := result(t, "f", []byte(data)); got != want {
			t.Errorf("%s:\n%s\nwant:\n%s", name, got, want)
		}
		if !Is("f.txt", []byte(data)) {
			t.Errorf("%s: not recognized", name)
		}
	}
}

// TestBounds holds that no file takes long that is long.
func TestBounds(t *testing.T) {
	const size = 1 << 17
	for _, c := range []struct{ before, repeated, after string }{
		{"", "{", ""}, {"", "{}", ""}, {"", "{=a}", ""}, {"x{", "~", "}"}, {"x{", "=a ", "}"}, {"x{", "=a->b ", "}"}, {"x{", "->", "}"},
		{"", "<a ", "{=b}"}, {"", "<a b=\"", "{=b}"}, {"", "$", "{=b}"}, {"", "$\\neq", "{=b}"}, {"", "\\(", "{=b}"}, {"x{", "#", "}"}, {"x{=a#", "-->", "}"},
		{"", "x\n\n", ""}, {"x{\n", "\n=a\n", "}"}, {"// ", "[tag:x]", "\nx{}"}, {"::", ":", "x{}"}, {"x{=", "*", "\\*}"}, {"<!--", "-->", "x{=a =b}"},
		{"$CATEGORY:", "/", "\nx{}"}, {"x{#", "=1..2 ", "}"}, {"x{#", "9", "}"}, {"x{#=1e", "9", "}"}, {"", "x{=a\n\n", ""}, {"[html]", "<b>", "{T}"},
	} {
		data := []byte(c.before + strings.Repeat(c.repeated, size/len(c.repeated)) + c.after)
		began := time.Now()
		Is("f", data)
		file, _ := Read("f", data)
		reading := time.Since(began)
		if file != nil {
			Write(io.Discard, &file.Tests[0])
		}
		if took := time.Since(began); took > 10*time.Second {
			t.Errorf("%q%q%q: %v, of which reading %v", c.before, c.repeated, c.after, took, reading)
		} else if took > 500*time.Millisecond {
			t.Logf("%q%q%q: %v, of which reading %v", c.before, c.repeated, c.after, took, reading)
		}
	}
}
