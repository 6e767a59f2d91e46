package paper

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/quizfile"
)

var update = flag.Bool("update", false, "rewrite testdata/*.html")

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

func printed(t *testing.T, test *bank.Test, o Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, test, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// A quiz with a question of each type is printed as testdata/types.html shows,
// style left out.
func TestGolden(t *testing.T) { golden(t, "types") }

// Of questions without a key the paper says so, gives them no marks and has no
// answer to them.
func TestUnscoredGolden(t *testing.T) { golden(t, "unscored") }

func golden(t *testing.T, name string) {
	t.Helper()
	got := printed(t, load(t, "testdata/"+name+".json"), Options{Key: true})
	got = strings.Replace(got, style, "", 1)
	golden := "testdata/" + name + ".html"
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, _ := os.ReadFile(golden)
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got; refresh with -update):\n%s", golden, diff)
	}
}

// allowed are the elements of a page.
var allowed = regexp.MustCompile(`^(html|head|meta|title|style|body|header|h[1-6]|div|span|p|b|main|section|article|aside|ul|ol|li|em|strong|s|code|pre|blockquote|a|img|br|hr|table|tbody|tr|td|th|sup|math|m[a-z]+)$`)

// Whatever a quiz says, no text of it becomes markup.
func TestPagesHoldNoForeignMarkup(t *testing.T) {
	names, _ := filepath.Glob("../../../examples/quizzes/*.json")
	if len(names) < 8 {
		t.Fatalf("only %d examples", len(names))
	}
	for _, name := range names {
		test := load(t, name)
		page := printed(t, test, Options{Key: true, Version: `"><script>`, Shuffle: true, Seed: 3})
		root, err := html.Parse(strings.NewReader(page))
		if err != nil {
			t.Fatal(err)
		}
		for n := range root.Descendants() {
			if n.Type != html.ElementNode {
				continue
			}
			if !allowed.MatchString(n.Data) {
				t.Errorf("%s: <%s>", name, n.Data)
			}
			for _, a := range n.Attr {
				if strings.HasPrefix(a.Key, "on") || strings.HasPrefix(strings.ToLower(strings.TrimSpace(a.Val)), "javascript:") || a.Key == "style" {
					t.Errorf("%s: %s=%q", name, a.Key, a.Val)
				}
			}
		}
	}
}

// The same seed makes the same paper, another one another, and all have all
// questions with the same keys.
func TestShuffle(t *testing.T) {
	test := &bank.Test{Sections: []bank.Section{{}}}
	section := &test.Sections[0]
	for _, name := range []string{"p", "q", "r", "s", "t", "u"} {
		section.Questions = append(section.Questions, bank.Question{Type: bank.SingleChoice, Prompt: name, Choices: []bank.Choice{
			{Text: name + "1", Credit: 1}, {Text: name + "2"}, {Text: name + "3"}, {Text: "All of the above"}}})
	}
	section.Questions = append(section.Questions,
		bank.Question{Type: bank.Info, Prompt: "Read this"}, bank.Question{Type: bank.ShortText, Prompt: "v", Answers: []bank.Answer{{Text: "a", Credit: 1}}})
	one, two := Options{Shuffle: true, Seed: 1}, Options{Shuffle: true, Seed: 2}
	if printed(t, test, one) != printed(t, test, one) || printed(t, test, one) == printed(t, test, two) {
		t.Error("papers do not go by their seed")
	}
	order := arrange(section, one)
	if len(order) != 8 {
		t.Fatalf("%d questions", len(order))
	}
	for i, q := range order {
		if q.Type == bank.Info && order[i+1].Prompt != "v" {
			t.Errorf("a text stands before %q", order[i+1].Prompt)
		}
		if q.Type != bank.SingleChoice {
			continue
		}
		list := choicesOf(q, one)
		if list[3].Text != "All of the above" {
			t.Errorf("%v", list)
		}
	}
	section.Draw = 3
	if n := len(arrange(section, one)); n != 3 {
		t.Errorf("%d of 3 questions were drawn", n)
	}
}

// Things to be brought into order never stand in it.
func TestMixed(t *testing.T) {
	for n := 2; n < 5; n++ {
		for seed := range uint64(50) {
			order := mixed(n, &bank.Question{Prompt: "x"}, Options{Shuffle: true, Seed: seed})
			sorted := true
			for i, at := range order {
				sorted = sorted && i == at
			}
			if sorted || len(order) != n {
				t.Fatalf("%d things, seed %d: %v", n, seed, order)
			}
		}
	}
}
