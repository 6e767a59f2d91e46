package text

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"mocktest/build/convert/readtest"
	"mocktest/quizdata/markdown"
)

// Each case of testdata/*.txtar is a part of HTML, named "html …", and behind it
// the Markdown wanted, "markdown", with what is lost, "lost", one in a line.
func TestHTML(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.txtar")
	if len(files) == 0 {
		t.Fatal("no cases in testdata")
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		out := &txtar.Archive{Comment: archive.Comment}
		for _, part := range archive.Files {
			if !strings.HasPrefix(part.Name, "html") {
				continue
			}
			got, lost := HTML(strings.TrimSuffix(string(part.Data), "\n"))
			out.Files = append(out.Files, part, txtar.File{Name: "markdown", Data: []byte(got + "\n")})
			if len(lost) > 0 {
				out.Files = append(out.Files, txtar.File{Name: "lost", Data: []byte(strings.Join(lost, "\n") + "\n")})
			}
		}
		if readtest.Update() {
			if err := os.WriteFile(file, txtar.Format(out), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if diff := cmp.Diff(string(txtar.Format(archive)), string(txtar.Format(out))); diff != "" {
			t.Errorf("%s (-want +got; refresh with -update):\n%s", file, diff)
		}
	}
}

func TestStrip(t *testing.T) {
	for in, want := range map[string]string{
		"a &lt;b&gt; &amp;amp;":                      "a <b> &amp;",
		"<p>one<br>two</p> <p>three&nbsp;four</p>":   "one\ntwo\nthree four",
		"<b>x</b><script>alert(1)</script> <i>y</i>": "x y",
		" 2 < 3 ": "2 < 3",
	} {
		if got := Strip(in); got != want {
			t.Errorf("Strip(%q) = %q, want %q", in, got, want)
		}
	}
}

// Where the parser gives up, the text is kept.
func TestDeepHTML(t *testing.T) {
	deep := strings.Repeat("<div>", 1000) + "a &lt; *b*"
	got, lost := HTML(deep)
	if got != `a < \*b\*` || len(lost) != 1 || Strip(deep) != "a < *b*" {
		t.Errorf("got %q, %q, %q", got, lost, Strip(deep))
	}
}

// The words of HTML come out, and nothing panics.
func FuzzHTML(f *testing.F) {
	f.Add("<p>a <b>b</b><i>c</i></p><ul><li>d<ol><li>e</ol></ul><table><tr><td>f</table>")
	f.Add("<pre>a<br>b</pre><code>c`d</code><a href='e(f'>g]</a><img src='h'><math><mi>x</mi></math>")
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 300 {
			return
		}
		got, _ := HTML(s)
		markdown.Dialect{Math: true}.Parse(got)
		Strip(s)
	})
}
