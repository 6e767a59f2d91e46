package check

import (
	"slices"
	"strings"

	"mocktest/quizdata"
	"mocktest/quizdata/markdown"
)

// hints are about mathematics: TeX that will be shown with its dollars, or,
// from this very file, as it is written.
func hints(quiz *quizdata.Quiz, texts []quizdata.Text) quizdata.Problems {
	for _, text := range texts {
		if slices.Contains(quiz.Accept, map[bool]string{true: "tex", false: "math"}[quiz.Math]) {
			return nil
		}
		formula := firstFormula(markdown.Dialect{Math: true}.Parse(text.Source), quiz.Math)
		switch at := max(strings.Index(text.Source, formula), 0); {
		case formula == "":
		case !quiz.Math:
			return quizdata.Problems{text.Problem(at, len(formula), "this looks like TeX, and readers will see it with its dollars",
				`add "math": true to the quiz if $…$ is mathematics in it`)}
		case quiz.Rendered == nil:
			return quizdata.Problems{text.Problem(at, len(formula), "from this very file readers see formulas as TeX",
				"let them load what mocktest build makes of it; it lays formulas out, as does mocktest serve")}
		}
	}
	return nil
}

// firstFormula finds TeX: any at all, or only what can hardly be anything
// else, with a command, an index or a power.
func firstFormula(nodes []markdown.Node, any bool) string {
	for _, n := range nodes {
		if n.Kind == markdown.Math && (any || strings.ContainsAny(n.Text, `\^_`)) {
			return n.Text
		}
		if formula := firstFormula(n.Children, any); formula != "" {
			return formula
		}
	}
	return ""
}
