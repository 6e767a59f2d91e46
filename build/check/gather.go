package check

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"mocktest/build/schema"
)

// noQuiz are the .json files that this program writes and that are no quizzes.
// Folders may hold them.
var noQuiz = []string{"manifest.json", schema.Name}

// Gather turns arguments into paths of files: a file stands for itself, a
// pattern for what it matches, a folder for every .json file directly in it.
// A file named twice is returned once. All arguments that stand for nothing
// are told in one error, which is a [Misses].
func Gather(args []string) ([]string, error) {
	var files []string
	var bad Misses
	for _, arg := range args {
		found, err := gather(arg)
		if err != nil {
			bad = append(bad, Miss{File: arg, Reason: err.Error()})
		}
		for _, file := range found {
			if !slices.Contains(files, file) {
				files = append(files, file)
			}
		}
	}
	if bad != nil {
		return files, bad
	}
	return files, nil
}

func gather(arg string) ([]string, error) {
	info, err := os.Stat(arg)
	switch {
	case err == nil && info.IsDir():
		return inFolder(arg)
	case err == nil:
		return []string{filepath.Clean(arg)}, nil
	case !strings.ContainsAny(arg, "*?["):
		return nil, reason(err)
	}
	found, err := filepath.Glob(arg)
	found = slices.DeleteFunc(found, func(file string) bool { return slices.Contains(noQuiz, filepath.Base(file)) })
	if err != nil {
		return nil, errors.New("not a valid pattern; * stands for any characters, ? for one, [ab] for a or b")
	}
	if len(found) == 0 {
		return nil, errors.New("no file matches this pattern")
	}
	return found, nil
}

func inFolder(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, reason(err)
	}
	var found []string
	for _, e := range entries {
		if !e.IsDir() && filepath.Ext(e.Name()) == ".json" && !slices.Contains(noQuiz, e.Name()) {
			found = append(found, filepath.Join(dir, e.Name()))
		}
	}
	if len(found) == 0 {
		return nil, errors.New("no .json file in this folder; name the quiz files, or start one with \"mocktest new\"")
	}
	return found, nil
}

// reason is the cause of a file error, without the path it repeats.
func reason(err error) error {
	switch {
	case errors.Is(err, os.ErrNotExist):
		return errors.New("no such file or folder")
	case errors.Is(err, os.ErrPermission):
		return errors.New("you may not read it")
	}
	var inner *os.PathError
	if errors.As(err, &inner) {
		return inner.Err
	}
	return err
}
