package qti12

import (
	"math"
	"strconv"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/xmltree"
)

// rule is one respcondition: what is given, and what it earns and shows.
type rule struct {
	when condition
	// score is what it earns, in the unit of the item; scored says that it
	// earns anything at all, and adds that it is on top of other rules.
	score  float64
	scored bool
	adds   bool
	shows  []string // identifiers of feedback
}

// condition is a comparison, or a node of and, or and not.
type condition struct {
	op       string // name of the element; "and" for conditionvar
	response string
	value    string
	attr     map[string]string
	all      []condition
}

// readRules reads the response processing.
func (it *item) readRules() {
	for _, processing := range it.node.All("resprocessing") {
		for _, n := range processing.All("respcondition") {
			ru := rule{when: readCondition(n.Child("conditionvar"))}
			ofLabel := it.byLabel(&ru.when)
			for _, c := range n.All("setvar") {
				score, ok := it.score(c)
				if !ok {
					continue
				}
				ru.scored = true
				ru.score += score
				ru.adds = ru.adds || !strings.EqualFold(c.Attr["action"], "set")
			}
			for _, c := range n.All("displayfeedback") {
				ru.shows = append(ru.shows, c.Attr["linkrefid"])
			}
			if ofLabel && ru.score != 0 {
				it.lose(bank.Changed, "the score "+strconv.FormatFloat(ru.score, 'g', 6, 64)+" of a single choice", "its unit is not that of the whole question")
			}
			if ofLabel {
				ru.score, ru.scored = 0, false
			}
			it.rules = append(it.rules, ru)
		}
	}
}

// byLabel mends comparisons that name a label in place of a response, which
// Blackboard writes for the feedback of single choices. It reports whether any
// was one.
func (it *item) byLabel(c *condition) bool {
	if re := it.owner[c.response]; c.op == "varequal" && c.value == "" && it.byID[c.response] == nil && re != nil {
		c.response, c.value = re.id, c.response
		return true
	}
	mended := false
	for i := range c.all {
		mended = it.byLabel(&c.all[i]) || mended
	}
	return mended
}

// score is what a setvar gives. Blackboard writes SCORE.max for all there is.
func (it *item) score(n *xmltree.Node) (float64, bool) {
	said := strings.TrimSpace(n.Text)
	score, ok := number(said)
	if strings.HasSuffix(strings.ToLower(said), ".max") {
		if score, ok = it.maximum(); !ok {
			score, ok = 1, true
		}
	}
	switch strings.ToLower(n.Attr["action"]) {
	case "subtract":
		score = -score
	case "multiply", "divide":
		return 0, false
	}
	return score, ok
}

// maximum is the highest score that the item declares.
func (it *item) maximum() (float64, bool) {
	for _, n := range it.node.Find("resprocessing", "outcomes").All("decvar") {
		if most, ok := number(n.Attr["maxvalue"]); ok && most > 0 {
			return most, true
		}
	}
	return 0, false
}

func readCondition(n *xmltree.Node) condition {
	if n == nil {
		return condition{op: "and"}
	}
	c := condition{op: n.Name, response: n.Attr["respident"], value: strings.TrimSpace(n.Text), attr: n.Attr}
	if c.op == "conditionvar" {
		c.op = "and"
	}
	for _, child := range n.Children {
		c.all = append(c.all, readCondition(child))
	}
	return c
}

// each calls do with every comparison, and whether it is under a not.
func (c condition) each(do func(leaf condition, not bool)) { c.walk(false, do) }

func (c condition) walk(not bool, do func(condition, bool)) {
	switch c.op {
	case "and", "or":
	case "not":
		not = !not
	default:
		do(c, not)
	}
	for _, child := range c.all {
		child.walk(not, do)
	}
}

// equals are the values that a response must, or may, and must not have.
func (c condition) equals(it *item, response string) (is, isNot []string) {
	c.each(func(leaf condition, not bool) {
		switch {
		case leaf.op != "varequal" || !it.means(leaf, response):
		case not:
			isNot = append(isNot, leaf.value)
		default:
			is = append(is, leaf.value)
		}
	})
	return is, isNot
}

// means reports whether a comparison is of a response. Exporters have written
// identifiers that no response has; a label that but one response has tells
// then which is meant.
func (it *item) means(leaf condition, id string) bool {
	if leaf.response == id {
		return true
	}
	if it.byID[leaf.response] != nil {
		return false
	}
	owner := it.owner[leaf.value]
	return owner != nil && owner.id == id
}

// asksFor reports whether any rule compares a response with anything.
func (it *item) asksFor(id string) bool {
	asks := false
	for _, ru := range it.rules {
		ru.when.each(func(leaf condition, _ bool) {
			asks = asks || leaf.op != "other" && leaf.op != "unanswered" && it.means(leaf, id)
		})
	}
	return asks
}

// number reads a number as exporters write it: with a point or a comma, or as
// 1.5*10^3. What is not finite is none.
func number(s string) (float64, bool) {
	s = strings.TrimSpace(s)
	if mantissa, exponent, ok := strings.Cut(s, "*10^"); ok {
		s = strings.TrimSpace(mantissa) + "e" + strings.TrimSpace(exponent)
	}
	if strings.Count(s, ",") == 1 && !strings.Contains(s, ".") {
		s = strings.Replace(s, ",", ".", 1)
	}
	f, err := strconv.ParseFloat(s, 64)
	return f, err == nil && !math.IsNaN(f) && !math.IsInf(f, 0)
}
