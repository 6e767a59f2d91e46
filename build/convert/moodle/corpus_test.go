package moodle

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/readtest"
)

// corpusCounts are the questions of each file by type, and how many are
// dropped. Together they are all <question> elements but the categories.
var corpusCounts = map[string]map[bank.Type]int{
	"clozeRef.xml":                                {bank.Cloze: 5},
	"coderunner-ddl-intern.xml":                   {dropped: 2},
	"coderunner-ddl_replace_tablecorrectness.xml": {dropped: 2},
	"description.xml":                             {bank.Info: 1},
	"diff_set_equalityRef.xml":                    {dropped: 1},
	"dragdrop_missing-wordsRef.xml":               {bank.Cloze: 2},
	"essayRef.xml":                                {bank.Essay: 2},
	"exact_set_equalityRef.xml":                   {dropped: 1},
	"markdownRef.xml":                             {bank.SingleChoice: 1},
	"matchingRef.xml":                             {bank.Matching: 2},
	"missing-wordsRef.xml":                        {bank.Cloze: 6},
	"multiple-choiceRef.xml":                      {bank.SingleChoice: 2},
	"multiple-true-falseRef.xml":                  {dropped: 3},
	"numericalRef.xml":                            {bank.Numeric: 2},
	"orderingRef.xml":                             {bank.Ordering: 2},
	"shortanswerRef.xml":                          {bank.ShortText: 3},
	"true-falseRef.xml":                           {bank.TrueFalse: 3},
}

const dropped bank.Type = "dropped"

// Every question of real exports is imported or named in the losses.
func TestCorpus(t *testing.T) {
	files := readtest.Corpus(t, "moodle-xml")
	if len(files) != len(corpusCounts) {
		t.Errorf("%d files, expected %d", len(files), len(corpusCounts))
	}
	total := map[bank.Type]int{}
	for _, path := range files {
		name := filepath.Base(path)
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !Is(name, data) {
			t.Errorf("%s is not recognised", name)
		}
		file, err := Read(name, data)
		if err != nil {
			t.Error(err)
			continue
		}
		for _, fault := range readtest.Faults(file) {
			t.Errorf("%s: %s", name, fault)
		}
		counts := map[bank.Type]int{}
		for _, q := range file.Questions() {
			counts[q.Type]++
			total[q.Type]++
		}
		for _, l := range file.Losses {
			if l.Kind == bank.Dropped {
				counts[dropped]++
				total[dropped]++
			}
		}
		if diff := cmp.Diff(corpusCounts[name], counts); diff != "" {
			t.Errorf("%s: want -, got +\n%s", name, diff)
		}
	}
	t.Logf("in all: %v", total)
}
