package text

import (
	"strings"
	"testing"
	"unicode/utf8"

	"mocktest/quizdata/markdown"
)

func TestPlain(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", ""},
		{"Two words, one dash - and 2 * 3 = 6.", "Two words, one dash - and 2 * 3 = 6."},
		{"*a* b*c **d**", `\*a\* b\*c \*\*d\*\*`},
		{"snake_case and _x_ and __init__", `snake_case and \_x_ and \_\_init__`},
		{"The capital is _____.", "The capital is _____."},
		{"`code`", "\\`code\\`"},
		{"a < b, <b>, </b>, <!-- -->, x<y", `a < b, \<b>, \</b>, \<!-- -->, x\<y`},
		{"a ~\n0~ *\nb*", "a \\~\\\n0~ \\*\\\nb\\*"},
		{"<1@example.org> 2<3", `\<1@example.org> 2<3`},
		{"R&D; &amp; &copy; &#60; &nosuch;", `R&D; \&amp; \&copy; \&#60; &nosuch;`},
		{"# one\n#two\n###### three", "\\# one\\\n#two\\\n\\###### three"},
		{"1. one\n2) two\n3.5\n1999.", "1\\. one\\\n2\\) two\\\n3.5\\\n1999\\."},
		{"- a\n+ b\n* c\n-1", "\\- a\\\n\\+ b\\\n\\* c\\\n-1"},
		{"> quote\n>= 3", "\\> quote\\\n\\>= 3"},
		{"a\n===\n---", "a\\\n\\===\\\n\\---"},
		{"a | b\n--- | ---\n1 | 2", "a | b\\\n\\--- | ---\\\n1 | 2"},
		{"a[0] = [1, 2]", "a[0] = [1, 2]"},
		{"[a](b) ![c](d) [e]: f", `[a\](b) ![c\](d) [e\]: f`},
		{"~~no~~ ~5 ~~~", `\~\~no~~ \~5 \~\~\~`},
		{"~5 minutes", "~5 minutes"},
		{`C:\dir \n \* end\`, `C:\dir \n \\\* end\\`},
		{"one\ntwo\n\n\nthree  \n\tfour\n", "one\\\ntwo\n\nthree\\\nfour"},
		{"$x_1 * y_2$ and $$a*b*c$$", "$x_1 * y_2$ and $$a*b*c$$"},
		{"$5*2 and $6*2", `$5\*2 and $6\*2`},
		{`\(x_1\)`, `\\(x_1\\)`},
		{"a\r\nb\rc", "a\\\nb\\\nc"},
		{"bad \xff", "bad \uFFFD"},
	} {
		if got := Plain(c.in); got != c.want {
			t.Errorf("Plain(%q)\n got %q\nwant %q", c.in, got, c.want)
		}
	}
	if got := Line(" a\n* b\t c "); got != "a * b c" {
		t.Errorf("Line: %q", got)
	}
}

func TestCode(t *testing.T) {
	for _, c := range []struct{ language, source, want string }{
		{"go", "x := 1\n", "```go\nx := 1\n```"},
		{"", "a\r\n````\r\nb", "`````\na\n````\nb\n`````"},
		{"c++ {.x}\n`", "\n  y", "```c++\n  y\n```"},
	} {
		if got := Code(c.language, c.source); got != c.want {
			t.Errorf("Code(%q, %q)\n got %q\nwant %q", c.language, c.source, got, c.want)
		}
	}
	for in, want := range map[string]string{"a  b": "`a b`", "`": "`` ` ``", " ": "", "a`b": "``a`b``"} {
		if got := Inline(in); got != want {
			t.Errorf("Inline(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestDecode(t *testing.T) {
	for in, want := range map[string]string{
		"\xef\xbb\xbfé\r\nb\rc": "é\nb\nc", "\xff\xfeA\x00\xe9\x00": "Aé", "\xfe\xff\x00A\x00\xe9": "Aé", "caf\xe9 \x80": "café €", "": "",
	} {
		if got, err := Decode([]byte(in)); got != want || err != nil {
			t.Errorf("Decode(%q) = %q, %v", in, got, err)
		}
	}
	for _, in := range []string{"PK\x03\x04abc", "a\x00b", "\xff\xfeA", strings.Repeat("\x01", 20)} {
		if got, err := Decode([]byte(in)); err == nil {
			t.Errorf("Decode(%q) = %q", in, got)
		}
	}
}

// Plain text shows as it is, read by the Markdown of mocktest.
func FuzzPlain(f *testing.F) {
	f.Add("*a* _b_ `c` <d> &amp; [e](f) ~~g~~ \\* # h")
	f.Add("- a\n1. b\n> c\n# d\n---\n| e |\n|---|\n\tf")
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 300 || !utf8.ValidString(s) || strings.ContainsAny(s, "$\x00") {
			return
		}
		for _, shown := range [][]markdown.Node{markdown.Parse(Plain(s)), markdown.Inline(Plain(s)), markdown.Inline(Line(s))} {
			if got, want := markdown.Plain(shown), strings.Join(strings.Fields(s), " "); got != want {
				t.Errorf("%q is shown as %q, by %q", want, got, Plain(s))
			}
			for _, n := range shown {
				if !n.Kind.IsInline() && n.Kind != markdown.Paragraph {
					t.Errorf("%q makes a %s, by %q", s, n.Kind, Plain(s))
				}
			}
		}
	})
}
