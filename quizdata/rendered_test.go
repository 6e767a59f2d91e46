package quizdata

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Runs that do not fit the code, to the byte, would colour the wrong letters.
func TestCodeIsCutIntoRuns(t *testing.T) {
	for _, c := range []struct {
		name, code, written, want string
	}{
		{"fits", "def f", "k3p1f1", "k[def]p[ ]f[f]"},
		{"letters of several bytes", "é = 1", "p5n1", "p[é = ]n[1]"},
		{"within a letter", "é", "p1k1", ""},
		{"too short", "def f", "k3", ""},
		{"too long", "def", "k3p1", ""},
		{"unknown", "def", "", ""},
		{"another class", "def", "z3", ""},
		{"nothing to colour", "", "p1", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := &Rendered{runs: map[string]string{CodeKey("python", c.code): c.written}}
			var got strings.Builder
			runs := r.Code("python", c.code)
			for _, run := range runs {
				fmt.Fprintf(&got, "%c[%s]", run.Class, run.Text)
			}
			if got.String() != c.want {
				t.Errorf("got %q, want %q", got.String(), c.want)
			}
			if c.want != "" && FormatRuns(runs) != c.written {
				t.Errorf("written as %q", FormatRuns(runs))
			}
			if r.Code("go", c.code) != nil {
				t.Error("the code of another language has runs")
			}
		})
	}
	if (*Rendered)(nil).Code("go", "x") != nil {
		t.Error("a file that was not built has runs")
	}
	if _, ok := (*Rendered)(nil).Math("x"); ok {
		t.Error("a file that was not built has formulas")
	}
}

func TestTreesAreReadAsWritten(t *testing.T) {
	tree := Element{Tag: "math", Children: []Element{
		{Tag: "mfrac", Attrs: []Attr{{"linethickness", "0"}, {"class", "left bar"}}, Children: []Element{
			{Tag: "mo", Text: "(:)≤"}, {Tag: "mspace", Attrs: []Attr{{"width", "-0.5em"}}}, {Tag: "mrow"},
		}},
	}}
	written := FormatTree(tree)
	if want := "math(mfrac{linethickness=0;class=left bar}(mo6:(:)≤mspace{width=-0.5em}0:mrow()))"; written != want {
		t.Errorf("written as %q, want %q", written, want)
	}
	got, at, message := parseTree(written)
	if diff := cmp.Diff(tree, got); diff != "" || message != "" {
		t.Errorf("read otherwise, %q at %d:\n%s", message, at, diff)
	}
}

// A tree must fit a browser's stack and a page.
func TestTreesHaveLimits(t *testing.T) {
	deep := func(n int) string { return "math(" + strings.Repeat("mrow(", n-1) + strings.Repeat(")", n) }
	wide := func(n int) string { return "math(" + strings.Repeat("mn1:1", n-1) + ")" }
	for tree, ok := range map[string]bool{
		deep(MaxTreeDepth): true, deep(MaxTreeDepth + 1): false,
		wide(MaxTreeElements): true, wide(MaxTreeElements + 1): false,
	} {
		if _, _, message := parseTree(tree); ok != (message == "") {
			t.Errorf("a tree of %d bytes: %q", len(tree), message)
		}
	}
}

// A quiz has more formulas than other lists have entries.
func TestManyFormulas(t *testing.T) {
	quiz := func(n int) string {
		var b strings.Builder
		for i := range n {
			b.WriteString(`,"` + strconv.Itoa(i) + `":"math()"`)
		}
		return `{"title":"T","questions":[{"prompt":"1?","answer":1}],"rendered":{"math":{` + b.String()[1:] + `}}}`
	}
	if _, problems := Read("f", []byte(quiz(MaxRendered))); len(problems) > 0 {
		t.Error(problems)
	}
	if _, problems := Read("f", []byte(quiz(MaxRendered+1))); len(problems) != 1 {
		t.Errorf("%d problems with one formula too many", len(problems))
	}
}

// What is said of a text names the line and column of the file.
func TestTextsKnowTheirPlace(t *testing.T) {
	src := "{\"title\": \"T\", \"description\": \"D\",\n \"questions\": [{\"prompt\": \"a\\n\\u0915 $\\\\foo$\", \"answer\": true}]}"
	_, texts, problems := ReadTexts("f.json", []byte(src))
	if len(problems) > 0 || len(texts) != 2 {
		t.Fatalf("%d texts, %v", len(texts), problems)
	}
	at := strings.Index(texts[1].Source, `\foo`)
	got := texts[1].Problem(at, len(`\foo`), "no", "yes")
	want := Problem{File: "f.json", Line: 2, Column: 39, Path: "questions[0].prompt", Found: `\\foo`, Message: "no", Cure: "yes"}
	if got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}
