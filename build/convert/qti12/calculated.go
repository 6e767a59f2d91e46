package qti12

import (
	"math"
	"strconv"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/xmltree"
)

// readCalculated reads a question with variables. A test has none, so that the
// first of the generated sets of values stays for good.
func (it *item) readCalculated() bool {
	n := it.node.Find("itemproc_extension", "calculated")
	sets := n.Child("var_sets").All("var_set")
	var formulas []string
	for _, f := range n.Child("formulas").All("formula") {
		formulas = append(formulas, strings.TrimSpace(f.Text))
	}
	formula := strings.Join(formulas, "; ")
	if len(sets) == 0 {
		return it.drop("the calculated question with the formula "+first(formula, "(none)"), "the file has no generated values for it; generate some before you export")
	}
	it.q.Type = bank.Numeric
	it.q.Marks = it.marks()
	it.q.Prompt = it.stemWith(func(s string) string { return frozen(s, sets[0].All("var")) })
	f, ok := number(sets[0].Value("answer"))
	if !ok {
		it.unscored("the generated answer is no number: " + bank.Brief(sets[0].Value("answer")))
		return true
	}
	answer := bank.Number{Min: f, Max: f}
	tolerance := n.Value("answer_tolerance")
	percent := strings.HasSuffix(tolerance, "%") || n.Child("answer_tolerance") != nil && strings.EqualFold(n.Child("answer_tolerance").Attr["margin_type"], "percent")
	if margin, ok := number(strings.TrimSuffix(tolerance, "%")); ok && margin > 0 {
		if percent {
			margin = math.Abs(f) * margin / 100
		}
		answer = span(f, margin, false)
	}
	it.q.Answers = []bank.Answer{{Number: &answer, Credit: 1}}
	it.lose(bank.Changed, "the variables and the formula "+formula, "a test has no variables; the first of "+strconv.Itoa(len(sets))+" generated sets of values stays")
	return true
}

// frozen is a text with values in place of [names].
func frozen(s string, values []*xmltree.Node) string {
	var pairs []string
	for _, v := range values {
		name := "[" + v.Attr["name"] + "]"
		// Variables side by side must not become one number.
		s = strings.ReplaceAll(s, name+"[", name+" [")
		pairs = append(pairs, name, strings.TrimSpace(v.Text))
	}
	return strings.NewReplacer(pairs...).Replace(s)
}
