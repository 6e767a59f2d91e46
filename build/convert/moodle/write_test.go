package moodle

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"golang.org/x/tools/txtar"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/readtest"
)

// What was read reads the same when it is written and read again, but for
// questions that the writer says it changed.
func TestWriteWhatWasRead(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no archives in testdata: %v", err)
	}
	for _, path := range paths {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		checkAgain(t, filepath.Base(path), archive.Files[0].Data)
	}
}

func TestWriteCorpus(t *testing.T) {
	for _, path := range readtest.Corpus(t, "moodle-xml") {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		checkAgain(t, filepath.Base(path), data)
	}
}

func checkAgain(t *testing.T, name string, data []byte) {
	t.Helper()
	first, err := Read(name, data)
	if err != nil {
		t.Fatal(err)
	}
	changed := map[string]bool{}
	for _, l := range Write(io.Discard, &first.Tests[0], first.Media) {
		changed[l.Place] = true
	}
	var sections []bank.Section
	for _, s := range first.Tests[0].Sections {
		s.Questions = slices.DeleteFunc(slices.Clone(s.Questions), func(q bank.Question) bool { return changed[q.Place] })
		if len(s.Questions) > 0 {
			sections = append(sections, s)
		}
	}
	if sections != nil {
		checkWritten(t, name, &bank.Test{Sections: sections}, first.Media)
	}
}

// checkWritten writes a test, reads it back and compares.
func checkWritten(t *testing.T, name string, test *bank.Test, media []bank.Media) {
	t.Helper()
	var out bytes.Buffer
	lost := Write(&out, test, media)
	if len(lost) > 0 {
		t.Errorf("%s: losses\n%s", name, losses(lost))
	}
	if !Is("x.xml", out.Bytes()) {
		t.Errorf("%s: what was written is not recognised", name)
	}
	again, err := Read(name, out.Bytes())
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out.Bytes())
	}
	byName := func(a, b bank.Media) int { return strings.Compare(a.Name, b.Name) }
	slices.SortFunc(media, byName)
	slices.SortFunc(again.Media, byName)
	// A copy cannot have the places, and a question without a name gets one.
	options := cmp.Options{cmpopts.IgnoreFields(bank.Question{}, "Place", "Title"), cmpopts.EquateEmpty()}
	bestFirst(test)
	if diff := cmp.Diff([]bank.Test{*test}, again.Tests, options); diff != "" {
		t.Errorf("%s: written -, read back +\n%s", name, diff)
	}
	if diff := cmp.Diff(media, again.Media, options); diff != "" {
		t.Errorf("%s: media written -, read back +\n%s", name, diff)
	}
}

// bestFirst puts answers in the order in which they are written.
func bestFirst(test *bank.Test) {
	for s := range test.Sections {
		for i := range test.Sections[s].Questions {
			q := &test.Sections[s].Questions[i]
			q.Answers = byCredit(q.Answers)
			for g := range q.Gaps {
				q.Gaps[g].Answers = byCredit(q.Gaps[g].Answers)
			}
		}
	}
}

// losses prints one loss a line.
func losses(all []bank.Loss) []byte {
	var out bytes.Buffer
	for _, l := range all {
		fmt.Fprintf(&out, "%s: %s: %s: %s: %s\n", l.Place, l.Kind, l.Question, l.What, l.Why)
	}
	return out.Bytes()
}

// Tests put together by chance are read back as they were written.
func TestWriteAndRead(t *testing.T) {
	for seed := range uint64(readtest.Often(50)) {
		m := &maker{Rand: rand.New(rand.NewPCG(seed, 1))}
		test := m.test()
		checkWritten(t, fmt.Sprintf("seed %d", seed), test, m.media)
		if t.Failed() {
			return
		}
	}
}

