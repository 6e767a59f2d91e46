package qti2

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

// value is what an expression of the rules comes to. No items is NULL; a
// container without items is NULL too, as in QTI.
type value struct {
	// ordered says that the order of the items counts.
	ordered bool
	// base is the base type: identifier, string, integer, float, boolean,
	// pair, directedPair. Empty is not known.
	base  string
	items []string
}

func (v value) null() bool { return len(v.items) == 0 }

func single(base, item string) value { return value{base: base, items: []string{item}} }

func truth(b bool) value { return single("boolean", strconv.FormatBool(b)) }

func number(f float64) value { return single("float", strconv.FormatFloat(f, 'g', -1, 64)) }

// isTrue is false for NULL.
func (v value) isTrue() bool {
	return len(v.items) == 1 && (v.items[0] == "true" || v.items[0] == "1")
}

// float is the number of a single value.
func (v value) float() (float64, bool) {
	if len(v.items) != 1 {
		return 0, false
	}
	return parseNumber(v.items[0])
}

// parseNumber reads a finite number.
func parseNumber(s string) (float64, bool) {
	f, err := strconv.ParseFloat(strings.TrimSpace(s), 64)
	if err != nil || math.IsInf(f, 0) || math.IsNaN(f) {
		return 0, false
	}
	return f, true
}

func isNumeric(base string) bool { return base == "integer" || base == "float" }

// same compares two items of a base type.
func same(base, a, b string) bool {
	switch base {
	case "integer", "float":
		x, okX := parseNumber(a)
		y, okY := parseNumber(b)
		if okX && okY {
			return x == y
		}
	case "pair":
		if a1, a2, ok := cutPair(a); ok {
			if b1, b2, ok := cutPair(b); ok {
				return a1 == b1 && a2 == b2 || a1 == b2 && a2 == b1
			}
		}
	case "boolean":
		return single(base, a).isTrue() == single(base, b).isTrue()
	}
	return a == b
}

// cutPair reads "A B".
func cutPair(s string) (first, second string, ok bool) {
	words := strings.Fields(s)
	if len(words) != 2 {
		return "", "", false
	}
	return words[0], words[1], true
}

// match is the operator of that name: the same items, in the same order if
// order counts.
func match(a, b value) bool {
	if len(a.items) != len(b.items) {
		return false
	}
	base := a.base
	if base == "" || isNumeric(b.base) {
		base = b.base
	}
	if a.ordered || b.ordered {
		for i := range a.items {
			if !same(base, a.items[i], b.items[i]) {
				return false
			}
		}
		return true
	}
	rest := slices.Clone(b.items)
	for _, item := range a.items {
		i := slices.IndexFunc(rest, func(r string) bool { return same(base, item, r) })
		if i < 0 {
			return false
		}
		rest = slices.Delete(rest, i, i+1)
	}
	return true
}

// holds reports whether a container has an item.
func holds(container value, base, item string) bool {
	if container.base != "" {
		base = container.base
	}
	return slices.ContainsFunc(container.items, func(c string) bool { return same(base, c, item) })
}

// contains reports whether all items of b are in a; in a row, if order counts.
func contains(a, b value) bool {
	if a.ordered {
		for i := 0; i+len(b.items) <= len(a.items); i++ {
			if match(value{ordered: true, base: a.base, items: a.items[i : i+len(b.items)]}, b) {
				return true
			}
		}
		return false
	}
	rest := value{base: a.base, items: slices.Clone(a.items)}
	for _, item := range b.items {
		i := slices.IndexFunc(rest.items, func(r string) bool { return same(a.base, r, item) })
		if i < 0 {
			return false
		}
		rest.items = slices.Delete(rest.items, i, i+1)
	}
	return true
}
