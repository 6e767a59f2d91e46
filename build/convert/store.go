package convert

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// Store writes what was converted: one output to the file out, several to the
// folder out, each with its media beside it. Nothing is written over another
// input's output.
func Store(out string, all []Done) ([]string, error) {
	outputs, media := 0, 0
	for _, d := range all {
		outputs, media = outputs+len(d.Outputs), media+len(d.Media)
	}
	if outputs == 0 {
		return nil, errors.New("no test was converted, so nothing was written")
	}
	dir, single := out, ""
	if outputs == 1 && filepath.Ext(out) != "" && !isDir(out) {
		dir, single = filepath.Dir(out), filepath.Base(out)
	}
	written := map[string]bool{}
	var names []string
	put := func(name string, data []byte) error {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if written[path] {
			return fmt.Errorf("two inputs would be written to %s; convert them into two folders", path)
		}
		written[path] = true
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		names = append(names, path)
		return os.WriteFile(path, data, 0o644)
	}
	for _, d := range all {
		for _, o := range d.Outputs {
			name := o.Name
			if single != "" {
				name = single
			}
			if err := put(name, o.Data); err != nil {
				return names, err
			}
		}
		for _, m := range d.Media {
			if !filepath.IsLocal(filepath.FromSlash(m.Name)) || strings.Contains(m.Name, `\`) {
				return names, fmt.Errorf("%s: the file %q leads out of its folder", d.Input, m.Name)
			}
			if path := filepath.Join(dir, filepath.FromSlash(m.Name)); written[path] {
				continue // two tests of a package share it
			}
			if err := put(m.Name, m.Data); err != nil {
				return names, err
			}
		}
	}
	return names, nil
}

// Single is the one output there is, for printing.
func Single(all []Done) ([]byte, error) {
	var found [][]byte
	for _, d := range all {
		if len(d.Media) > 0 {
			return nil, fmt.Errorf("%s has images or other files; name a folder with -o", d.Input)
		}
		for _, o := range d.Outputs {
			found = append(found, o.Data)
		}
	}
	switch len(found) {
	case 0:
		return nil, errors.New("no test was converted, so nothing was printed")
	case 1:
		return found[0], nil
	}
	return nil, fmt.Errorf("there are %d tests; name a folder with -o", len(found))
}

// Lost reports whether anything was.
func Lost(all []Done) bool {
	for _, d := range all {
		if len(d.Losses) > 0 {
			return true
		}
	}
	return false
}

func isDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}
