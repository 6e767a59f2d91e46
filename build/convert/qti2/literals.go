package qti2

import (
	"slices"

	"mocktest/build/convert/xmltree"
)

// rulesAbout visits the elements of all rules, but for comparisons of other
// responses only: their constants say nothing about this one.
func (it *item) rulesAbout(d *declaration, visit func(*xmltree.Node)) {
	var walk func(n *xmltree.Node)
	walk = func(n *xmltree.Node) {
		if _, operator := arity[n.Name]; operator {
			if ours, others := it.mentions(n, d.id); others && !ours {
				return
			}
		}
		visit(n)
		for _, child := range n.Children {
			walk(child)
		}
	}
	for _, rule := range it.machine.rules {
		walk(rule)
	}
}

// mentions reports whether an expression names a response, and whether it names
// another.
func (it *item) mentions(n *xmltree.Node, id string) (ours, others bool) {
	if name := n.Attr["identifier"]; n.Name == "variable" || n.Name == "correct" || n.Name == "mapResponse" {
		ours = name == id
		others = !ours && it.machine.response(name) != nil
	}
	for _, child := range n.Children {
		a, b := it.mentions(child, id)
		ours, others = ours || a, others || b
	}
	return ours, others
}

// literals are all values for a response that the item names: those declared
// right, those mapped, and those in the rules.
func (it *item) literals(d *declaration) []string {
	var all []string
	add := func(s string) {
		if s != "" && !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	for _, s := range d.correct.items {
		add(s)
	}
	if d.mapping != nil {
		for _, e := range d.mapping.entries {
			add(e.key)
		}
	}
	it.rulesAbout(d, func(n *xmltree.Node) {
		switch {
		case n.Name == "baseValue" && (n.Attr["baseType"] == d.base || isNumeric(n.Attr["baseType"]) && isNumeric(d.base)):
			add(itemText(d.base, n.Text))
		case n.Name == "patternMatch" && len(n.Children) == 1 && n.Children[0].Attr["identifier"] == d.id:
			add(patternMark + n.Attr["pattern"])
		}
	})
	return all
}
