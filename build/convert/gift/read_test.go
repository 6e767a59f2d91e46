package gift

import (
	"io"
	"strings"
	"testing"
	"time"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/readtest"
	"mocktest/quizdata/cputime"
)

func TestGolden(t *testing.T) { readtest.Golden(t, "testdata", Read) }

func FuzzRead(f *testing.F) { readtest.Fuzz(f, "f.gift", Read) }

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
		{"a.md", "Is $A^{T} A$ or B^{T} the same?\n- [ ] yes\n", false},
		{"a.zip", "PK\x03\x04\x00\x00{=a ~b}", false},
		{"a.gift", "", false},
	} {
		if got := Is(c.name, []byte(c.data)); got != c.want {
			t.Errorf("%s: %q: %v", c.name, c.data, got)
		}
	}
}

// said is what a file reads as.
func said(t *testing.T, data []byte) string {
	file, err := Read("f", data)
	if err != nil {
		t.Fatal(err)
	}
	return file.String()
}

// TestEncodings holds that all line ends and encodings read the same.
func TestEncodings(t *testing.T) {
	const source = "$CATEGORY: Été\n::Où::Où est\nla clé ? {\n\t=là#Oui.\n\t~ici\n}\n\nVraiment ?{T}\n"
	want := said(t, []byte(source))
	latin := strings.NewReplacer("É", "\xc9", "é", "\xe9", "ù", "\xf9", "à", "\xe0").Replace(source)
	for name, data := range map[string]string{
		"CRLF": strings.ReplaceAll(source, "\n", "\r\n"), "CR": strings.ReplaceAll(source, "\n", "\r"),
		"byte order mark": "\xef\xbb\xbf" + source, "ISO 8859-1": latin,
	} {
		if got := said(t, []byte(data)); got != want {
			t.Errorf("%s:\n%s\nwant:\n%s", name, got, want)
		}
		if !Is("f.txt", []byte(data)) {
			t.Errorf("%s: not recognized", name)
		}
	}
}

// TestBounds holds that no file takes long that is long.
func TestBounds(t *testing.T) {
	const limit = 40 * time.Microsecond // for a byte
	size := readtest.Often(1 << 15)
	for _, c := range []struct{ before, repeated, after string }{
		{"", "{", ""}, {"", "{}", ""}, {"", "{=a}", ""}, {"x{", "~", "}"}, {"x{", "=a ", "}"}, {"x{", "=a->b ", "}"}, {"x{", "->", "}"},
		{"", "<a ", "{=b}"}, {"", "<a b=\"", "{=b}"}, {"", "$", "{=b}"}, {"", "$\\neq", "{=b}"}, {"", "\\(", "{=b}"}, {"x{", "#", "}"}, {"x{=a#", "-->", "}"},
		{"", "x\n\n", ""}, {"x{\n", "\n=a\n", "}"}, {"// ", "[tag:x]", "\nx{}"}, {"::", ":", "x{}"}, {"x{=", "*", "\\*}"}, {"<!--", "-->", "x{=a =b}"},
		{"$CATEGORY:", "/", "\nx{}"}, {"x{#", "=1..2 ", "}"}, {"x{#", "9", "}"}, {"x{#=1e", "9", "}"}, {"", "x{=a\n\n", ""}, {"[html]", "<b>", "{T}"},
	} {
		data := []byte(c.before + strings.Repeat(c.repeated, size/len(c.repeated)) + c.after)
		var file *bank.File
		reading := cputime.Of(func() {
			Is("f", data)
			file, _ = Read("f", data)
		})
		took := reading
		if file != nil {
			took += cputime.Of(func() { Write(io.Discard, &file.Tests[0]) })
		}
		if took > time.Duration(size)*limit {
			t.Errorf("%q%q%q: %v, of which reading %v", c.before, c.repeated, c.after, took, reading)
		} else if took > 500*time.Millisecond {
			t.Logf("%q%q%q: %v, of which reading %v", c.before, c.repeated, c.after, took, reading)
		}
	}
}
