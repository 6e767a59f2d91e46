package bundle

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// immutableName matches the engines with their scripts and the pinned loaders
// of this and of earlier builds.
var immutableName = regexp.MustCompile(`^mocktest-(engine-)?[0-9a-f]{16}\.(wasm|js)$`)

// Write puts the files and their compressed siblings into dir, which is made
// if need be. The loader is written last, so that a folder that is already
// being served never names an engine that is not there.
//
// Engines and pinned loaders of earlier builds stay, for pages and readers'
// caches may still ask for one; their names are returned. Nothing is written
// where a file would replace one that the bundle was made of.
func (b *Bundle) Write(dir string) (older []string, err error) {
	if err := b.spare(dir); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	order := slices.Clone(b.Files)
	slices.SortStableFunc(order, func(a, c File) int { return rank(a) - rank(c) })
	for _, f := range order {
		for _, form := range []struct {
			ext  string
			data []byte
		}{{".gz", f.Gzip}, {".br", f.Brotli}, {"", f.Data}} {
			if err := writeForm(filepath.Join(dir, f.Name+form.ext), form.data, form.ext != ""); err != nil {
				return nil, err
			}
		}
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		if immutableName.MatchString(e.Name()) && b.File(e.Name()) == nil {
			older = append(older, e.Name())
		}
	}
	return older, nil
}

// rank orders the writing: what others refer to goes first.
func rank(f File) int {
	switch {
	case path.Ext(f.Name) == ".wasm", strings.HasPrefix(f.Name, engineName):
		return 0
	case f.Name == ScriptName:
		return 2
	}
	return 1
}

// writeForm replaces one file in one step. A compressed form that this build
// does not have is removed: servers would go on sending the old one.
func writeForm(path string, data []byte, compressed bool) error {
	if compressed && data == nil {
		if err := os.Remove(path); err != nil && !os.IsNotExist(err) {
			return err
		}
		return nil
	}
	if info, err := os.Lstat(path); err == nil && info.IsDir() {
		return fmt.Errorf("%s is a folder, but a file of this name has to be written: move it away or choose another -o", path)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	temporary := path + ".new"
	if err := os.WriteFile(temporary, data, fs.FileMode(0o644)); err != nil {
		return err
	}
	return os.Rename(temporary, path)
}
