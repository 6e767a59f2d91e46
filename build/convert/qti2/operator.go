package qti2

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"mocktest/build/convert/xmltree"
)

// operate applies an operator to values. An operator on NULL is NULL, but for
// those that say otherwise.
func (r *run) operate(n *xmltree.Node, args []value) (value, error) {
	switch n.Name {
	case "isNull":
		return truth(args[0].null() || args[0].base == "string" && len(args[0].items) == 1 && args[0].items[0] == ""), nil
	case "multiple", "ordered":
		return gather(n.Name == "ordered", args), nil
	case "containerSize":
		return single("integer", strconv.Itoa(len(args[0].items))), nil
	case "sum", "product", "min", "max":
		return fold(n.Name, args), nil
	}
	if slices.ContainsFunc(args, value.null) {
		return value{}, nil
	}
	switch n.Name {
	case "not":
		return truth(!args[0].isTrue()), nil
	case "match":
		return truth(match(args[0], args[1])), nil
	case "member":
		return truth(len(args[0].items) == 1 && holds(args[1], args[0].base, args[0].items[0])), nil
	case "contains":
		return truth(contains(args[0], args[1])), nil
	case "delete":
		return remove(args[0], args[1]), nil
	case "index":
		return at(n, args[0])
	case "stringMatch", "substring", "patternMatch":
		return textual(n, args)
	}
	return numeric(n, args)
}

// gather makes one container of values and containers.
func gather(ordered bool, args []value) value {
	v := value{ordered: ordered}
	for _, a := range args {
		if v.base == "" {
			v.base = a.base
		}
		v.items = append(v.items, a.items...)
	}
	return v
}

// remove takes an item out of a container.
func remove(item, from value) value {
	left := value{ordered: from.ordered, base: from.base}
	for _, i := range from.items {
		if !same(from.base, i, item.items[0]) {
			left.items = append(left.items, i)
		}
	}
	return left
}

// at is the n-th item of an ordered container, counted from 1.
func at(n *xmltree.Node, v value) (value, error) {
	i, err := strconv.Atoi(n.Attr["n"])
	if err != nil || i < 1 {
		return value{}, &notUnderstood{n, "has no number as n"}
	}
	if i > len(v.items) {
		return value{}, nil
	}
	return single(v.base, v.items[i-1]), nil
}

// patternMark begins a response that stands for all texts of a pattern: no
// taker can type it. With it a pattern can be a candidate like a text.
const patternMark = "\x00pattern:"

// textual is the operators on strings.
func textual(n *xmltree.Node, args []value) (value, error) {
	given := strings.Join(args[0].items, " ")
	if n.Name == "patternMatch" {
		pattern := n.Attr["pattern"]
		if mark, ok := strings.CutPrefix(given, patternMark); ok {
			return truth(mark == pattern), nil
		}
		re, err := regexp.Compile(`\A(?:` + pattern + `)\z`)
		if err != nil {
			return value{}, &notUnderstood{n, "has the pattern " + quoted(pattern) + ", which RE2 cannot read"}
		}
		return truth(re.MatchString(given)), nil
	}
	key := strings.Join(args[1].items, " ")
	if n.Attr["caseSensitive"] == "false" {
		given, key = strings.ToLower(given), strings.ToLower(key)
	}
	switch {
	case n.Name == "substring":
		// The first expression is looked for in the second.
		return truth(strings.Contains(key, given)), nil
	case n.Attr["substring"] == "true":
		return truth(strings.Contains(given, key)), nil
	}
	return truth(given == key), nil
}

// fold is the operators on any number of numbers. NULL among them is NULL.
func fold(name string, args []value) value {
	total := 0.0
	if name == "product" {
		total = 1
	}
	begun := false
	for _, a := range args {
		if a.null() {
			return value{}
		}
		for _, item := range a.items {
			f, ok := parseNumber(item)
			if !ok {
				return value{}
			}
			switch {
			case name == "sum":
				total += f
			case name == "product":
				total *= f
			case !begun:
				total = f
			case name == "min":
				total = math.Min(total, f)
			case name == "max":
				total = math.Max(total, f)
			}
			begun = true
		}
	}
	if math.IsInf(total, 0) || math.IsNaN(total) {
		return value{}
	}
	return number(total)
}
