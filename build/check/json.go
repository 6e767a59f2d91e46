package check

import (
	"encoding/json"
	"io"
)

// jsonProblem is one problem for editors. Columns count bytes from 1.
type jsonProblem struct {
	File    string `json:"file"`
	Line    int    `json:"line"`
	Column  int    `json:"column"`
	Path    string `json:"path,omitempty"`
	Found   string `json:"found,omitempty"`
	Message string `json:"message"`
	Cure    string `json:"cure,omitempty"`
}

// PrintJSON writes the problems of all files as one array, empty when there is
// none. A file that could not be read has that as its one problem, at its
// beginning.
func PrintJSON(w io.Writer, results []Result, misses Misses) error {
	all := []jsonProblem{}
	for _, m := range misses {
		all = append(all, jsonProblem{File: m.File, Line: 1, Column: 1, Message: m.Reason})
	}
	for _, r := range results {
		for _, p := range r.Problems {
			all = append(all, jsonProblem(p))
		}
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(all)
}
