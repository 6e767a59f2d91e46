// Package h5p reads packages of H5P, the interactive contents of WordPress,
// Moodle and Drupal: a zip with h5p.json, which names the main library, and
// content/content.json, its parameters. Questions inside sets, books, columns
// and presentations are found at any depth. What a library means was learnt from
// the semantics that each carries; libraries not known here are reported by name.
package h5p

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path"
	"strings"

	"mocktest/build/convert/archive"
	"mocktest/build/convert/bank"
)

// Format is the name of the format in [bank.File.Format].
const Format = "h5p"

const (
	manifestName = "h5p.json"
	contentName  = "content/content.json"
)

// Is reports whether data is a zip with the two files of such a package.
func Is(_ string, data []byte) bool {
	if !archive.Is(data) {
		return false
	}
	a, err := archive.Open(data)
	if err != nil {
		return false
	}
	_, manifest := a.File(manifestName)
	_, content := a.File(contentName)
	return manifest && content
}

// Read reads a package into one test. Chapters and sets become sections.
func Read(name string, data []byte) (*bank.File, error) {
	a, err := archive.Open(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	manifest, err := object(name, a, manifestName)
	if err != nil {
		return nil, err
	}
	content, err := object(name, a, contentName)
	if err != nil {
		return nil, err
	}
	r := &reader{file: &bank.File{Format: Format}, name: name, archive: a, missing: map[string]bool{}}
	r.manifest(manifest)
	r.media()
	main := manifest.text("mainLibrary")
	if main == "" {
		return nil, fmt.Errorf("%s: %s: no mainLibrary; it names the library of the content, such as H5P.QuestionSet", name, manifestName)
	}
	r.sections = []bank.Section{{}}
	r.content(node{library: main, params: content, place: name + ": " + contentName, title: r.test.Title}, 0)
	for _, s := range r.sections {
		if s.Draw >= len(s.Questions) {
			s.Draw = 0 // all of them
		}
		if len(s.Questions) > 0 {
			r.test.Sections = append(r.test.Sections, s)
		}
	}
	if len(r.test.Sections) > 0 {
		r.file.Tests = []bank.Test{r.test}
	}
	return r.file, nil
}

// reader holds what the parts of a package share.
type reader struct {
	file     *bank.File
	name     string
	archive  *archive.Archive
	test     bank.Test
	sections []bank.Section
	added    int             // questions so far
	missing  map[string]bool // images that were reported
}

// object reads a file of the package that is one JSON object.
func object(name string, a *archive.Archive, file string) (params, error) {
	data, ok := a.File(file)
	if !ok {
		return nil, fmt.Errorf("%s: no %s in the package; is it an H5P package, exported whole?", name, file)
	}
	var p params
	if err := json.Unmarshal(bytes.TrimPrefix(data, []byte("\ufeff")), &p); err != nil {
		return nil, fmt.Errorf("%s: %s: %w; a JSON object is expected", name, file, err)
	}
	return p, nil
}

// manifest reads what h5p.json says of the whole.
func (r *reader) manifest(m params) {
	r.test.Title = strings.TrimSpace(m.text("title"))
	if lang := m.text("language"); lang != "und" {
		r.test.Lang = lang
	}
	var names []string
	for _, author := range m.list("authors") {
		if name := author.text("name"); name != "" {
			names = append(names, name)
		}
	}
	license := m.text("license")
	if license != "" && license != "U" || len(names) > 0 {
		r.file.Lose(bank.Changed, r.name+": "+manifestName, "", fmt.Sprintf("license %q, authors: %s", license, strings.Join(names, ", ")),
			"a quiz has no field for them; keep them where the quiz is published")
	}
}

// media takes the images of the package.
func (r *reader) media() {
	for _, file := range r.archive.Names() {
		name, ok := strings.CutPrefix(file, "content/images/")
		if !ok || name == "" || name != strings.TrimPrefix(path.Clean("/"+name), "/") {
			continue
		}
		if data, ok := r.archive.File(file); ok {
			r.file.Media = append(r.file.Media, bank.Media{Name: "images/" + name, Data: data})
		}
	}
}
