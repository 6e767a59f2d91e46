package convert

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// folders hold test data, of the format named.
var folders = map[string]string{
	"aiken": "aiken", "anki": "anki", "gift": "gift", "h5p": "h5p", "mdbook": "mdbook", "mdexam": "mdexam", "moodle": "moodle",
	"opentdb": "opentdb", "qti12": "qti12", "qti2": "qti2", "quizdown": "quizdown", "surveyjs": "surveyjs",
}

// No format takes the files of another: the first that recognises a file reads
// it.
func TestFilesAreRecognisedAsTheirOwn(t *testing.T) {
	files := 0
	for folder, format := range folders {
		for name, data := range inputs(t, filepath.Join(folder, "testdata")) {
			f, err := find(name, data, "")
			if err != nil {
				continue // such as the damaged ones
			}
			files++
			if f.Name != format {
				t.Errorf("%s of %s is taken for %s", name, format, f.Name)
			}
		}
	}
	if files < 50 {
		t.Errorf("only %d files were looked at", files)
	}
}

// inputs are the question files below a folder, out of txtar archives too.
func inputs(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	err := filepath.WalkDir(dir, func(path string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() || strings.Contains(path, "fuzz") || strings.Count(filepath.Base(path), ".") > 1 { // pack.zip.txtar: parts of one package
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if ext := filepath.Ext(path); ext != ".txtar" && ext != ".txt" {
			if ext != ".want" && ext != ".golden" {
				all[path] = data
			}
			return nil
		}
		for _, f := range txtar.Parse(data).Files {
			if !strings.Contains(f.Name, "want") && !strings.Contains(f.Name, "golden") && !strings.HasSuffix(f.Name, ".bank") {
				all[path+" "+f.Name] = f.Data
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// Of a file that is not recognised, its name decides what is told.
func TestUnrecognisedFilesAreToldByTheirEnding(t *testing.T) {
	for _, c := range []struct{ name, data, says string }{
		{"a.csv", "name,remark\nTea,hot\n", "a.csv: none of the first 12 rows is a header with a question and an answer or choices; name the columns, such as: question"},
		{"a.TSV", "name\tremark\n", "name the columns"},
		{"a.xlsx", "name,remark\n", "name the columns"},
		{"a.xlsx", oldOffice + "\x00\x00", "save it as .xlsx or CSV"},
		{"a.csv", "PK\x03\x04", "a zip file"},
		{"a.json", `{"title": "T", "questions": [}`, "a.json:1:"},
		{"a.json", `{"questions": [{"prompt": "So?", "answer": true}]}`, `"title" is missing`},
		{"a.json", `{"name": "tool", "version": "1"}`, "no known question format"},
		{"a.txt", "name,remark\n", "no known question format"},
		{"a.html", "<p>Tea</p>", "no known question format"},
	} {
		if _, err := Read(c.name, []byte(c.data), ""); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s %q: %v\nwant: %s", c.name, c.data, err, c.says)
		}
	}
}
