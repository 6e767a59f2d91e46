package quizfile

import (
	"strings"
	"testing"

	"mocktest/build/convert/bank"
)

// One formula in a file makes formulas of all dollars, so those that are money or
// names in programs are written so that they stay what they are.
func TestDollarsThatAreNoFormulas(t *testing.T) {
	for in, want := range map[string]string{
		"$x$ and $n$th, $2$ of $5$":    "$x$ and $n$th, $2$ of $5$",
		"$F=ma$, $AB$, $$PV = nRT$$":   "$F=ma$, $AB$, $$PV = nRT$$",
		"is $a_1 + b$ or $\\pi$":       "is $a_1 + b$ or $\\pi$",
		"it costs $5 (or 4$)":          "it costs \\$5 (or 4$)",
		"US$5-$, and more":             "US\\$5-$, and more",
		"the names $b=$c and $i<$n":    "the names \\$b=$c and \\$i<$n",
		"`$b=$c` and ```$x$``` stay":   "`$b=$c` and ```$x$``` stay",
		"```\n$b=$c\n```":              "```\n$b=$c\n```",
		"echo $$ and $$ again":         "echo \\$\\$ and $$ again",
		"$MY_NAME:$ and \\$5 (or 4$)":  "\\$MY_NAME:$ and \\$5 (or 4$)",
		`\\$\\$ and $+$`:               `\\\$\\$ and \$+$`,
		"from $5 to $6":                "from $5 to $6",
		"the gain was $5, the loss 4$": "the gain was \\$5, the loss 4$",
	} {
		if got := dollars(in); got != want {
			t.Errorf("%q\n got %q\nwant %q", in, got, want)
		}
	}
}

// Only what is a formula for certain turns formulas on.
func TestWhatTurnsFormulasOn(t *testing.T) {
	for prompt, want := range map[string]bool{
		"$\\frac{1}{2}$": true, "$x^2$": true, "$$x+1$$": true, "`$x^2$`": false, "$x$": false, "$MY_NAME and $OTHER_NAME": false, "$5 or 6$": false,
	} {
		out, _ := Write(&bank.Test{Title: "T", Sections: []bank.Section{{Questions: []bank.Question{{Type: bank.TrueFalse, Prompt: prompt, Choices: right("True", "False")},
			{Type: bank.TrueFalse, Prompt: "It costs $5 (or 4$).", Choices: right("True", "False")}}}}}, "")
		if got := strings.Contains(string(out), `"math": true`); got != want {
			t.Errorf("%s: %t\n%s", prompt, got, out)
		}
		if escaped := strings.Contains(string(out), `\\$5`); escaped != want {
			t.Errorf("%s: the price is escaped: %t", prompt, escaped)
		}
	}
}

// A quiz that says what its dollars are is believed.
func TestDollarsOfAQuizStay(t *testing.T) {
	f, err := Read("q.json", []byte(`{"title": "T", "math": true, "questions": [{"prompt": "Is $some word$ so?", "answer": true}]}`))
	if err != nil {
		t.Fatal(err)
	}
	if out, _ := Write(&f.Tests[0], ""); !strings.Contains(string(out), "$some word$") || !strings.Contains(string(out), `"math": true`) {
		t.Errorf("%s", out)
	}
}

// In a quiz without formulas dollars are dollars, whatever reads them next.
func TestDollarsOfAQuizWithoutFormulas(t *testing.T) {
	f, err := Read("q.json", []byte(`{"title": "T", "questions": [{"prompt": "$x_1$ is `+"`$x_1$`"+` and $5 (or 4$)", "answer": true}]}`))
	if err != nil {
		t.Fatal(err)
	}
	const want = "\\$x_1$ is `$x_1$` and \\$5 (or 4$)"
	if got := f.Questions()[0].Prompt; got != want || hasMath(&f.Tests[0]) {
		t.Errorf("got %q, want %q", got, want)
	}
}
