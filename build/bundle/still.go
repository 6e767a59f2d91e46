package bundle

import (
	"encoding/json"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"

	"mocktest/build/check"
	"mocktest/quizdata"
)

// Still writes a quiz in forms that need no engine. It knows how the widget
// looks, which this package does not; the program that has both hands it in.
type Still interface {
	// HTML is the quiz as it stands inside <mock-test>. The stylesheet is the
	// address of the file named [StyleName].
	HTML(quiz *quizdata.Quiz, stylesheet string, answers bool) ([]byte, error)
	// Card is the start card as a tree of ["tag", {"name": "value"}, child…].
	Card(quiz *quizdata.Quiz) (json.RawMessage, error)
	// First is the first question likewise, as it stands once Start is
	// pressed; nil where it cannot be told beforehand.
	First(quiz *quizdata.Quiz) (json.RawMessage, error)
}

// HTML is a checked quiz as HTML; base is where the built folder is, as
// [CheckBaseURL] returned it. Images count from the address of the quiz, as the
// page names it; an empty one means that it is in that folder.
func HTML(still Still, r check.Result, base, address string, answers bool) ([]byte, error) {
	folder := addressOf(base, "")
	if address != "" {
		u, err := url.Parse(address)
		if err != nil || u.Scheme != "" && u.Scheme != "https" && u.Scheme != "http" {
			return nil, fmt.Errorf("%q is no address that a page could fetch a quiz from; write it as in the quiz attribute, like /quizzes/django.json", address)
		}
		address, _, _ = strings.Cut(address, "#")
		address, _, _ = strings.Cut(address, "?")
		folder = address[:strings.LastIndexByte(address, '/')+1]
	}
	_, quiz, err := Built(nil, r)
	if err != nil {
		return nil, err
	}
	quiz.Base = folder
	return still.HTML(quiz, addressOf(base, StyleName), answers)
}

// addressOf is where a built file will be; of no name, the folder.
func addressOf(base, name string) string {
	if base == "" {
		base = placeholderURL
	}
	return base + name
}

// stillName is the file of a quiz written as HTML.
func stillName(quiz string) string {
	return strings.TrimSuffix(quiz, filepath.Ext(quiz)) + ".html"
}

// writeStill adds the quizzes as HTML to a bundle.
func writeStill(b *Bundle, quizzes []quizFile, o Options, base string) error {
	if o.Still == nil {
		return nil
	}
	for i, q := range quizzes {
		q.quiz.Base = addressOf(base, "")
		text, err := o.Still.HTML(q.quiz, addressOf(base, StyleName), !o.NoAnswers)
		if err != nil {
			return fmt.Errorf("%s: %w", q.file.Name, err)
		}
		quizzes[i].still = stillName(q.file.Name)
		b.add(newFile(quizzes[i].still, text))
	}
	return nil
}
