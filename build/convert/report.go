package convert

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
)

// PrintReport tells people what was lost, input by input, the worst first.
func PrintReport(w io.Writer, all []Done) {
	for _, d := range all {
		fmt.Fprintf(w, "%s: %s, %s read, %s\n", d.Input, d.Format, count(d.Questions, "question"), lost(d.Losses))
		for _, l := range sorted(d.Losses) {
			fmt.Fprintf(w, "  %s: ", text.First(l.Place, d.Input))
			if l.Question != "" {
				fmt.Fprintf(w, "“%s”: ", l.Question)
			}
			fmt.Fprintf(w, "%s: %s; %s\n", l.Kind, l.What, l.Why)
		}
	}
}

// lost counts the questions and the smaller things.
func lost(losses []bank.Loss) string {
	if len(losses) == 0 {
		return "nothing lost"
	}
	var parts []string
	for _, kind := range kinds {
		n := 0
		for _, l := range losses {
			if l.Kind == kind {
				n++
			}
		}
		if n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, kind))
		}
	}
	return strings.Join(parts, ", ")
}

var kinds = []bank.LossKind{bank.Dropped, bank.Unscored, bank.Changed}

func sorted(losses []bank.Loss) []bank.Loss {
	list := slices.Clone(losses)
	slices.SortStableFunc(list, func(a, b bank.Loss) int {
		return slices.Index(kinds, a.Kind) - slices.Index(kinds, b.Kind)
	})
	return list
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// The members of the report as JSON.
type (
	reportJSON struct {
		Files  []fileJSON `json:"files"`
		Errors []string   `json:"errors"` // inputs that could not be read, and why
	}
	fileJSON struct {
		Input     string     `json:"input"`
		Format    string     `json:"format"`
		Questions int        `json:"questions"`
		Outputs   []string   `json:"outputs"`
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

// PrintJSON tells programs the same, and which inputs could not be read.
func PrintJSON(w io.Writer, all []Done, failed []error) error {
	report := reportJSON{Files: []fileJSON{}, Errors: []string{}}
	for _, err := range failed {
		report.Errors = append(report.Errors, err.Error())
	}
	for _, d := range all {
		f := fileJSON{Input: d.Input, Format: d.Format, Questions: d.Questions, Outputs: []string{}, Losses: []lossJSON{}}
		for _, o := range slices.Concat(d.Outputs, d.Media) {
			f.Outputs = append(f.Outputs, o.Name)
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
