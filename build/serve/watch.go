package serve

import (
	"context"
	"path/filepath"

	"mocktest/build/bundle"
	"mocktest/build/progress"
)

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
