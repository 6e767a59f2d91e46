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
)

// Quiz is the starter quiz.
//
//go:embed starter.json
var Quiz []byte

// Write puts the starter quiz at path. It does not replace a file unless told
// to.
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
	return errors.Join(err, f.Close())
}
