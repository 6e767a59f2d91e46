package qti12

import (
	"errors"
	"slices"

	"mocktest/build/convert/archive"
	"mocktest/build/convert/bank"
)

// ReadArchive reads a package: the documents that its manifest lists, in that
// order, then those that it does not list. Each quiz is read once, though a
// Common Cartridge has it as a standard subset and as the platform's own file.
// Places in losses are paths in the package.
func ReadArchive(a *archive.Archive) (*bank.File, error) {
	r := newReader(a)
	resources, listed := r.manifest()
	seen := map[string]bool{}
	for _, res := range resources {
		r.resource(res, seen)
	}
	for _, name := range a.Names() {
		data, _ := a.File(name)
		if seen[name] || hidden(name) || !mayBeDocument(name) || !isDocument(data) {
			continue
		}
		if listed {
			r.lose(bank.Changed, name, "", "where this file stands among the others", "the manifest does not list it; it is read behind them")
		}
		r.document(name, data)
	}
	if len(r.docs) == 0 && len(r.file.Losses) == 0 {
		return nil, errors.New("the package has no document of QTI 1.2 (an XML file whose root is <questestinterop>); export the quiz as QTI 1.2 or as a Common Cartridge")
	}
	r.readSettings()
	if err := r.fill(); err != nil {
		return nil, err
	}
	return r.file, nil
}

// resource reads the documents of one resource, and says which are missing.
func (r *reader) resource(res resource, seen map[string]bool) {
	if res.newer() {
		r.lose(bank.Dropped, res.place, "", "the resource "+res.id+" of the type "+res.kind, "it is of another version of QTI; read it with the reader of QTI 2")
	}
	for _, file := range slices.Compact(res.files) {
		name, ok := r.files.Name(file)
		if !ok {
			kind := bank.Changed
			if res.asks() {
				kind = bank.Dropped
			}
			r.lose(kind, res.place, "", "the file "+file, "the manifest lists it, and the package does not have it")
			continue
		}
		data, _ := r.files.File(name)
		if seen[name] || !mayBeDocument(name) {
			continue
		}
		if !isDocument(data) {
			if res.asks() {
				r.lose(bank.Dropped, name, "", "the questions of the file", "its root is not <questestinterop>, as its resource says")
			}
			continue
		}
		seen[name] = true
		r.document(name, data)
	}
}

// document parses one document of the package.
func (r *reader) document(name string, data []byte) {
	root, err := r.parse(name, data)
	if err != nil {
		r.lose(bank.Dropped, name, "", "all questions of the file", err.Error())
		return
	}
	r.add(&document{name: name, root: root})
}
