// Package paper prints a test as a question paper: one HTML page for A4 without
// scripts, with places to write in and, behind a page break, the answer key. It
// is for people who print; nothing reads it back.
package paper

import (
	_ "embed"
	"html/template"
	"io"

	"mocktest/build/convert/bank"
)

// Options say how a paper is made.
type Options struct {
	// Title stands in where the test has none.
	Title string
	// Version tells versions of a test apart, usually by a letter; may be empty.
	Version string
	// Shuffle orders questions and choices by Seed, and draws questions where
	// a section draws some. The same seed makes the same paper always.
	Shuffle bool
	Seed    uint64
	// Key adds the answers and explanations, on pages of their own.
	Key bool
	// File finds an image by its address in a text and returns its name and
	// what is in it, which becomes part of the page. An empty name is none; nil
	// finds nothing.
	File func(address string) (name string, data []byte)
}

//go:embed page.html
var source string

//go:embed page.css
var style string

var pageTemplate = template.Must(template.New("page").Parse(source))

// Write prints a test. The error is that of w.
func Write(w io.Writer, t *bank.Test, o Options) error {
	return pageTemplate.Execute(w, newPage(t, o))
}
