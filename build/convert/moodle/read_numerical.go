package moodle

import (
	"slices"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/xmltree"
)

// numerical reads a question whose response is a number.
func (it *item) numerical() {
	it.stem()
	it.q.Type = bank.Numeric
	it.q.Answers = it.numbers(it.typedAnswers(), &it.q.Wrong)
	it.units()
	if !earning(it.q.Answers) {
		it.unscored("no number has a grade above 0", "what is right must be said by the fraction of an answer")
	}
}

// numbers reads the answers of a number, which lie within a tolerance. An
// answer * that earns nothing says what to tell whoever is wrong.
func (it *item) numbers(all []typedAnswer, wrong *string) []bank.Answer {
	var answers []bank.Answer
	// kept are numbers that earn nothing and stand before others.
	var kept []bank.Number
	for _, a := range all {
		n, ok := it.number(a)
		switch {
		case a.text == "*" && a.credit <= 0:
			if wrong != nil && *wrong == "" {
				*wrong = a.feedback
			} else if a.feedback != "" {
				it.lose("the feedback to other answers", "it is said of no number")
			}
		case !ok && a.credit <= 0 && a.feedback == "":
		case !ok:
			it.lose("the answer "+quoted(a.text)+" with the tolerance "+quoted(a.tolerance), "both must be numbers, with a point and without units")
		case a.credit > 0:
			answers = append(answers, bank.Answer{Number: &n, Credit: a.credit, Feedback: a.feedback})
			overlaps := func(b bank.Number) bool { return b.Min <= n.Max && n.Min <= b.Max }
			if slices.ContainsFunc(kept, overlaps) {
				it.lose("that a number within "+quoted(a.text)+" earns nothing", "this answer accepts it")
			}
		default:
			kept = append(kept, n)
			if a.feedback != "" {
				answers = append(answers, bank.Answer{Number: &n, Feedback: a.feedback})
			}
		}
	}
	return answers
}

// number reads an answer with its tolerance.
func (it *item) number(a typedAnswer) (bank.Number, bool) {
	value, ok := parseNumber(a.text)
	if !ok {
		return bank.Number{}, false
	}
	tolerance := 0.0
	if a.tolerance != "" {
		if tolerance, ok = parseNumber(a.tolerance); !ok {
			return bank.Number{}, false
		}
	}
	return around(value, tolerance), true
}

// units reads the unit of a number. Moodle lets several be typed, each with
// what the number is multiplied by.
func (it *item) units() {
	units := it.node.Child("units").All("unit")
	if len(units) == 0 {
		return
	}
	best := units[0]
	for _, u := range units {
		if multiplier(u) == 1 {
			best = u
			break
		}
	}
	it.q.Unit = unitName(best)
	if multiplier(best) != 1 {
		it.lose("the multiplier "+quoted(best.Value("multiplier"))+" of the unit "+quoted(it.q.Unit), "the number is in the only unit there is")
	}
	if len(units) > 1 {
		var others []string
		for _, u := range units {
			if u != best {
				others = append(others, unitName(u))
			}
		}
		it.lose("the units "+quoted(strings.Join(others, ", ")), "a number has one unit here")
	}
	if truth(it.node.Value("unitgradingtype")) {
		it.lose("the marks for the right unit", "the unit is shown here and not typed")
	}
}

func multiplier(u *xmltree.Node) float64 {
	n, ok := parseNumber(u.Value("multiplier"))
	if !ok {
		return 1
	}
	return n
}

func unitName(u *xmltree.Node) string { return oneLine(textOf(u.Child("unit_name"))) }
