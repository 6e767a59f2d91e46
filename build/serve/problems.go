package serve

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"path"

	"mocktest/build/check"
	"mocktest/build/schema"
	"mocktest/quizdata"
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
		if r, ok := s.readQuiz(name); ok {
			found = append(found, problemsOf(name, r)...)
		}
		return nil
	})
	return found
}

// readQuiz checks one file of the served folder; ok says that it is meant as
// a quiz.
func (s *Server) readQuiz(name string) (r check.Result, ok bool) {
	f, err := s.root.FS().Open(name)
	if err != nil {
		return r, false
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, quizdata.MaxFileBytes+1))
	if err != nil {
		return r, false
	}
	return check.Bytes(name, data), looksLikeQuiz(data)
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
	if bytes.Equal(data, schema.JSON) {
		return false
	}
	return bytes.Contains(data, []byte(`"questions"`)) ||
		bytes.Contains(data, []byte(`"sections"`)) || !json.Valid(data)
}
