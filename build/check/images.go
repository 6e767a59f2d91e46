package check

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"mocktest/build/media"
	"mocktest/quizdata"
	"mocktest/quizdata/markdown"
)

// Images are what a quiz shows besides its texts.
type Images struct {
	// Found lie with the file, and go where it goes.
	Found []Image
	// Left are those that do not, as hints; none if the quiz accepts that.
	Left quizdata.Problems
	// Elsewhere are addresses of the web, or from the root of a host, that
	// stay as they are.
	Elsewhere []string
}

// Image is a file that texts name.
type Image struct {
	Name string // slashed, relative to the folder of the quiz
	Data []byte
}

// Images finds the images of a quiz that has no problems.
func (r Result) Images() (all Images) {
	if r.Quiz == nil {
		return all
	}
	for _, named := range media.In(r.texts, markdown.Dialect{Math: r.Quiz.Math}) {
		name, data, err := media.Read(filepath.Dir(r.File), named.Address)
		switch {
		case err == nil:
			// Two ways to write an address may mean one file.
			if !slices.ContainsFunc(all.Found, func(i Image) bool { return i.Name == name }) {
				all.Found = append(all.Found, Image{name, data})
			}
		case stays(err):
			all.Elsewhere = append(all.Elsewhere, named.Address)
		case !slices.Contains(r.Quiz.Accept, imageAdvice):
			all.Left = append(all.Left, unfound(named, err))
		}
	}
	return all
}

// stays reports an address that is nothing to look for.
func stays(err error) bool {
	return errors.Is(err, media.ErrRemote) || errors.Is(err, media.ErrRooted)
}

// imageAdvice is the name of the advice about images.
const imageAdvice = "image"

// image looks for relative images with the quiz file.
func (e *editor) image() {
	for _, named := range media.In(e.texts, markdown.Dialect{Math: e.quiz.Math}) {
		if _, _, err := media.Read(filepath.Dir(e.file), named.Address); err != nil && !stays(err) {
			e.found = append(e.found, unfound(named, err))
		}
	}
}

// unfound is the hint about an image that will not come along.
func unfound(named media.Named, err error) quizdata.Problem {
	cure := "put it beside the quiz file or in a folder there; its address counts from the quiz file"
	switch {
	case errors.Is(err, media.ErrKind):
		cure = "save it as PNG, JPEG, GIF, WebP, AVIF or SVG"
	case errors.Is(err, media.ErrScript):
		cure = "export it again without scripts and event handlers"
	case errors.Is(err, media.ErrLarge):
		cure = "make it smaller; readers on a phone wait for every megabyte"
	case errors.Is(err, media.ErrHidden):
		cure = "give it, and its folder, a name without a dot in front"
	}
	at := max(0, strings.Index(named.Text.Source, named.Address))
	return named.Text.Problem(at, len(named.Address),
		"the image "+named.Address+" "+err.Error()+", so build leaves it out and readers see the words that stand for it",
		accepting(cure, imageAdvice))
}

// accepting adds to a cure how the advice is silenced.
func accepting(cure, advice string) string {
	return cure + `; or accept it: "accept": ["` + advice + `"]`
}
