package serve

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"

	"mocktest/build/check"
)

// checkQuizzes checks every quiz below the served folder.
func (s *Server) checkQuizzes() []problem {
	var found []problem
	_ = fs.WalkDir(s.root.FS(), ".", func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			// A file that has just gone, or may not be read, is no quiz.
			return nil
		case e.IsDir() && ignored(e.Name()):
			return fs.SkipDir
		case e.IsDir() || path.Ext(name) != ".json" || ignored(e.Name()):
			return nil
		}
		r, err := check.Read(filepath.Join(s.dir, filepath.FromSlash(name)))
		if err == nil && looksLikeQuiz(r.Source) {
			found = append(found, problemsOf(name, r)...)
		}
		return nil
	})
	return found
}

func problemsOf(name string, r check.Result) []problem {
	var out []problem
	for _, p := range r.Problems {
		message := p.Message
		if p.Path != "" {
			message = p.Path + ": " + message
		}
		out = append(out, problem{
			URL:   path.Join("/", name),
			Place: fmt.Sprintf("%s:%d:%d", name, p.Line, p.Column), Message: message, Cure: p.Cure,
		})
	}
	return out
}

// looksLikeQuiz keeps other JSON of a site out: it is shown no mistakes for
// not being a quiz. A file that is not JSON at all may be a quiz being typed.
func looksLikeQuiz(data []byte) bool {
	return bytes.Contains(data, []byte(`"questions"`)) ||
		bytes.Contains(data, []byte(`"sections"`)) || !json.Valid(data)
}
