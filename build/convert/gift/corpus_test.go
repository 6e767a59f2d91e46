package gift

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/readtest"
)

// node is an entry of the syntax trees of the corpus.
type node struct {
	Type           string
	ID             *string
	Tags           []string
	Title          *string
	Stem           passage
	GlobalFeedback *passage
	IsTrue         bool
	TrueFeedback   *passage // the first feedback, whatever is true: for the wrong response
	FalseFeedback  *passage // the second: for the right response
	Choices        json.RawMessage
	MatchPairs     []struct {
		Subquestion passage
		Subanswer   string
	}
}

type passage struct{ Format, Text string }

type option struct {
	IsCorrect bool
	Weight    *float64
	Text      json.RawMessage
	Feedback  *passage
}

type interval struct {
	Type                  string
	Number, Range         float64
	NumberHigh, NumberLow float64
}

// oddities are where a syntax tree differs from Moodle's reading, by file and
// number of the entry, with the reason. All of them are about answers that earn
// nothing, which the bank holds as feedback or not at all: they are compared too,
// but as what they become.
var oddities = map[string]string{
	"numerical1/9":                                 "answers with a weight of 0 are no answers but feedback for wrong ones",
	"totara_moodle_numerical/0":                    "the answer * of weight 0 is the feedback for all others",
	"totara_moodle_shortanswer/0":                  "the answer * of weight 0 is the feedback for all others",
	"totara_moodle_shortanswer_general_feedback/0": "the answer * of weight 0 is the feedback for all others",
}

// TestCorpus compares every entry of 51 files that others wrote with the syntax
// tree that another program made of it.
func TestCorpus(t *testing.T) {
	var files []string
	for _, path := range readtest.Corpus(t, "gift-grammar") {
		if filepath.Ext(path) == ".gift" {
			files = append(files, path)
		}
	}
	if len(files) < 51 {
		t.Fatalf("only %d files", len(files))
	}
	types := map[bank.Type]int{}
	losses, odd := map[bank.LossKind]int{}, 0
	for _, path := range files {
		name := strings.TrimSuffix(filepath.Base(path), ".gift")
		t.Run(name, func(t *testing.T) {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			tree, err := os.ReadFile(strings.TrimSuffix(path, ".gift") + ".json")
			if err != nil {
				t.Fatal(err)
			}
			var nodes []node
			if err := json.Unmarshal(tree, &nodes); err != nil {
				t.Fatal(err)
			}
			if last := nodes[len(nodes)-1]; last.Type == "Category" {
				// A category shows only on a question.
				data = append(data, "\n\nWhy?{}"...)
				nodes = append(nodes, node{Type: "Essay", Stem: passage{"moodle", "Why?"}})
			}
			file, err := Read(name, data)
			if err != nil {
				t.Fatal(err)
			}
			if !Is(name+".gift", data) {
				t.Error("not recognized")
			}
			for _, l := range file.Losses {
				losses[l.Kind]++
			}
			questions := file.Questions()
			var category string
			for i, n := range nodes {
				if n.Type == "Category" {
					category = *n.Title
					continue
				}
				if len(questions) == 0 {
					t.Fatalf("no question for entry %d", i)
				}
				q := questions[0]
				questions = questions[1:]
				types[q.Type]++
				same(t, i, "category", strings.TrimPrefix(category, "$course$/top/"), strings.Join(q.Category, "/"))
				compare(t, name+"/"+strconv.Itoa(i), i, n, q)
				if oddities[name+"/"+strconv.Itoa(i)] != "" {
					odd++
				}
			}
			if len(questions) > 0 {
				t.Errorf("%d questions too many", len(questions))
			}
		})
	}
	if odd != len(oddities) {
		t.Errorf("%d of %d oddities were met", odd, len(oddities))
	}
	t.Logf("questions %v, losses %v", types, losses)
}

// TestIsNoOther holds that no file of another format is taken for GIFT.
func TestIsNoOther(t *testing.T) {
	for _, folder := range []string{"canvas-qti", "mdbook-quiz", "moodle-xml"} {
		for _, path := range readtest.Corpus(t, folder) {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if Is(filepath.Base(path), data) {
				t.Errorf("%s is taken for GIFT", path)
			}
		}
	}
}
