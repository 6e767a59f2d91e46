package blocks

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"mocktest/quizdata/cputime"
)

// outline is what a test says of blocks: kind, line and source of each.
func outline(blocks []Block) string {
	names := []string{"paragraph", "heading", "fence", "quote", "list", "rule", "details"}
	var b strings.Builder
	for _, block := range blocks {
		if block.Kind != List {
			fmt.Fprintf(&b, "%s %d %q\n", names[block.Kind], block.Line, block.Text)
			continue
		}
		fmt.Fprintf(&b, "list %d ordered=%t\n", block.Line, block.Ordered)
		for _, item := range block.Items {
			fmt.Fprintf(&b, "  item %d box=%d %q\n", item.Line, item.Box, item.Text)
		}
	}
	return b.String()
}

func TestScan(t *testing.T) {
	for _, test := range []struct{ name, in, want string }{
		{"headings", "# A #\n##B\ntext", "heading 1 \"A\"\nparagraph 2 \"##B\\ntext\"\n"},
		{"a line of dashes is a rule", "a\n---\nb", "paragraph 1 \"a\"\nrule 2 \"---\"\nparagraph 3 \"b\"\n"},
		{"a fence keeps its bytes", "```go\n\tx  \n# y\n~~~\n```\nz", "fence 1 \"```go\\n\\tx  \\n# y\\n~~~\\n```\"\nparagraph 6 \"z\"\n"},
		{"quotes", "> a\nb\n> c\n\n> d", "quote 1 \"a\\nb\\nc\"\nquote 5 \"d\"\n"},
		{"a task list with blank lines", "- [ ] a\n\n- [x] b\n- c", "list 1 ordered=false\n  item 1 box=1 \"a\"\n  item 3 box=2 \"b\"\n  item 4 box=0 \"c\"\n"},
		{"code in an item", "1. [x] a\n    ```\n      x\n\n    y\n    ```\n1. [ ] b",
			"list 1 ordered=true\n  item 1 box=2 \"a\\n ```\\n   x\\n\\n y\\n ```\"\n  item 7 box=1 \"b\"\n"},
		{"code behind an empty item is outside", "- [ ]\n\n```\nx\n```\n\n- [x]\n",
			"list 1 ordered=false\n  item 1 box=1 \"\"\nfence 3 \"```\\nx\\n```\"\nlist 7 ordered=false\n  item 7 box=2 \"\"\n"},
		{"lists in items", "1. q\n    - A. x\n    - B. y\n\n    <details>\n    z\n\n    </details>\n\n1. r",
			"list 1 ordered=true\n  item 1 box=0 \"q\\n - A. x\\n - B. y\\n\\n <details>\\n z\\n\\n </details>\"\n  item 10 box=0 \"r\"\n"},
		{"details", "<details><summary>A</summary>\n\n```\n</details>\n```\n</details>\nb", "details 1 \"<details><summary>A</summary>\\n\\n```\\n</details>\\n```\\n</details>\"\nparagraph 7 \"b\"\n"},
		{"details without end", "<details>\na", "paragraph 1 \"<details>\\na\"\n"},
		{"two kinds of lists", "- a\n1. b", "list 1 ordered=false\n  item 1 box=0 \"a\"\nlist 2 ordered=true\n  item 2 box=0 \"b\"\n"},
	} {
		if diff := cmp.Diff(test.want, outline(Scan(test.in, 1))); diff != "" {
			t.Errorf("%s: -want +got\n%s", test.name, diff)
		}
	}
}

func TestFrontMatter(t *testing.T) {
	for _, test := range []struct {
		in, yaml, body string
		line           int
	}{
		{"---\na: b\n---\nc", "a: b\n", "c", 4},
		{"---\n---\n", "", "", 3},
		{"---\na: b\n", "", "---\na: b\n", 1},
		{"a\n---\n", "", "a\n---\n", 1},
	} {
		yaml, body, line := FrontMatter(test.in)
		if yaml != test.yaml || body != test.body || line != test.line {
			t.Errorf("FrontMatter(%q) = %q, %q, %d", test.in, yaml, body, line)
		}
	}
}

func TestOptions(t *testing.T) {
	got, err := Options("a: true\nb: 2\n")
	if err != nil || got["a"] != true || got["b"] != uint64(2) {
		t.Error(got, err)
	}
	for _, bad := range []string{"a: [", "- a", "a", strings.Repeat("[", 10_000), strings.Repeat("a", 20_000)} {
		if got, err := Options(bad); err == nil {
			t.Errorf("Options(%.20q) = %v", bad, got)
		}
	}
	if got, err := Options(""); len(got) > 0 || err != nil {
		t.Error(got, err)
	}
}

// No text of any shape makes the scanner slow.
func TestScanIsLinear(t *testing.T) {
	for _, unit := range []string{"- a\n", "<details>\n", "```\n", "> ", "- ", "1. a\n\n", "- a\n\n\n", "- a\n" + strings.Repeat("\n", 100_000) + "  b\n"} {
		text := strings.Repeat(unit, max(1, 200_000/len(unit)))
		if took := cputime.Of(func() { Scan(text, 1) }); took > 2*time.Second {
			t.Errorf("%q takes %s", unit, took)
		}
	}
}

func FuzzScan(f *testing.F) {
	f.Add("# a\n- [x] b\n  ```\n  c\n")
	f.Fuzz(func(t *testing.T, s string) {
		line := 0
		for _, b := range Scan(s, 1) {
			if b.Line <= line {
				t.Fatal("blocks are out of order")
			}
			line = b.Line
		}
	})
}

func TestABoxWithoutTheBlankBeforeIt(t *testing.T) {
	list := Scan("- [ ] a\n-[x] b\n1.[ ] c\n```\n-[x] code\n```", 1)
	if got := list[0]; len(got.Items) != 2 || got.Items[1].Text != "b" {
		t.Errorf("%+v", got)
	}
	if last := list[len(list)-1].Source(); !strings.Contains(last, "-[x] code") {
		t.Errorf("%q", last)
	}
}
