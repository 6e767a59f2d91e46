package render

import (
	"regexp"
	"strings"

	"mocktest/quizdata"
)

// eaten are TeX commands whose backslash and first letter JSON takes for a tab
// or a line break where only one backslash was written.
var eaten = regexp.MustCompile(`\t(?:an|anh|au|ext|frac|herefore|heta|ilde|imes|o|op|riangle)\b|` +
	`\n(?:abla|atural|cong|earrow|eg|eq|eqq|exists|geq|i|leq|less|mid|ot|otin|parallel|rightarrow|subset|u|varrow|warrow)\b`)

// slips tells of such commands in the formulas of a text.
func slips(text quizdata.Text) (problems quizdata.Problems) {
	for _, at := range eaten.FindAllStringIndex(text.Source, -1) {
		if !inFormula(text.Source[:at[0]]) {
			continue
		}
		letter := map[byte]string{'\t': "t", '\n': "n"}[text.Source[at[0]]]
		command := `\` + letter + text.Source[at[0]+1:at[1]]
		problems = append(problems, text.Problem(at[0], at[1],
			`\`+letter+` in a formula is a tab or a line break to JSON; was `+command+` meant?`, `write two backslashes: \`+command))
	}
	return problems
}

// inFormula reports whether a text breaks off inside dollars.
func inFormula(before string) bool {
	if i := strings.LastIndex(before, "\n\n"); i >= 0 {
		before = before[i:]
	}
	return (strings.Count(before, "$")-strings.Count(before, `\$`))%2 == 1
}
