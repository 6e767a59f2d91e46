package mdout

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/mdexam"
	"mocktest/build/convert/quizfile"
	"mocktest/quizdata/markdown"
)

var update = flag.Bool("update", false, "rewrite testdata/*.md")

func load(t *testing.T, name string) *bank.Test {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	f, err := quizfile.Read(name, data)
	if err != nil {
		t.Fatal(err)
	}
	return &f.Tests[0]
}

func TestGolden(t *testing.T) {
	var b bytes.Buffer
	losses := Write(&b, load(t, "testdata/types.json"), "")
	if len(losses) != 1 || !strings.Contains(losses[0].What, "time") {
		t.Error(losses)
	}
	same(t, "testdata/types.md", b.Bytes())
}

// What has no key says so beside the question, and has no answer to open.
func TestUnscoredGolden(t *testing.T) {
	var b bytes.Buffer
	if losses := Write(&b, load(t, "testdata/unscored.json"), ""); len(losses) > 0 {
		t.Error(losses)
	}
	same(t, "testdata/unscored.md", b.Bytes())
}

func same(t *testing.T, golden string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, _ := os.ReadFile(golden)
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got; refresh with -update):\n%s", golden, diff)
	}
}

// numberedList looks like another question to package mdexam.
var numberedList = regexp.MustCompile(`(?m)^\d+\. `)

// Questions with choices are read back with the same choices and keys.
func TestChoicesReadBack(t *testing.T) {
	names, _ := filepath.Glob("../../../examples/quizzes/*.json")
	if len(names) < 8 {
		t.Fatalf("only %d examples", len(names))
	}
	compared := 0
	for _, name := range names {
		test := load(t, name)
		want := map[string]string{}
		for s := range test.Sections {
			for i := range test.Sections[s].Questions {
				q := &test.Sections[s].Questions[i]
				if (q.Type == bank.SingleChoice || q.Type == bank.MultipleResponse) && !numberedList.MatchString(q.Prompt) {
					want[bare(q.Prompt)] = credits(q)
				}
			}
		}
		var b bytes.Buffer
		Write(&b, test, "x")
		back, err := mdexam.Read("back.md", b.Bytes())
		if err != nil {
			if len(want) > 0 {
				t.Errorf("%s: %v", name, err)
			}
			continue
		}
		found := map[string]string{}
		for _, q := range back.Questions() {
			found[bare(strings.TrimPrefix(q.Prompt, "Question\n"))] = credits(q)
		}
		for prompt, key := range want {
			if got := found[prompt]; got != key {
				t.Errorf("%s: %s\nwant %s\n got %s", name, prompt, key, got)
			}
			compared++
		}
	}
	if compared < 20 {
		t.Errorf("only %d questions compared", compared)
	}
}

// credits are the choices and whether each is right.
func credits(q *bank.Question) string {
	var b strings.Builder
	for _, c := range q.Choices {
		b.WriteString(bare(c.Text) + map[bool]string{true: " right; ", false: "; "}[c.Credit == 1])
	}
	return b.String()
}

// bare is a text without white space, and without what only tells how to answer.
func bare(s string) string {
	s = strings.ReplaceAll(s, "*Several may be right.*", "")
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" \n\t\\", r) {
			return -1
		}
		return r
	}, s)
}

// Escaped texts show the same, and tags are escaped outside of code only.
func TestEscape(t *testing.T) {
	for in, want := range map[string]string{
		"a < b":                          "a < b",
		"<b>x</b>":                       `\<b>x\</b>`,
		"`<b>` <i>":                      "`<b>` \\<i>",
		"<https://a.example> <u>":        `<https://a.example> \<u>`,
		`\<b>`:                           `\<b>`,
		"```html\n<b>\n```\n<i>":         "```html\n<b>\n```\n\\<i>",
		"- ~~~\n  <b>\n  ~~~\n<!-- x":    "- ~~~\n  <b>\n  ~~~\n\\<!-- x",
		"`open <b>\n\nnext` <i>":         "`open \\<b>\n\nnext` \\<i>",
		"\\`<b>`":                        "\\`\\<b>`",
		"``a ` <b>`` <script>x</script>": "``a ` <b>`` \\<script>x\\</script>",
	} {
		got := escape(in)
		if got != want {
			t.Errorf("escape(%q) = %q, want %q", in, got, want)
		}
		if a, b := markdown.Plain(markdown.Parse(in)), markdown.Plain(markdown.Parse(got)); a != b {
			t.Errorf("%q shows as %q, escaped as %q", in, a, b)
		}
	}
}
