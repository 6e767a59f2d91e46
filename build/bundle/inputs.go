package bundle

import (
	"fmt"
	"os"
	"path/filepath"
)

// CheckFolder refuses a folder in which the built form of a quiz would replace a
// quiz file: what is built is not for editing. It can be asked before the work;
// [Bundle.Write] asks the same of every file that was read.
func CheckFolder(dir string, quizzes []string) error {
	for _, quiz := range quizzes {
		name := filepath.Base(quiz)
		if err := replaces(filepath.Join(dir, name), "quiz", quizzes); err != nil {
			return err
		}
		if err := replaces(filepath.Join(dir, stillName(name)), stillName(name), quizzes); err != nil {
			return err
		}
	}
	return nil
}

// spare refuses a folder in which a file of the bundle would replace an input.
func (b *Bundle) spare(dir string) error {
	for _, f := range b.Files {
		for _, ext := range []string{"", ".gz", ".br"} {
			if err := replaces(filepath.Join(dir, f.Name+ext), f.Name+ext, b.inputs); err != nil {
				return err
			}
		}
	}
	return nil
}

// replaces is an error where a path is that of an input, however each is spelled.
func replaces(path, what string, inputs []string) error {
	there, err := os.Stat(path)
	if err != nil {
		return nil
	}
	for _, input := range inputs {
		if info, err := os.Stat(input); err == nil && os.SameFile(there, info) {
			return fmt.Errorf("the built %s would replace %s; choose another folder with -o", what, input)
		}
	}
	return nil
}
