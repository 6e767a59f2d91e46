package readtest

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// corporaVar names the folder of the corpora.
const corporaVar = "MOCKTEST_CORPORA"

// Corpus finds the files of a folder of the corpora, which are real question
// files of other projects and stay outside of this one. The folder of corpora
// is what MOCKTEST_CORPORA says, relative to the root of the module, else
// ../shared/corpora beside it. Without one the test is skipped, and says so;
// under CI=true it fails. Licences and read-me files are left out.
func Corpus(t *testing.T, folder string) []string {
	t.Helper()
	missing := t.Skipf
	if os.Getenv("CI") == "true" {
		missing = t.Fatalf
	}
	root := moduleRoot(t)
	corpora := os.Getenv(corporaVar)
	if corpora == "" {
		corpora = filepath.Join("..", "shared", "corpora")
		if _, err := os.Stat(filepath.Join(root, corpora)); err != nil {
			missing("%s is unset, so no real files are read; set it to the folder of the corpora", corporaVar)
		}
	}
	if !filepath.IsAbs(corpora) {
		corpora = filepath.Join(root, corpora)
	}
	var files []string
	err := filepath.WalkDir(filepath.Join(corpora, folder), func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if name := e.Name(); !e.IsDir() && name != "LICENSE" && name != "README.md" {
			files = append(files, path)
		}
		return nil
	})
	switch {
	case err != nil:
		missing("the corpus %s is not there: %v", folder, err)
	case len(files) == 0:
		missing("the corpus %s has no files", folder)
	}
	return files
}

// moduleRoot is the folder of go.mod, above the one that tests run in.
func moduleRoot(t *testing.T) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		up := filepath.Dir(dir)
		if up == dir {
			t.Fatal("no go.mod above the test")
		}
		dir = up
	}
}
