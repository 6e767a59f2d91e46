package moodle

import (
	"math"
	"regexp"
	"strconv"
	"strings"

	"mocktest/build/convert/bank"
)

var (
	inlineFormula = regexp.MustCompile(`\{=([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}`)
	variable      = regexp.MustCompile(`\{([\p{L}_][^{}<>\s]*)\}`)
)

// calculated reads a question whose numbers Moodle draws from a list for each
// attempt. With one instance in the list the numbers are those; with more there
// is none to prefer.
func (it *item) calculated() {
	values := map[string]float64{}
	for _, d := range it.node.Child("dataset_definitions").All("dataset_definition") {
		items := d.Child("dataset_items").All("dataset_item")
		if len(items) != 1 {
			it.stem()
			it.drop("a calculated question", "its numbers are drawn from "+strconv.Itoa(len(items))+" instances, and only one can be taken as it stands; export one instance as numerical")
			return
		}
		value, ok := parseNumber(items[0].Value("value"))
		if !ok {
			it.stem()
			it.drop("a calculated question", "the value "+quoted(items[0].Value("value"))+" is no number")
			return
		}
		values[oneLine(textOf(d.Child("name")))] = value
	}
	it.q.Type = bank.Numeric
	if stem := it.node.Child("questiontext"); stem != nil {
		it.q.Prompt = it.convert(frozen(it.withFiles(textOf(stem), stem), values), it.format)
	}
	for _, a := range it.node.All("answer") {
		credit := it.credit(a.Attr["fraction"])
		if credit <= 0 {
			continue
		}
		if name := withoutValue(textOf(a), values); name != "" {
			it.drop("a calculated question", "the file has no value of "+quoted(name)+"; export the question with its datasets, or one instance as numerical")
			return
		}
		value, err := evaluate(textOf(a), values)
		if err != nil {
			it.drop("a calculated question", "its formula "+quoted(textOf(a))+": "+err.Error())
			return
		}
		tolerance, ok := parseNumber(a.Value("tolerance"))
		n := tolerated(value, tolerance, oneLine(a.Value("tolerancetype")))
		if s := a.Value("tolerance"); !ok && s != "" || !finite(n.Min) || !finite(n.Max) {
			it.drop("a calculated question", "its tolerance "+quoted(s)+" is no number to use")
			return
		}
		it.q.Answers = append(it.q.Answers, bank.Answer{Number: &n, Credit: credit, Feedback: it.markdown(a.Child("feedback"))})
	}
	it.units()
	if len(it.q.Answers) == 0 {
		it.unscored("no formula has a grade above 0", "what is right must be said by the fraction of an answer")
	}
	it.lose("that Moodle computes the numbers", "the only instance in the export is taken as it stands")
}

// withoutValue is a variable of a formula that has no value.
func withoutValue(formula string, values map[string]float64) string {
	for _, m := range variable.FindAllStringSubmatch(formula, -1) {
		if _, ok := values[m[1]]; !ok {
			return m[0]
		}
	}
	return ""
}

// tolerated is the range that a tolerance gives: relative (1), nominal (2) or
// geometric (3).
func tolerated(value, tolerance float64, kind string) bank.Number {
	switch kind {
	case "1", "":
		return around(value, math.Abs(value)*tolerance)
	case "3":
		a, b := value/(1+math.Abs(tolerance)), value*(1+math.Abs(tolerance))
		return bank.Number{Min: min(a, b), Max: max(a, b)}
	}
	return around(value, tolerance)
}

// frozen puts the numbers into a text. Formulas that cannot be computed stay.
func frozen(s string, values map[string]float64) string {
	s = inlineFormula.ReplaceAllStringFunc(s, func(m string) string {
		value, err := evaluate(inlineFormula.FindStringSubmatch(m)[1], values)
		if err != nil {
			return m
		}
		return printNumber(value)
	})
	return variable.ReplaceAllStringFunc(s, func(m string) string {
		if value, ok := values[strings.Trim(m, "{}")]; ok {
			return printNumber(value)
		}
		return m
	})
}

func printNumber(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }

func finite(x float64) bool { return !math.IsInf(x, 0) && !math.IsNaN(x) }
