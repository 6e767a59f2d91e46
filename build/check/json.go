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
// none.
func PrintJSON(w io.Writer, results []Result) error {
	all := []jsonProblem{}
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