// The form of what is written, for eyes.
func TestWriteForm(t *testing.T) {
	yes := true
	four := around(4, 0.5)
	test := &bank.Test{Sections: []bank.Section{{Title: "Sums", Description: "Some *sums*.", Questions: []bank.Question{
		{Type: bank.SingleChoice, Title: "Picture", ID: "p-1", Prompt: "What is ![this](q1/a.png)?", Marks: 2, Shuffle: &yes, Right: "Yes.",
			Tags: []string{"easy"}, Hints: []string{"Look."}, Category: []string{"Sums"},
			Choices: []bank.Choice{{Text: "$a < b$", Credit: 1, Feedback: "Indeed."}, {Text: "R&D", Credit: 1. / 3}}},
		{Type: bank.Cloze, Title: "Gaps", Prompt: "{{a}} of {{b}}", Category: []string{"Sums", "A/B"}, Gaps: []bank.Gap{
			{ID: "a", Kind: bank.TextGap, Weight: 0.5, Answers: []bank.Answer{{Text: "1/2 * {x}", Match: bank.IgnoreCase, Credit: 1}}},
			{ID: "b", Kind: bank.NumberGap, Answers: []bank.Answer{{Number: &four, Credit: 1, Feedback: "Near #1."}}}}},
	}}}}
	var out bytes.Buffer
	if lost := Write(&out, test, []bank.Media{{Name: "q1/a.png", Data: []byte("picture")}}); len(lost) > 0 {
		t.Errorf("losses: %s", losses(lost))
	}
	const file = "testdata/written/form.xml"
	if readtest.Update() {
		if err := os.WriteFile(file, out.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), out.String()); diff != "" {
		t.Errorf("want -, got +; run with -update if it is right now\n%s", diff)
	}
}

// What Moodle has no place for is told.
func TestWriteLosses(t *testing.T) {
	one := bank.Number{Min: 1, Max: 2, OpenMax: true}
	test := &bank.Test{Title: "T", Seconds: 60, Sections: []bank.Section{{Title: "S", Draw: 1, Questions: []bank.Question{
		{Type: bank.MultipleResponse, Title: "all", Scoring: bank.AllOrNothing, Penalty: 1, Difficulty: "easy",
			Choices: []bank.Choice{{Text: "a", Credit: 1, Pinned: true}, {Text: "b"}}},
		{Type: bank.SingleChoice, Title: "odd", Choices: []bank.Choice{{Text: "a", Credit: 0.37}, {Text: "b"}}},
		{Type: bank.Numeric, Title: "open", Seconds: 5, Answers: []bank.Answer{{Number: &one, Credit: 1}}},
		{Type: bank.ShortText, Title: "regexp", Answers: []bank.Answer{{Text: "a|b", Match: bank.Regexp, Credit: 1}}},
		{Type: bank.Output, Title: "lines", Answers: []bank.Answer{{Text: "a\nb", Credit: 1}}},
		{Type: bank.Output, Title: "line", Answers: []bank.Answer{{Text: "a", Match: bank.Exact, Credit: 1}}},
		{Type: bank.Essay, Title: "essay", Right: "Good", NoKey: true},
		{Type: bank.Matching, Title: "markup", Passage: "Read this.", Pairs: []bank.Pair{{Left: "a", Right: "*b*"}}},
		{Type: "drawing", Title: "drawing"},
	}}}}
	const want = `the test: changed: : the time limit, the title: Moodle XML holds questions only; set it in the quiz of Moodle
section 1: changed: S: that an attempt gets 1 of the questions: Moodle XML holds questions only; add random questions of the category in the quiz of Moodle
question 1: changed: all: that a wrong response takes marks: the penalty of Moodle is for repeated tries
question 1: changed: all: the difficulty "easy": Moodle has none
question 1: changed: all: that only all right choices earn marks: Moodle marks each: right ones earn a part and wrong ones take as much
question 1: changed: all: that the choice "a" keeps its place: Moodle shuffles all choices or none
question 2: changed: odd: that no choice earns all marks: Moodle wants one that does, and refuses the question
question 2: changed: odd: a credit of 37 percent: Moodle has no such grade; choose "nearest grade" on import
question 3: changed: open: the time for the question: Moodle has one for the quiz
question 3: changed: open: that an end of the range is not accepted itself: Moodle accepts both ends
question 4: changed: regexp: the answer "a|b": Moodle compares no regular expressions
question 4: dropped: regexp: a short text: none of its answers has a form in Moodle
question 5: dropped: lines: a question for the output of a program: Moodle has nothing like it, and its short texts are of one line
question 6: changed: line: that the response is the output of a program: it becomes a short text
question 7: changed: essay: feedback to right or wrong responses: this type of Moodle has none
question 8: changed: markup: that the question belongs to the passage before it: the passage becomes a description of its own
question 8: changed: markup: the markup of "*b*": Moodle has plain text in this place
question 8: changed: markup: a matching of fewer than two pairs: Moodle wants two at least, and refuses the question
question 9: dropped: drawing: a question of type "drawing": Moodle has nothing like it
`
	var out bytes.Buffer
	got := string(losses(Write(&out, test, nil)))
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("want -, got +\n%s", diff)
	}
	file, err := Read("x.xml", out.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if n := len(file.Questions()); n != 7 {
		t.Errorf("%d questions were written, expected 6 and the passage", n)
	}
}
