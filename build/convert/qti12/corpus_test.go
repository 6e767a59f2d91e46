package qti12

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"mocktest/build/convert/archive"
	"mocktest/build/convert/bank"
	"mocktest/build/convert/readtest"
)

// typesOf are the types that a question of a declared type may become.
var typesOf = map[string][]bank.Type{
	"calculated_question":              {bank.Numeric},
	"categorization_question":          {bank.Categorize},
	"essay_question":                   {bank.Essay},
	"file_upload_question":             {bank.Essay},
	"fill_in_multiple_blanks_question": {bank.Cloze},
	"matching_question":                {bank.Matching},
	"multiple_answers_question":        {bank.MultipleResponse},
	"multiple_choice_question":         {bank.SingleChoice},
	"multiple_dropdowns_question":      {bank.Cloze},
	"numerical_question":               {bank.Numeric},
	"short_answer_question":            {bank.ShortText},
	"text_only_question":               {bank.Info},
	"true_false_question":              {bank.TrueFalse},
	"hot_spot_question":                {},
}

// Every item of the corpus is a question of its declared type, or the text of a
// passage, or named in the losses.
func TestCorpusItems(t *testing.T) {
	table := map[string]map[string]int{}
	items := 0
	for _, path := range readtest.Corpus(t, "canvas-qti") {
		folder := filepath.Base(filepath.Dir(path))
		if folder != "items_1.2" && folder != "canvas-qti" || filepath.Ext(path) != ".xml" {
			continue // of a package
		}
		if folder == "items_1.2" {
			items++
		}
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Base(path)
		if !Is(name, data) {
			t.Errorf("%s is not recognised", name)
		}
		file, err := Read(name, data)
		if err != nil {
			t.Error(err)
			continue
		}
		checkFile(t, name, file)
		count(table, folder, file)
		root, _ := newReader(nil).parse(name, data)
		d := &document{name: name, root: root}
		found := map[string]*bank.Question{}
		passages := map[string]bool{}
		for _, q := range file.Questions() {
			found[q.Place] = q
			passages[q.Passage] = q.Passage != ""
		}
		for _, n := range root.Descendants("item") {
			checkItem(t, file, found[d.place(n)], d.place(n), metadata(n)["question_type"], len(passages) > 0)
		}
	}
	if items != 49 {
		t.Errorf("%d files in items_1.2, expected 49", items)
	}
	logTable(t, table)
}

func checkItem(t *testing.T, file *bank.File, q *bank.Question, place, declared string, passages bool) {
	t.Helper()
	named := slices.ContainsFunc(file.Losses, func(l bank.Loss) bool { return l.Place == place })
	switch types, known := typesOf[declared]; {
	case q == nil && !named && !(passages && declared == "text_only_question"):
		t.Errorf("%s: an item of the type %q is neither in the file nor in its losses", place, declared)
	case q != nil && known && !slices.Contains(types, q.Type):
		t.Errorf("%s: the type %q became %q", place, declared, q.Type)
	}
}

// A package is read from its folder as from its zip, each quiz once.
func TestCorpusPackages(t *testing.T) {
	table := map[string]map[string]int{}
	for _, path := range readtest.Corpus(t, "canvas-qti") {
		if filepath.Base(path) == "test_qti_1.2.zip" {
			testCorpusZip(t, path)
		}
		if filepath.Base(path) != "imsmanifest.xml" {
			continue
		}
		name := filepath.Base(filepath.Dir(path))
		a, err := archive.FromFS(os.DirFS(filepath.Dir(path)))
		if err != nil {
			t.Fatal(err)
		}
		file, err := ReadArchive(a)
		if !IsArchive(a) {
			// Of QTI 2, and a manifest of QTI 1.1 without files.
			if name != "no_assessment_xml" && name != "unsupported_version" {
				t.Errorf("%s is not recognised", name)
			}
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		checkFile(t, name, file)
		count(table, name, file)
		seen := map[string]string{}
		for _, q := range file.Questions() {
			if first := seen[q.Prompt]; first != "" && q.Prompt != "" {
				t.Errorf("%s: %q is there twice, at %s and %s", name, q.Prompt, first, q.Place)
			}
			seen[q.Prompt] = q.Place
		}
	}
	logTable(t, table)
}

func testCorpusZip(t *testing.T, path string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	file, err := Read("test_qti_1.2.zip", data)
	if err != nil {
		t.Fatal(err)
	}
	if got := len(file.Media); got != 2 {
		t.Errorf("%d media in the zip, want the 2 pictures its texts show: %v", got, file.Losses)
	}
}

func count(table map[string]map[string]int, row string, file *bank.File) {
	if table[row] == nil {
		table[row] = map[string]int{}
	}
	table[row]["tests"] += len(file.Tests)
	for _, q := range file.Questions() {
		table[row][string(q.Type)]++
		if q.NoKey {
			table[row]["no key"]++
		}
	}
	for _, l := range file.Losses {
		table[row]["loss "+string(l.Kind)]++
	}
}

func logTable(t *testing.T, table map[string]map[string]int) {
	var b strings.Builder
	for row, counts := range table {
		var cells []string
		for what, n := range counts {
			cells = append(cells, fmt.Sprintf("%s %d", what, n))
		}
		slices.Sort(cells)
		fmt.Fprintf(&b, "\n%-32s %s", row, strings.Join(cells, ", "))
	}
	lines := strings.Split(b.String(), "\n")
	slices.Sort(lines)
	t.Log(strings.Join(lines, "\n"))
}

// checkFile checks what holds of every file that a reader fills.
func checkFile(t *testing.T, name string, file *bank.File) {
	t.Helper()
	for _, fault := range readtest.Faults(file) {
		t.Errorf("%s: %s", name, fault)
	}
}
