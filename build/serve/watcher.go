package serve

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// quiet is how long nothing must change before a change is acted on: editors
// write a file in several steps.
const quiet = 120 * time.Millisecond

// watcher watches two trees: the served folder and the widget's source.
type watcher struct {
	files  *fsnotify.Watcher
	source []string
}

func newWatcher(dir, source string) (*watcher, error) {
	files, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, fmt.Errorf("this system does not let files be watched (%w); reload pages yourself", err)
	}
	w := &watcher{files: files}
	trees := []string{dir}
	if source != "" {
		// What the browser program is made of; the command's own code is
		// running already and cannot be exchanged.
		w.source = []string{filepath.Join(source, "widget"), filepath.Join(source, "quizdata")}
		trees = append(trees, w.source...)
	}
	for _, tree := range trees {
		if err := w.add(tree); err != nil {
			files.Close()
			return nil, fmt.Errorf("%s cannot be watched: %w", tree, err)
		}
	}
	return w, nil
}

// add watches a folder and all below it.
func (w *watcher) add(tree string) error {
	return filepath.WalkDir(tree, func(path string, e fs.DirEntry, err error) error {
		switch {
		case err != nil && path == tree:
			return err
		case err != nil || !e.IsDir():
			return nil
		case path != tree && ignored(e.Name()):
			return fs.SkipDir
		}
		return w.files.Add(path)
	})
}

// ignored reports whether a name is none of a publisher's own files.
func ignored(name string) bool {
	return len(name) > 1 && name[0] == '.' || strings.HasSuffix(name, "~") || name == "node_modules"
}

// wait returns the paths that changed, once it has become quiet; nil when ctx
// has ended.
func (w *watcher) wait(ctx context.Context) []string {
	changed := map[string]bool{}
	var settled <-chan time.Time
	for {
		select {
		case <-ctx.Done():
			return nil
		case e, open := <-w.files.Events:
			if !open {
				return nil
			}
			if e.Op == fsnotify.Chmod || ignored(filepath.Base(e.Name)) {
				continue
			}
			if info, err := os.Stat(e.Name); err == nil && info.IsDir() && e.Has(fsnotify.Create) {
				// A folder that cannot be watched only misses reloads.
				_ = w.add(e.Name)
			}
			changed[filepath.Clean(e.Name)] = true
			settled = time.After(quiet)
		case <-w.files.Errors:
			// Too many events at once: something changed, nobody knows what.
			changed[""] = true
			settled = time.After(quiet)
		case <-settled:
			var paths []string
			for path := range changed {
				paths = append(paths, path)
			}
			return paths
		}
	}
}

// inSource reports whether the widget has to be built again.
func (w *watcher) inSource(changed []string) bool {
	for _, path := range changed {
		if path == "" && len(w.source) > 0 {
			return true
		}
		for _, tree := range w.source {
			below, err := filepath.Rel(tree, path)
			if err == nil && filepath.IsLocal(below) && !strings.HasSuffix(path, "_test.go") {
				return true
			}
		}
	}
	return false
}
