package qti2

import (
	"math"
	"strconv"
	"strings"

	"mocktest/build/convert/xmltree"
)

// numeric is the operators on one or two numbers.
func numeric(n *xmltree.Node, args []value) (value, error) {
	// The specification keeps equal for numbers; files use it for orders and
	// identifiers too, and mean match.
	if n.Name == "equal" && (len(args[0].items) > 1 || len(args[1].items) > 1 || !isNumeric(args[0].base) && !isNumeric(args[1].base)) {
		return truth(match(args[0], args[1])), nil
	}
	a, okA := args[0].float()
	b, okB := 0.0, true
	if len(args) > 1 {
		b, okB = args[1].float()
	}
	if !okA || !okB {
		// QTI leaves a response that is no number to the player: nothing is
		// equal to it.
		return value{}, nil
	}
	switch n.Name {
	case "equal":
		return equal(n, a, b)
	case "equalRounded":
		return equalRounded(n, a, b)
	case "lt":
		return truth(a < b), nil
	case "lte":
		return truth(a <= b), nil
	case "gt":
		return truth(a > b), nil
	case "gte":
		return truth(a >= b), nil
	case "subtract":
		return number(a - b), nil
	case "divide":
		if b == 0 {
			return value{}, nil
		}
		return number(a / b), nil
	case "truncate":
		return number(math.Trunc(a)), nil
	case "round":
		return number(math.Floor(a + 0.5)), nil
	case "integerToFloat":
		return number(a), nil
	}
	return value{}, &notUnderstood{n, "is an operator this program does not know"}
}

// span is the numbers that equal accepts around its second expression, which is
// the expected one.
func span(n *xmltree.Node, expected float64) (least, most float64, ok bool) {
	mode := n.Attr["toleranceMode"]
	if mode == "" || mode == "exact" {
		return expected, expected, true
	}
	words := strings.Fields(n.Attr["tolerance"])
	if len(words) == 0 || len(words) > 2 {
		return 0, 0, false
	}
	below, okBelow := parseNumber(words[0])
	above, okAbove := parseNumber(words[len(words)-1])
	if !okBelow || !okAbove {
		return 0, 0, false
	}
	switch mode {
	case "absolute":
		return expected - below, expected + above, true
	case "relative":
		least, most = expected*(1-below/100), expected*(1+above/100)
		return math.Min(least, most), math.Max(least, most), true
	}
	return 0, 0, false
}

// equal is the operator of that name. The expected number is the second one by
// the specification; files that write a constant first mean the constant.
func equal(n *xmltree.Node, given, expected float64) (value, error) {
	if expectedFirst(n) {
		given, expected = expected, given
	}
	least, most, ok := span(n, expected)
	if !ok {
		return value{}, &notUnderstood{n, "has the tolerance " + quoted(n.Attr["tolerance"]) + ", which is not understood"}
	}
	// The bounds are accepted unless the rule says otherwise.
	above := given > least || given == least && (least == most || n.Attr["includeLowerBound"] != "false")
	below := given < most || given == most && (least == most || n.Attr["includeUpperBound"] != "false")
	return truth(above && below), nil
}

// expectedFirst reports whether the first expression is the expected value: a
// constant or the declared one, while the second is none.
func expectedFirst(n *xmltree.Node) bool {
	constant := func(n *xmltree.Node) bool { return n.Name == "correct" || n.Name == "baseValue" }
	return constant(n.Children[0]) && !constant(n.Children[1])
}

func equalRounded(n *xmltree.Node, a, b float64) (value, error) {
	figures, err := strconv.Atoi(n.Attr["figures"])
	if err != nil || figures < 0 || figures > 15 {
		return value{}, &notUnderstood{n, "has no number of figures"}
	}
	if mode := n.Attr["roundingMode"]; mode == "decimalPlaces" {
		return truth(strconv.FormatFloat(a, 'f', figures, 64) == strconv.FormatFloat(b, 'f', figures, 64)), nil
	}
	if figures == 0 {
		return value{}, &notUnderstood{n, "rounds to no figures"}
	}
	return truth(strconv.FormatFloat(a, 'e', figures-1, 64) == strconv.FormatFloat(b, 'e', figures-1, 64)), nil
}
