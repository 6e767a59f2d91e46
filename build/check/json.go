package check

import (
	"encoding/json"
	"io"

	"mocktest/quizdata"
)

// jsonProblem is one problem or hint for editors. Columns count bytes from 1.
type jsonProblem struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
	Path   string `json:"path,omitempty"`
	// Question is the name of the question concerned.
	Question string `json:"question,omitempty"`
	Found    string `json:"found,omitempty"`
	Message  string `json:"message"`
	Cure     string `json:"cure,omitempty"`
}

// PrintJSON writes an object of two lists, "problems" and "hints" of all files.
// A file that could not be read has that as its one problem, at its beginning.
func PrintJSON(w io.Writer, results []Result, misses Misses) error {
	problems, hints := []jsonProblem{}, []jsonProblem{}
	for _, m := range misses {
		problems = append(problems, jsonProblem{File: m.File, Line: 1, Column: 1, Message: m.Reason})
	}
	for _, r := range results {
		for _, p := range r.Problems {
			problems = append(problems, r.json(p))
		}
		for _, p := range r.Hints {
			hints = append(hints, r.json(p))
		}
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(map[string][]jsonProblem{"problems": problems, "hints": hints})
}

func (r Result) json(p quizdata.Problem) jsonProblem {
	return jsonProblem{File: p.File, Line: p.Line, Column: p.Column, Path: p.Path, Question: r.name(p.Path), Found: p.Found, Message: p.Message, Cure: p.Cure}
}
