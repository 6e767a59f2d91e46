package convert

import (
	"encoding/json"
	"io"
)

// The members of the report as JSON.
type (
	reportJSON struct {
		Files  []fileJSON `json:"files"`
		Errors []string   `json:"errors"` // what could not be read or written, and why
	}
	fileJSON struct {
		Input     string     `json:"input"`
		Format    string     `json:"format"`
		Questions int        `json:"questions"` // read, those dropped among them
		Dropped   int        `json:"dropped"`
		Unscored  int        `json:"unscored"`
		Written   []string   `json:"written"` // paths; none where it was printed
		Losses    []lossJSON `json:"losses"`
	}
	lossJSON struct {
		Place    string `json:"place"`
		Question string `json:"question,omitempty"`
		Kind     string `json:"kind"`
		What     string `json:"what"`
		Why      string `json:"why"`
	}
)

// PrintJSON tells programs the same, each loss for itself, and what could not be
// read or written.
func PrintJSON(w io.Writer, all []Done, failed []error) error {
	report := reportJSON{Files: []fileJSON{}, Errors: []string{}}
	for _, err := range failed {
		report.Errors = append(report.Errors, err.Error())
	}
	for _, d := range all {
		f := fileJSON{
			Input: d.Input, Format: d.Format, Questions: d.Questions, Dropped: d.Dropped, Unscored: unscored(d.Losses),
			Written: append([]string{}, d.Written...), Losses: []lossJSON{},
		}
		for _, l := range sorted(d.Losses) {
			f.Losses = append(f.Losses, lossJSON{l.Place, l.Question, string(l.Kind), l.What, l.Why})
		}
		report.Files = append(report.Files, f)
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(report)
}
