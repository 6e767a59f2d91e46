package convert

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"mocktest/build/convert/text"
)

// Store writes what was converted: one output to the file out, several to the
// folder out, each with its media beside it. Nothing is written unless all can
// be: no input is written over, no other file unless replace says so. The paths
// go into the Written of each.
func Store(out string, all []Done, inputs []string, replace bool) error {
	outputs := 0
	for _, d := range all {
		outputs += len(d.Outputs)
	}
	dir, single := out, ""
	switch {
	case outputs == 0:
		return errors.New("no test was converted, so nothing was written")
	case outputs == 1 && filepath.Ext(out) != "" && !isDir(out):
		dir, single = filepath.Dir(out), filepath.Base(out)
	case filepath.Ext(out) != "" && !isDir(out):
		return fmt.Errorf("there are %d tests, and -o %s names a file; name a folder", outputs, out)
	}
	files, err := plan(dir, single, all)
	if err != nil {
		return err
	}
	for _, f := range files {
		if err := Writable(f.Name, inputs, replace); err != nil {
			return err
		}
	}
	for _, f := range files {
		if err := os.MkdirAll(filepath.Dir(f.Name), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(f.Name, f.Data, 0o644); err != nil {
			return err
		}
		of := &all[f.of]
		of.Written = append(of.Written, f.Name)
	}
	return nil
}

// planned is a file to write: its Name is a path, of the index of its input.
type planned struct {
	Output
	of int
}

// plan lists the files to write, by their paths.
func plan(dir, single string, all []Done) ([]planned, error) {
	var files []planned
	owner := map[string]string{}
	put := func(of int, name string, data []byte) error {
		input := all[of].Input
		if !filepath.IsLocal(filepath.FromSlash(name)) || strings.Contains(name, `\`) {
			return fmt.Errorf("%s: the file %q leads out of its folder", input, name)
		}
		path := filepath.Join(dir, filepath.FromSlash(name))
		if _, twice := owner[path]; twice {
			return fmt.Errorf("two inputs would be written to %s; convert them into two folders", path)
		}
		owner[path] = input
		files = append(files, planned{Output{path, data}, of})
		return nil
	}
	for i, d := range all {
		for _, o := range d.Outputs {
			if err := put(i, text.First(single, o.Name), o.Data); err != nil {
				return nil, err
			}
		}
		for _, m := range d.Media {
			if err := put(i, m.Name, m.Data); err != nil {
				return nil, err
			}
		}
	}
	return files, nil
}

// Writable reports why a path must not be written to: it is an input, or it
// exists and replace does not say that it may go.
func Writable(path string, inputs []string, replace bool) error {
	there, err := os.Stat(path)
	if err != nil {
		return nil
	}
	for _, input := range inputs {
		if info, err := os.Stat(input); err == nil && os.SameFile(there, info) {
			return fmt.Errorf("%s is an input and was left as it is; name another file", path)
		}
	}
	if !replace {
		return fmt.Errorf("%s exists already and was left as it is; choose another name, or replace it with --force", path)
	}
	return nil
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
