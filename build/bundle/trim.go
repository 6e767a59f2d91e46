package bundle

import (
	"context"
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// trimRoot is where the go command is made to see trimmed modules: a folder of
// the source that does not exist. It is the same for every build, as its name
// becomes part of the engine.
const trimRoot = ".trimmed"

// trimFiles are the files put in the place of others, below a folder for each
// module. The go command itself does not see them: the folder begins with _.
//
//go:embed all:_trim
var trimFiles embed.FS

// trimming is a module without what only servers or other programs need.
// Its files are those named in keep, and ours.
type trimming struct {
	path    string
	version string   // which this was written for
	ours    string   // folder of trimFiles
	keep    []string // of the module: patterns of slashed paths, tests aside
	// swap names packages that the kept files import others in place of.
	swap map[string]string
}

// trimmed is a source with trimmed modules.
type trimmed struct {
	flags []string          // for the go command
	dirs  map[string]string // of the untouched modules, by path, for licences
}

// trim lays the trimmed modules over the source. Nothing is copied or changed:
// an overlay tells the go command which files to see where. What it writes it
// writes into dir, which must outlive the use of the flags.
//
// A source without these modules needs no trimming. An error means that a
// module is there but not as it was when its trimming was written.
func trim(ctx context.Context, s source, modules []trimming, dir string) (trimmed, error) {
	found, err := findModules(ctx, s, modules)
	if err != nil || len(found) == 0 {
		return trimmed{}, err
	}
	gomod, err := os.ReadFile(filepath.Join(s.dir, "go.mod"))
	if err != nil {
		return trimmed{}, err
	}
	overlay := overlay{dir: dir, Replace: map[string]string{}}
	for _, m := range modules {
		if found[m.path] == "" {
			continue
		}
		if err := m.lay(overlay, found[m.path], filepath.Join(s.dir, trimRoot, m.ours)); err != nil {
			return trimmed{}, fmt.Errorf("%s: %w", m.path, err)
		}
		gomod = fmt.Appendf(gomod, "\nreplace %s => ./%s\n", m.path, path.Join(trimRoot, m.ours))
	}
	flags, err := overlay.write(s, gomod)
	return trimmed{flags: flags, dirs: found}, err
}

// findModules returns the folders of those modules that the source uses.
func findModules(ctx context.Context, s source, modules []trimming) (map[string]string, error) {
	gomod, err := os.ReadFile(filepath.Join(s.dir, "go.mod"))
	if err != nil {
		return nil, err
	}
	found := map[string]string{}
	for _, m := range modules {
		if !strings.Contains(string(gomod), m.path+" v") {
			continue
		}
		out, err := runGo(ctx, s.dir, compileEnv, "mod", "download", "-json", m.path)
		if err != nil {
			return nil, err
		}
		var is struct{ Version, Dir string }
		if err := json.Unmarshal(out, &is); err != nil || is.Dir == "" {
			return nil, fmt.Errorf("`go mod download -json %s` printed something unknown: %s", m.path, out)
		}
		if is.Version != m.version {
			return nil, fmt.Errorf("%s is of version %s, and its trimming was written for %s: "+
				"read what changed, then name the new version in build/bundle/trimmings.go", m.path, is.Version, m.version)
		}
		found[m.path] = is.Dir
	}
	return found, nil
}

// lay adds a module that lies in dir to the overlay, as if it lay at place.
func (m trimming) lay(o overlay, dir, place string) error {
	err := o.add(filepath.Join(place, "go.mod"), fmt.Appendf(nil, "module %s\n\ngo 1.24\n", m.path))
	if err != nil {
		return err
	}
	for _, pattern := range m.keep {
		// Glob fails only on a bad pattern.
		files, _ := filepath.Glob(filepath.Join(dir, filepath.FromSlash(pattern)))
		if len(files) == 0 {
			return fmt.Errorf("there is no %s in version %s", pattern, m.version)
		}
		for _, file := range files {
			if err := m.layFile(o, file, filepath.Join(place, strings.TrimPrefix(file, dir))); err != nil {
				return err
			}
		}
	}
	root := path.Join("_trim", m.ours)
	return fs.WalkDir(trimFiles, root, func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || isTest(name) {
			return err
		}
		text, err := trimFiles.ReadFile(name)
		if err != nil {
			return err
		}
		return o.add(filepath.Join(place, filepath.FromSlash(strings.TrimPrefix(name, root))), text)
	})
}

// layFile adds a kept file, with other imports.
func (m trimming) layFile(o overlay, file, place string) error {
	text, err := os.ReadFile(file)
	if err != nil || isTest(file) {
		return err
	}
	s := string(text)
	for from, to := range m.swap {
		s = strings.Replace(s, `"`+from+`"`, `"`+to+`"`, 1)
	}
	return o.add(place, []byte(s))
}

func isTest(file string) bool { return strings.HasSuffix(file, "_test.go") }

// overlay is what the go command reads as -overlay.
type overlay struct {
	dir     string
	Replace map[string]string
}

// add makes the go command see text at a place.
func (o overlay) add(place string, text []byte) error {
	if _, twice := o.Replace[place]; twice {
		return fmt.Errorf("%s is both kept and replaced", filepath.Base(place))
	}
	file := filepath.Join(o.dir, fmt.Sprintf("%d-%s", len(o.Replace), filepath.Base(place)))
	o.Replace[place] = file
	return os.WriteFile(file, text, 0o644)
}

// write finishes the overlay and returns the flags that make the go command
// use it.
func (o overlay) write(s source, gomod []byte) ([]string, error) {
	// Without a checksum file the go command asks for one to be made.
	gosum, err := os.ReadFile(filepath.Join(s.dir, "go.sum"))
	if err != nil {
		return nil, err
	}
	list, err := json.Marshal(o)
	if err != nil {
		return nil, err
	}
	for name, text := range map[string][]byte{"go.mod": gomod, "go.sum": gosum, "overlay.json": list} {
		if err := os.WriteFile(filepath.Join(o.dir, name), text, 0o644); err != nil {
			return nil, err
		}
	}
	return []string{"-overlay=" + filepath.Join(o.dir, "overlay.json"), "-modfile=" + filepath.Join(o.dir, "go.mod")}, nil
}

// GoFlags returns the flags that make the go command see the widget's source,
// which holds dir, as the engine is compiled of it, with trimmed modules. What
// they name is written into the folder files.
func GoFlags(ctx context.Context, dir, files string) ([]string, error) {
	s, err := findSource(ctx, dir)
	if err != nil {
		return nil, err
	}
	t, err := trim(ctx, s, trimmings, files)
	return t.flags, err
}
