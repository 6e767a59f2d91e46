// Package starter holds the first quiz a publisher gets: one question of each
// type, whose texts explain the fields they stand in, because JSON has no
// comments.
package starter

import (
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"mocktest/build/schema"
)

// Quiz is the starter quiz.
//
//go:embed starter.json
var Quiz []byte

// Write puts the starter quiz at path, and the schema it names beside it. It
// does not replace a quiz unless told to.
func Write(path string, replace bool) error {
	flags := os.O_WRONLY | os.O_CREATE | os.O_EXCL
	if replace {
		flags = os.O_WRONLY | os.O_CREATE | os.O_TRUNC
	}
	f, err := os.OpenFile(path, flags, 0o644)
	switch {
	case errors.Is(err, fs.ErrExist):
		return fmt.Errorf("%s exists already and was left as it is; choose another name, or replace it with --force", path)
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s cannot be written: its folder does not exist; make the folder first", path)
	case err != nil:
		return err
	}
	_, err = f.Write(Quiz)
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	// The quiz names it, for editors that complete and check by it.
	return os.WriteFile(filepath.Join(filepath.Dir(path), schema.Name), schema.JSON, 0o644)
}
