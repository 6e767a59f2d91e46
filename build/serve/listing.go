package serve

import (
	"bytes"
	_ "embed"
	"html/template"
	"io/fs"
	"net/url"
	"path"
	"path/filepath"

	"mocktest/build/bundle"
	"mocktest/build/check"
)

//go:embed listing.html.tmpl
var listingText string

var listingTemplate = template.Must(template.New("listing").Parse(listingText))

// link is one line of a folder page.
type link struct {
	Name, URL string
	// File is the quiz that the URL opens; the live script shows its problems.
	File string
	// Title is that of the quiz, empty where the file has problems, and
	// Problems says how many.
	Title, Problems string
}

// listing is the page of a folder without an index.html: its pages, its
// quizzes, each opened as a test, and its folders. JSON files that are no
// quizzes are left out.
func (s *Server) listing(dir string) ([]byte, error) {
	entries, err := fs.ReadDir(s.root.FS(), dir)
	if err != nil {
		return nil, err
	}
	var view struct {
		Folder                  string
		Pages, Quizzes, Folders []link
	}
	view.Folder = s.nameOf(dir)
	for _, e := range entries {
		name := e.Name()
		escaped := (&url.URL{Path: path.Join("/", dir, name)}).EscapedPath()
		switch {
		case hidden(name):
		case e.IsDir():
			view.Folders = append(view.Folders, link{Name: name, URL: escaped + "/"})
		case path.Ext(name) == ".html":
			view.Pages = append(view.Pages, link{Name: name, URL: escaped})
		case path.Ext(name) == ".json":
			if quiz, ok := s.quizLink(path.Join(dir, name), escaped); ok {
				view.Quizzes = append(view.Quizzes, quiz)
			}
		}
	}
	var page bytes.Buffer
	err = listingTemplate.Execute(&page, view)
	return page.Bytes(), err
}

// nameOf is what people call a folder: by its own name.
func (s *Server) nameOf(dir string) string {
	if dir != "." {
		return path.Base(dir)
	}
	if whole, err := filepath.Abs(s.dir); err == nil {
		return filepath.Base(whole)
	}
	return s.dir
}

// quizLink opens a quiz as a test.
func (s *Server) quizLink(name, escaped string) (l link, ok bool) {
	r, ok := s.readQuiz(name)
	if !ok {
		return l, false
	}
	l = link{Name: path.Base(name), File: escaped,
		URL: widgetPath + bundle.FrameName + "?quiz=" + url.QueryEscape(escaped)}
	if len(r.Problems) > 0 {
		l.Problems = check.Count(len(r.Problems), "problem")
	} else {
		l.Title = r.Quiz.Title
	}
	return l, true
}
