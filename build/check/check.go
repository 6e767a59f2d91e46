// Package check reads quiz files and tells what is wrong with them, for people
// and for editors. What makes a file a quiz is decided in quizdata, and which
// formulas can be laid out in build/tex; this package finds the files and
// prints. What is right but perhaps not meant, it gives as a hint.
package check

import (
	"fmt"
	"io"
	"os"

	"mocktest/build/render"
	"mocktest/quizdata"
)

// Result is one file, checked.
type Result struct {
	// File is the path as it will be printed.
	File string
	// Source is the file's bytes.
	Source []byte
	// Quiz is nil when there are Problems, and of a page.
	Quiz     *quizdata.Quiz
	Problems quizdata.Problems
	// Hints are what may not be meant. They keep nothing from being built.
	Hints quizdata.Problems

	// look says what was looked at in a page or stylesheet.
	look string

	texts    []quizdata.Text // of Quiz
	rendered render.Rendered
}

// Read checks the file at path. The error is about reading it, never about
// what is in it.
func Read(path string) (Result, error) {
	f, err := os.Open(path)
	if err != nil {
		return Result{}, err
	}
	defer f.Close()
	// One byte more than allowed is enough to be told that it is too large.
	data, err := io.ReadAll(io.LimitReader(f, quizdata.MaxFileBytes+1))
	if err != nil {
		return Result{}, err
	}
	return Bytes(path, data), nil
}

// Bytes checks a file that is already in memory; file is only its name.
func Bytes(file string, data []byte) Result {
	r := Result{File: file, Source: data}
	quiz, texts, problems := quizdata.ReadTexts(file, data)
	if len(problems) > 0 {
		r.Problems = problems
		return r
	}
	if r.rendered, r.Problems = render.Texts(quiz, texts); len(r.Problems) > 0 {
		return r
	}
	r.Quiz, r.texts = quiz, texts
	r.Hints = append(hints(quiz, texts), advise(file, quiz, texts)...)
	return r
}

// Early is what a built quiz shows before the engine has come.
type Early = render.Early

// Built is the file as readers get it: with the colours of its code, the
// layout of its formulas and what is shown early. The error is that it would
// grow too large.
func (r Result) Built(early Early) ([]byte, error) {
	rendered := r.rendered
	rendered.Early = early
	built, err := rendered.Into(r.Source)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", r.File, err)
	}
	return built, nil
}

// Count writes a number with its noun: "1 file", "2 files".
func Count(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}
