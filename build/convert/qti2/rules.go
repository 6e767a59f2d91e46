package qti2

import (
	"errors"
	"fmt"

	"mocktest/build/convert/xmltree"
)

// machine runs the rules of one item.
type machine struct {
	responses, outcomes []*declaration
	// constants are template variables, which keep their default value where no
	// template processing sets them.
	constants []*declaration
	rules     []*xmltree.Node
	// work counts the steps of all runs, which bounds the time that the rules
	// of strangers can take.
	work int
	// The responses and outcomes by name, made when they are first asked for.
	responseByID, outcomeByID map[string]*declaration
}

// run is one pass over the rules: the response given, and what came of it.
type run struct {
	*machine
	given map[string]value
	out   map[string]value
	// spoiled are outcomes that rules set which could not be run. It matters
	// only if the score depends on one of them.
	spoiled map[string]error
}

// unknownBase is the base type of an outcome whose rules could not be run.
const unknownBase = "unknown"

// spoil goes on after a rule that could not be run, if it sets no score.
func (r *run) spoil(rule *xmltree.Node, err error) error {
	if errors.Is(err, errTooMuch) || setsScore(rule) {
		return err
	}
	if r.spoiled == nil {
		r.spoiled = map[string]error{}
	}
	for _, n := range append(rule.Descendants("setOutcomeValue"), rule) {
		r.spoiled[n.Attr["identifier"]] = err
		r.out[n.Attr["identifier"]] = value{base: unknownBase}
	}
	return nil
}

// mostWork is far above what trying the responses of a real item takes.
const mostWork = 3_000_000

// errTooMuch is the end of the work that is done for one item.
var errTooMuch = errors.New("the rules are too many to try all responses")

// step counts one step of a run.
func (m *machine) step(n *xmltree.Node) error {
	if m.work++; m.work > mostWork {
		return errTooMuch
	}
	return nil
}

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
	if m.outcomeByID == nil {
		m.outcomeByID = byID(m.outcomes)
	}
	m.work += len(m.outcomes)
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
	if err := r.step(n); err != nil {
		return false, err
	}
	switch n.Name {
	case "responseCondition":
		if stop, err = r.condition(n); err != nil {
			return false, r.spoil(n, err)
		}
		return stop, nil
	case "setOutcomeValue":
		if len(n.Children) != 1 {
			return false, &notUnderstood{n, "has not exactly one expression"}
		}
		v, err := r.eval(n.Children[0])
		if err != nil {
			return false, r.spoil(n, err)
		}
		delete(r.spoiled, n.Attr["identifier"])
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
	if d := r.outcomeByID[id]; d != nil {
		v.base, v.ordered = d.base, d.cardinality == "ordered"
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
	if m.responseByID == nil {
		m.responseByID = byID(m.responses)
	}
	return m.responseByID[id]
}

// byID finds declarations by name, the first of each.
func byID(list []*declaration) map[string]*declaration {
	found := make(map[string]*declaration, len(list))
	for _, d := range list {
		if found[d.id] == nil {
			found[d.id] = d
		}
	}
	return found
}
