package qti2

import (
	"fmt"

	"mocktest/build/convert/xmltree"
)

// machine runs the rules of one item.
type machine struct {
	responses, outcomes []*declaration
	rules               []*xmltree.Node
}

// run is one pass over the rules: the response given, and what came of it.
type run struct {
	*machine
	given map[string]value
	out   map[string]value
	// steps bounds the work on rules of strangers.
	steps int
}

// mostSteps is far above what the rules of an item take.
const mostSteps = 20_000

// notUnderstood says which rule could not be run.
type notUnderstood struct {
	at  *xmltree.Node
	why string
}

func (e *notUnderstood) Error() string {
	return fmt.Sprintf("%s at %d:%d %s", e.at.Name, e.at.Line, e.at.Column, e.why)
}

// run gives a response and returns the outcomes.
func (m *machine) run(given map[string]value) (map[string]value, error) {
	r := &run{machine: m, given: given, out: map[string]value{}}
	for _, d := range m.outcomes {
		r.out[d.id] = d.initial
		if d.initial.null() && isNumeric(d.base) && d.cardinality == "single" {
			r.out[d.id] = single(d.base, "0")
		}
	}
	_, err := r.all(m.rules)
	return r.out, err
}

// all runs rules in turn, until one says to stop.
func (r *run) all(rules []*xmltree.Node) (stop bool, err error) {
	for _, rule := range rules {
		if stop, err = r.rule(rule); stop || err != nil {
			return stop, err
		}
	}
	return false, nil
}

func (r *run) rule(n *xmltree.Node) (stop bool, err error) {
	if r.steps++; r.steps > mostSteps {
		return false, &notUnderstood{n, "comes after too many rules"}
	}
	switch n.Name {
	case "responseCondition":
		return r.condition(n)
	case "setOutcomeValue":
		if len(n.Children) != 1 {
			return false, &notUnderstood{n, "has not exactly one expression"}
		}
		v, err := r.eval(n.Children[0])
		if err != nil {
			return false, err
		}
		r.out[n.Attr["identifier"]] = r.asDeclared(n.Attr["identifier"], v)
		return false, nil
	case "responseProcessingFragment":
		return r.all(n.Children)
	case "exitResponse":
		return true, nil
	}
	return false, &notUnderstood{n, "is a rule this program does not know"}
}

func (r *run) asDeclared(id string, v value) value {
	for _, d := range r.outcomes {
		if d.id == id {
			v.base, v.ordered = d.base, d.cardinality == "ordered"
		}
	}
	return v
}

// condition runs the first branch whose expression is true.
func (r *run) condition(n *xmltree.Node) (stop bool, err error) {
	for _, branch := range n.Children {
		switch branch.Name {
		case "responseIf", "responseElseIf":
			if len(branch.Children) == 0 {
				return false, &notUnderstood{branch, "has no expression"}
			}
			v, err := r.eval(branch.Children[0])
			if err != nil {
				return false, err
			}
			if v.isTrue() {
				return r.all(branch.Children[1:])
			}
		case "responseElse":
			return r.all(branch.Children)
		default:
			return false, &notUnderstood{branch, "is no branch this program knows"}
		}
	}
	return false, nil
}

// response finds a response variable.
func (m *machine) response(id string) *declaration {
	for _, d := range m.responses {
		if d.id == id {
			return d
		}
	}
	return nil
}
