package examples_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"mocktest/build/check"
)

// The sums of the quiz with formulas, done again. A string stands in the only
// right choice.
func formulaAnswers() map[string]any {
	var roots []string
	for x := -10; x <= 10; x++ {
		if x*x-5*x+6 == 0 {
			roots = append(roots, "x = "+string(rune('0'+x)))
		}
	}
	sum, pairs := 0, 0
	for k := 1; k <= 20; k++ {
		sum += k
	}
	for a := range 5 {
		pairs += a // with the books before it
	}
	f := func(n int) int {
		if n%2 == 0 {
			return n / 2
		}
		return 3*n + 1
	}
	growth := map[bool]string{true: "$\\Theta(n \\log n)$"}[nearly(costOf(1<<20)/(20*(1<<20)), 1.05)]
	return map[string]any{
		"roots": "$" + strings.Join(roots, ",\\; ") + "$", "gauss": float64(sum), "growth": growth,
		"determinant": 2.0*4 - 3*1, "books": "$\\binom{5}{2} = " + string([]rune{rune('0' + pairs/10), rune('0' + pairs%10)}) + "$",
		"collatz": float64(f(f(7))),
	}
}

// costOf is the T of the question about growth.
func costOf(n float64) float64 {
	if n <= 1 {
		return 1
	}
	return 2*costOf(n/2) + n
}

func nearly(a, b float64) bool { return math.Abs(a-b) < 1e-9 }

func TestFormulaAnswers(t *testing.T) {
	quiz := quizNamed(t, "quizzes/formulas.json")
	for id, want := range formulaAnswers() {
		if q := quiz.Question(id); q == nil || !accepts(q, want) {
			t.Errorf("%s: the sum gives %v, which the key does not accept", id, want)
		}
	}
	if limit := quiz.Question("limit"); !nearly(math.Sin(1e-6)/1e-6, 1) || limit.Choices[0].Right() {
		t.Error("the limit of sin x / x is another")
	}
	a, b := []int{1, 2, 3}, []int{3, 4}
	both, only := 0, 0
	for _, x := range a {
		if slices.Contains(b, x) {
			both++
		} else {
			only++
		}
	}
	right := []bool{both == 1, len(a)+len(b)-both == 5, only == 2, both == 0}
	for i, c := range quiz.Question("sets").Choices {
		if c.Right() != right[i] {
			t.Errorf("the statement %s is %v", c.Text, right[i])
		}
	}
}

// What readers of the examples get has colours and formulas.
func TestExamplesAreRendered(t *testing.T) {
	for file, part := range map[string]string{"quizzes/output-python.json": `"code":{"`, "quizzes/formulas.json": `"math":{"`} {
		r, err := check.Read(file)
		if err != nil || len(r.Problems) > 0 {
			t.Fatal(err, r.Problems)
		}
		built, err := r.Built(check.Early{})
		if err != nil || !strings.Contains(string(built), part) {
			t.Errorf("%s, built, has no %s (%v)", file, part, err)
		}
	}
}
