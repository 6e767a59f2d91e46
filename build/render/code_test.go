package render

import (
	"fmt"
	"strings"
	"testing"

	"github.com/alecthomas/chroma/v2"
	"github.com/alecthomas/chroma/v2/lexers"

	"mocktest/quizdata"
)

// Each case is code with the kinds its parts have, as in the file.
func TestCodeIsColoured(t *testing.T) {
	for _, c := range []struct{ lang, code, want string }{
		{"python", "@d\ndef f(x: int):\n    # é\n    return len('a') + 1", "a[@d\n]k[def ]f[f]p[(x: ]b[int]p[):\n    ]c[# é\n    ]k[return ]b[len]p[(]s['a']p[) + ]n[1]"},
		{"py", "x = None", "p[x = ]k[None]"},
		{"go", "var x int = 1", "k[var ]p[x ]t[int ]p[= ]n[1]"},
		{"js", "const s = `a`; // c", "k[const ]p[s = ]s[`a`]p[; ]c[// c]"},
		{"java", "public void f() {}", "k[public ]t[void ]f[f]p[() {}]"},
		{"c", "#include <a.h>\nint x;", "a[#include <a.h>\n]t[int ]p[x;]"},
		{"sql", "SELECT 1 -- c", "k[SELECT ]n[1 ]c[-- c]"},
		{"html", `<a href="x">`, `p[<]a[a href]p[=]s["x"]p[>]`},
		{"diff", "-a\n+b", "a[-a\n]s[+b]"},
		{"text", "def f", ""},
		{"", "def f", ""},
		{"nosuch", "def f", ""},
		{"python", "", ""},
		{"python", "x", ""},
	} {
		t.Run(c.lang+" "+c.code, func(t *testing.T) {
			var got strings.Builder
			runs := Runs(c.lang, c.code)
			for _, run := range runs {
				fmt.Fprintf(&got, "%c[%s]", run.Class, run.Text)
			}
			if got.String() != c.want {
				t.Errorf("got  %q\nwant %q", got.String(), c.want)
			}
			if !strings.Contains(quizdata.RunClasses, string(rune(plainRun))) || quizdata.RunClasses[0] != plainRun {
				t.Error("plain is another class elsewhere")
			}
		})
	}
}

// faulty is a grammar with a fault, registered under its name.
type faulty struct {
	chroma.Lexer
	name     string
	tokenise func(code string) []chroma.Token
}

func (f faulty) Config() *chroma.Config { return &chroma.Config{Name: f.name} }

func (f faulty) Tokenise(_ *chroma.TokeniseOptions, code string) (chroma.Iterator, error) {
	return chroma.Literator(f.tokenise(code)...), nil
}

func (f faulty) SetRegistry(*chroma.LexerRegistry) chroma.Lexer { return f }

// A fault in a grammar shows plain code, and never other code or none.
func TestFaultyGrammars(t *testing.T) {
	for name, tokenise := range map[string]func(string) []chroma.Token{
		"panics":  func(string) []chroma.Token { panic("a fault") },
		"changes": func(string) []chroma.Token { return []chroma.Token{{Type: chroma.Keyword, Value: "If x"}} },
		"stops":   func(string) []chroma.Token { return []chroma.Token{{Type: chroma.Keyword, Value: "if"}} },
		"adds":    func(c string) []chroma.Token { return []chroma.Token{{Type: chroma.Keyword, Value: c + "\n\n"}} },
	} {
		lexers.Register(faulty{name: name, tokenise: tokenise})
		if lexers.Get(name) == nil {
			t.Fatalf("the grammar %s is not found", name)
		}
		if runs := Runs(name, "if x"); runs != nil {
			t.Errorf("%s: %v", name, runs)
		}
	}
}

// Whatever the code, the runs are the code, or there are none.
func FuzzRuns(f *testing.F) {
	for _, seed := range []string{"def f():\n\treturn 1", "a\r\nb\r", "\n\n\n", "'", "/* ", "é\xff", "`${`${", "<a <!--", "\x00"} {
		for _, lang := range []string{"python", "go", "js", "java", "c", "c++", "c#", "sql", "html", "css", "bash", "json", "rust", "yaml", "xml"} {
			f.Add(lang, seed)
		}
	}
	f.Fuzz(func(t *testing.T, lang, code string) {
		var all strings.Builder
		runs := Runs(lang, code)
		for _, run := range runs {
			all.WriteString(run.Text)
			if run.Text == "" || !strings.Contains(quizdata.RunClasses, string(rune(run.Class))) {
				t.Errorf("a run %q of class %c", run.Text, run.Class)
			}
		}
		if runs != nil && all.String() != code {
			t.Errorf("%q became %q", code, all.String())
		}
	})
}
