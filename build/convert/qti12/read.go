package qti12

import (
	"fmt"

	"mocktest/build/convert/archive"
	"mocktest/build/convert/bank"
)

// Format is the name of the format in [bank.File].
const Format = "qti12"

// Read reads a document of QTI 1.2 or a package with such documents. The name
// is for messages. It fails if nothing can be read at all; what is left out of
// what could be read is in the losses.
func Read(name string, data []byte) (*bank.File, error) {
	if archive.Is(data) {
		a, err := archive.Open(data)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		file, err := ReadArchive(a)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		return file, nil
	}
	r := newReader(nil)
	root, err := r.parse(name, data)
	if err != nil {
		return nil, err
	}
	if root.Name != "questestinterop" {
		return nil, fmt.Errorf("%s:%d:%d: the root is <%s>, and <questestinterop> was expected; export the quiz as QTI 1.2",
			name, root.Line, root.Column, root.Name)
	}
	r.add(&document{name: name, root: root})
	if err := r.fill(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return r.file, nil
}

// reader is one run over a document or a package.
type reader struct {
	file *bank.File
	// files are those of the package; nil for a document that came alone.
	files *archive.Archive
	// settings are the Canvas settings of quizzes by identifier.
	settings map[string]*settings
	docs     []*document
	// items are the first items of their identifiers.
	items map[itemKey]source
	// named are the files of the package by the last part of their names.
	named map[string][]string
	// drawn are items of banks that a quiz has taken in.
	drawn map[string]bool
	// media are the names that files of the package got, and who has a name.
	media map[string]string
	taken map[string]bool
	// banks are the question banks by identifier.
	banks map[string]*questionBank
	// count is how many questions there are; see maxQuestions.
	count int
	// said are the losses noted, since a bank may be read twice.
	said map[string]bool
}

func newReader(files *archive.Archive) *reader {
	return &reader{
		file:     &bank.File{Format: Format},
		files:    files,
		settings: map[string]*settings{},
		items:    map[itemKey]source{},
		drawn:    map[string]bool{},
		media:    map[string]string{},
		taken:    map[string]bool{},
		said:     map[string]bool{},
	}
}

// lose notes a loss unless it has been noted.
func (r *reader) lose(kind bank.LossKind, place, question, what, why string) {
	id := place + "\x00" + question + "\x00" + what
	if !r.said[id] {
		r.said[id] = true
		r.file.Lose(kind, place, question, what, why)
	}
}
