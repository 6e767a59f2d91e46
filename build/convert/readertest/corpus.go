package readertest

import (
	"os"
	"path/filepath"
	"testing"
)

// Corpus is the folder of a corpus of real files, below what the environment
// variable MOCKTEST_CORPORA names, else below ../shared/corpora beside the
// repository. Without it the test is skipped, under CI=true it fails.
func Corpus(t *testing.T, name string) string {
	t.Helper()
	root := os.Getenv("MOCKTEST_CORPORA")
	if root == "" {
		root = beside(t)
	} else if !filepath.IsAbs(root) {
		root = filepath.Join(repository(t), root)
	}
	dir := filepath.Join(root, name)
	if _, err := os.Stat(dir); err == nil {
		return dir
	}
	const message = "no corpus %s: MOCKTEST_CORPORA is unset or names a folder without it"
	if os.Getenv("CI") == "true" {
		t.Fatalf(message, name)
	}
	t.Skipf(message, name)
	return ""
}

// beside also finds the corpora from a second working tree of the repository.
func beside(t *testing.T) string {
	for _, up := range []string{"../shared/corpora", "../../shared/corpora"} {
		dir := filepath.Join(repository(t), up)
		if _, err := os.Stat(dir); err == nil {
			return dir
		}
	}
	return ""
}

// repository is the folder of go.mod, above the package that is tested.
func repository(t *testing.T) string {
	t.Helper()
	dir, err := os.Getwd()
	for err == nil {
		if _, missing := os.Stat(filepath.Join(dir, "go.mod")); missing == nil {
			return dir
		}
		if filepath.Dir(dir) == dir {
			break
		}
		dir = filepath.Dir(dir)
	}
	t.Fatal("no go.mod above the test", err)
	return ""
}
