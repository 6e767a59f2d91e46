package serve

import (
	"bytes"
	_ "embed"
	"html/template"
	"io/fs"
	"net/url"
	"path"

	"mocktest/build/bundle"
)

//go:embed listing.html.tmpl
var listingText string

var listingTemplate = template.Must(template.New("listing").Parse(listingText))

// link is one line of a folder page.
type link struct {
	Name, URL string
	// File is the quiz that the URL opens; the live script shows its problems.
	File string
}

// listing is the page of a folder without an index.html: its pages, its
// quizzes, each opened as a test, and its folders.
func (s *Server) listing(dir string) ([]byte, error) {
	entries, err := fs.ReadDir(s.root.FS(), dir)
	if err != nil {
		return nil, err
	}
	var view struct {
		Folder                  string
		Pages, Quizzes, Folders []link
	}
	view.Folder = path.Join("/", dir)
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
			test := widgetPath + bundle.FrameName + "?quiz=" + url.QueryEscape(escaped)
			view.Quizzes = append(view.Quizzes, link{Name: name, URL: test, File: escaped})
		}
	}
	var page bytes.Buffer
	err = listingTemplate.Execute(&page, view)
	return page.Bytes(), err
}
