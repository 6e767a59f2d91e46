package qti2

import (
	"fmt"

	"mocktest/build/convert/archive"
	"mocktest/build/convert/bank"
	"mocktest/build/convert/xmltree"
)

// Format is the name of the format in [bank.File].
const Format = "qti2"

// Read reads an item or a package of QTI 2.1, 2.2 or 3.0. The name is for
// messages. It fails only if there is nothing that can be read.
func Read(name string, data []byte) (*bank.File, error) {
	r := &reader{file: &bank.File{Format: Format}, used: map[string]bool{}}
	if archive.Is(data) {
		pkg, err := archive.Open(data)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		r.pkg = pkg
		if err := r.readPackage(name); err != nil {
			return nil, err
		}
	} else if err := r.readSingle(name, data); err != nil {
		return nil, err
	}
	r.file.Losses = once(r.file.Losses)
	return r.file, nil
}

// readSingle reads a file that is one item.
func (r *reader) readSingle(name string, data []byte) error {
	root, err := xmltree.Parse(name, data)
	if err != nil {
		return err
	}
	normalise(root)
	switch root.Name {
	case "assessmentItem":
	case "assessmentTest":
		return fmt.Errorf("%s:%d:%d: a test without its items; convert the package (zip) that it came in", name, root.Line, root.Column)
	default:
		return fmt.Errorf("%s:%d:%d: <%s> is no QTI item; expected <assessmentItem> or <qti-assessment-item>, or a package (zip) with imsmanifest.xml",
			name, root.Line, root.Column, root.Name)
	}
	questions := r.item(name, root)
	if len(questions) > 0 {
		r.file.Tests = []bank.Test{{Lang: root.Attr["lang"], Sections: []bank.Section{{Questions: questions}}}}
	}
	return nil
}

// once leaves out losses that were noted before, for a text may be read twice.
// Those of keys stay: a test may name an item twice, and each counts.
func once(losses []bank.Loss) []bank.Loss {
	seen := map[bank.Loss]bool{}
	var left []bank.Loss
	for _, l := range losses {
		if !seen[l] || l.Kind == bank.Unscored {
			seen[l] = true
			left = append(left, l)
		}
	}
	return left
}
