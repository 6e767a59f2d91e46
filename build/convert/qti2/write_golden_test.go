package qti2

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/readtest"
)

// TestWriteGolden shows a package as it is written, with what is lost.
func TestWriteGolden(t *testing.T) {
	no := false
	test := bank.Test{Title: "All & sundry", Description: "Be *quick*.", Lang: "en", Seconds: 90, Pass: 50, Sections: []bank.Section{
		{Title: "One", Draw: 2, MarksEach: 4, Questions: []bank.Question{
			{Type: bank.SingleChoice, ID: "q 1", Title: "Dots", Prompt: "Which is `<` than\n\n- ![a](img/a.png)\n- ~~b~~?", Shuffle: &no, Tags: []string{"maths", "two words"},
				Choices: []bank.Choice{{ID: "x", Text: "this", Credit: 1, Feedback: "Yes."}, {ID: "y", Text: "**that**", Pinned: true}}},
			{Type: bank.MultipleResponse, Prompt: "Pick.", Marks: 2, Scoring: bank.PartialCredit, Hints: []string{"h"}, Difficulty: "easy",
				Choices: []bank.Choice{{Text: "a", Credit: 1}, {Text: "b", Credit: 1}, {Text: "c"}}},
			{Type: bank.Numeric, Prompt: "How long?", Unit: "m", Seconds: 30, Answers: []bank.Answer{
				{Number: &bank.Number{Min: 1.5, Max: 2.5}, Credit: 1}, {Number: &bank.Number{Min: 0.1, Max: 0.7, OpenMin: true}, Credit: 0.5}}},
		}},
		{Questions: []bank.Question{
			{Type: bank.Ordering, Prompt: "Sort.", Items: []string{"one", "two", "three"}, Penalty: 0.5},
			{Type: bank.Matching, Prompt: "Match.", Marks: 2, Pairs: []bank.Pair{{Left: "a", Right: "A"}, {Left: "b", Right: "B"}}, Extras: []string{"C"}},
			{Type: bank.Cloze, Prompt: "A {{1}} and {{b}}, {{not}}.", Passage: "Shared.", Category: []string{"x", "y"}, Words: []string{"w1", "w2"}, Gaps: []bank.Gap{
				{ID: "1", Kind: bank.TextGap, Answers: []bank.Answer{{Text: "c*t", Match: bank.Wildcard, Credit: 1, Feedback: "f"}}},
				{ID: "b", Kind: bank.BankGap, Choices: []bank.Choice{{Text: "w2", Credit: 1}}},
				{ID: "c", Kind: bank.NumberGap, Weight: 2, Answers: []bank.Answer{{Number: &bank.Number{Min: 3, Max: 3}, Credit: 1}}}}},
			{Type: bank.Cloze, Prompt: "{{1}} {{2}}", Words: []string{"x", "y", "z"}, Gaps: []bank.Gap{
				{ID: "1", Kind: bank.BankGap, Choices: []bank.Choice{{Text: "x", Credit: 1}}}, {ID: "2", Kind: bank.BankGap, Choices: []bank.Choice{{Text: "z", Credit: 1}}}}},
			{Type: bank.Essay, Prompt: "Write.", Marks: 5, Model: "So.", Rubric: []string{"short", "*good*"}},
			{Type: bank.Output, Prompt: "What does it print?", Answers: []bank.Answer{{Text: "1\n2", Match: bank.Exact, Credit: 1}}, Right: "R", PartlyRight: "P", Wrong: "W", Explanation: "E"},
			{Type: bank.ShortText, Prompt: "No key.", NoKey: true},
			{Type: bank.Info, Prompt: "| a | b |\n|---|--:|\n| 1 | 2 |"},
		}},
	}}
	var b bytes.Buffer
	losses := Write(&b, &test, []bank.Media{{Name: "img/a.png", Data: []byte("picture\n")}, {Name: "assessment.xml"}})
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	out := &txtar.Archive{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		out.Files = append(out.Files, txtar.File{Name: f.Name, Data: data})
	}
	var told strings.Builder
	for _, l := range losses {
		fmt.Fprintf(&told, "%s, %s, %q: %s; %s\n", l.Kind, l.Place, l.Question, l.What, l.Why)
	}
	out.Files = append(out.Files, txtar.File{Name: "losses", Data: []byte(told.String())})
	const golden = "testdata/write/package.txt"
	if readtest.Update() {
		if err := os.WriteFile(golden, txtar.Format(out), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(txtar.Format(out))); diff != "" {
		t.Errorf("-want +got; refresh with -update\n%s", diff)
	}
}

// TestWriteWhatIsRead writes what the golden tests read, and reads it again:
// the questions are of the same types and have keys where they had them.
func TestWriteWhatIsRead(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no golden files", err)
	}
	for _, name := range files {
		ar, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		parts := ar.Files[:len(ar.Files)-1]
		data := parts[0].Data
		if strings.HasSuffix(name, ".zip.txtar") {
			data = readtest.Pack(t, parts)
		}
		file, err := Read(name, data)
		if err != nil {
			t.Fatal(err)
		}
		for i := range file.Tests {
			want := shape(&bank.File{Tests: file.Tests[i : i+1]})
			var b bytes.Buffer
			Write(&b, &file.Tests[i], file.Media)
			back, err := Read("x.zip", b.Bytes())
			if err != nil {
				t.Fatal(name, err)
			}
			if got := shape(back); got != want {
				t.Errorf("%s: read, written and read again: got\n%s\nwant\n%s", name, got, want)
			}
		}
	}
}

func shape(file *bank.File) string {
	var b strings.Builder
	for _, q := range file.Questions() {
		fmt.Fprintln(&b, q.Type, q.NoKey, len(q.Choices), len(q.Items), len(q.Pairs), len(q.Gaps), len(q.Answers), q.Passage != "")
	}
	return b.String()
}
