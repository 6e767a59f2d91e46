package qti2

import (
	"strings"

	"mocktest/build/convert/xmltree"
)

// declaration is a response or an outcome variable of an item.
type declaration struct {
	id          string
	base        string
	cardinality string // single, multiple, ordered, record
	correct     value
	initial     value // of an outcome
	mapping     *mapping
	// areas says that there is an areaMapping, which only shapes need.
	areas bool
}

// mapping gives marks for items of a response.
type mapping struct {
	entries      []mapEntry
	otherwise    float64
	lower, upper *float64
}

// mapEntry is one line of a mapping.
type mapEntry struct {
	key        string
	marks      float64
	ignoreCase bool
}

// declarations reads the variables of an item that are of one element name.
func declarations(item *xmltree.Node, name string) []*declaration {
	var all []*declaration
	for _, n := range item.All(name) {
		d := &declaration{id: n.Attr["identifier"], base: n.Attr["baseType"], cardinality: n.Attr["cardinality"]}
		d.correct = d.values(n.Child("correctResponse"))
		d.initial = d.values(n.Child("defaultValue"))
		if m := n.Child("mapping"); m != nil {
			d.mapping = readMapping(m)
		}
		d.areas = n.Child("areaMapping") != nil
		all = append(all, d)
	}
	return all
}

func (d *declaration) values(n *xmltree.Node) value {
	v := value{ordered: d.cardinality == "ordered", base: d.base}
	if d.cardinality == "record" {
		return v
	}
	for _, child := range n.All("value") {
		v.items = append(v.items, itemText(d.base, child.Text))
	}
	return v
}

// itemText is the text of a value. White space around it counts in strings only.
func itemText(base, text string) string {
	if base == "string" {
		return strings.Trim(text, "\r\n\t")
	}
	return strings.Join(strings.Fields(text), " ")
}

func readMapping(n *xmltree.Node) *mapping {
	m := &mapping{}
	m.otherwise, _ = parseNumber(n.Attr["defaultValue"])
	if f, ok := parseNumber(n.Attr["lowerBound"]); ok {
		m.lower = &f
	}
	if f, ok := parseNumber(n.Attr["upperBound"]); ok {
		m.upper = &f
	}
	for _, e := range n.All("mapEntry") {
		marks, _ := parseNumber(e.Attr["mappedValue"])
		m.entries = append(m.entries, mapEntry{
			key: e.Attr["mapKey"], marks: marks, ignoreCase: e.Attr["caseSensitive"] == "false",
		})
	}
	return m
}

// marks are what a response earns: the sum over its items, each counted once.
func (m *mapping) marks(v value) float64 {
	sum := 0.0
	var seen []string
	for _, item := range v.items {
		if holds(value{base: v.base, items: seen}, v.base, item) {
			continue
		}
		seen = append(seen, item)
		sum += m.entry(v.base, item)
	}
	if m.lower != nil && sum < *m.lower {
		sum = *m.lower
	}
	if m.upper != nil && sum > *m.upper {
		sum = *m.upper
	}
	return sum
}

func (m *mapping) entry(base, item string) float64 {
	for _, e := range m.entries {
		if same(base, e.key, item) || e.ignoreCase && strings.EqualFold(e.key, item) {
			return e.marks
		}
	}
	return m.otherwise
}
