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

	"mocktest/build/bundle"
	"mocktest/build/progress"
)

// quiet is how long nothing must change before a change is acted on: editors
// write a file in several steps.
const quiet = 120 * time.Millisecond

// Watch follows changes until ctx ends: of the served folder, and of the
// widget's own source in the module directory source, which rebuild turns
// into a new bundle. An empty source is not watched. Problems found are shown
// in open pages; Watch itself fails only when files cannot be watched at all.
func (s *Server) Watch(ctx context.Context, source string, rebuild func(context.Context) (*bundle.Bundle, error), log *progress.Log) error {
	w, err := newWatcher(s.dir, source)
	if err != nil {
		return err
	}
	defer w.files.Close()
	var failure string
	s.news.tell(failure, s.checkQuizzes(), false)
	for {
		changed := w.wait(ctx)
		if changed == nil {
			return nil
		}
		if w.inSource(changed) {
			failure = s.rebuild(ctx, rebuild, log)
		}
		problems := s.checkQuizzes()
		reload := failure == "" && !onlyBroken(s.dir, changed, problems)
		s.news.tell(failure, problems, reload)
	}
}

// rebuild takes a new bundle into use and returns why it could not.
func (s *Server) rebuild(ctx context.Context, rebuild func(context.Context) (*bundle.Bundle, error), log *progress.Log) string {
	b, err := rebuild(ctx)
	if err != nil {
		if ctx.Err() == nil {
			log.Say("%v", err)
		}
		return err.Error()
	}
	s.bundle.Store(b)
	log.Say("rebuilt: %s", b.Version)
	return ""
}

// onlyBroken reports whether all that changed are quizzes that now have
// problems. Pages then stay as they are, with the problems over them.
func onlyBroken(dir string, changed []string, problems []problem) bool {
	broken := map[string]bool{}
	for _, p := range problems {
		broken[filepath.Join(dir, filepath.FromSlash(p.URL))] = true
	}
	for _, path := range changed {
		if !broken[path] {
			return false
		}
	}
	return true
}

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
