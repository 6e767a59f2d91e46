package qti2

import (
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"

	"mocktest/build/convert/xmltree"
)

// scoring says how an item is marked.
type scoring int

const (
	byNothing scoring = iota // no rules: what is declared right is right
	byMatch                  // template match_correct
	byMapping                // template map_response
	byRules                  // rules in the item or in a template of the package
	byUnknown                // a template that is not known
)

// errNoKey is the end of a search for a key where nothing is declared right.
var errNoKey = errors.New("it does not say what is right")

// findScoring looks at the responseProcessing of the item. A score that its
// rules set without a declaration begins at 0, like a declared one.
func (it *item) findScoring() {
	it.readScoring()
	declared := slices.ContainsFunc(it.machine.outcomes, func(d *declaration) bool { return d.id == scoreID })
	if !declared && slices.ContainsFunc(it.machine.rules, setsScore) {
		it.machine.outcomes = append(it.machine.outcomes, &declaration{id: scoreID, base: "float", cardinality: "single"})
	}
}

// scoreID is the outcome that QTI keeps for what a response earns.
const scoreID = "SCORE"

func setsScore(n *xmltree.Node) bool {
	return n.Name == "setOutcomeValue" && n.Attr["identifier"] == scoreID || slices.ContainsFunc(n.Children, setsScore)
}

func (it *item) readScoring() {
	n := it.root.Child("responseProcessing")
	if n == nil {
		return
	}
	if len(n.Children) > 0 {
		it.scoring, it.machine.rules = byRules, n.Children
		return
	}
	address := n.Attr["template"]
	if address == "" {
		address = n.Attr["templateLocation"]
	}
	if address == "" {
		return
	}
	switch name := templateName(address); name {
	case "match_correct", "match", "match_basic":
		it.scoring = byMatch
	case "map_response":
		it.scoring = byMapping
	default:
		if rules := it.templateRules(n.Attr["templateLocation"], address); rules != nil {
			it.scoring, it.machine.rules = byRules, rules
			return
		}
		it.scoring, it.template = byUnknown, name
	}
}

// templateName is the last part of the address of a template, without .xml and
// the prefix of Common Cartridge.
func templateName(address string) string {
	name := path.Base(strings.ReplaceAll(strings.TrimRight(address, "/"), "\\", "/"))
	name = strings.ToLower(strings.TrimSuffix(name, ".xml"))
	return strings.TrimPrefix(name, "cc2_")
}

// templateRules are the rules of a template that lies in the package.
func (it *item) templateRules(addresses ...string) []*xmltree.Node {
	for _, address := range addresses {
		data, ok := it.packageFile(address)
		if !ok {
			continue
		}
		root, err := xmltree.Parse(address, data)
		if err != nil {
			continue
		}
		if normalise(root); root.Name == "responseProcessing" {
			return root.Children
		}
	}
	return nil
}

// played is what a response came to.
type played struct {
	score float64
	out   map[string]value
}

// play scores one response to the item.
func (it *item) play(given map[string]value) (played, error) {
	if it.plays++; it.plays > mostPlays {
		return played{}, errors.New("there are too many responses to try")
	}
	switch it.scoring {
	case byRules:
		out, err := it.machine.run(given)
		if err != nil {
			return played{}, err
		}
		score, ok := out[scoreID].float()
		if _, declared := out[scoreID]; !declared {
			return played{}, errors.New("the rules set no outcome with the name SCORE")
		}
		if !ok {
			score = 0
		}
		return played{score, out}, nil
	case byUnknown:
		return played{}, fmt.Errorf("the template %s is not known", quoted(it.template))
	}
	sum := 0.0
	for _, d := range it.machine.responses {
		switch {
		case it.scoring != byMatch && d.mapping != nil:
			sum += d.mapping.marks(given[d.id])
		case it.scoring == byMapping && len(it.machine.responses) == 1:
			return played{}, errors.New("the template map_response needs a mapping")
		case !d.correct.null() && match(given[d.id], d.correct):
			sum++
		}
	}
	return played{score: sum}, nil
}

// mostPlays bounds the work on one item.
const mostPlays = 20_000

// trial tries responses to one interaction of an item while the others stay.
type trial struct {
	it *item
	id string
	d  *declaration
	// others are the responses to all other interactions.
	others map[string]value
	// zero is the score when this interaction is left out; for the only
	// interaction of an item it is 0, so that its own score counts.
	zero float64
}

// trial prepares one. With full, the other interactions are answered right.
func (it *item) trial(id string, full bool) (*trial, error) {
	d := it.machine.response(id)
	if d == nil {
		return nil, fmt.Errorf("the response %s is not declared", quoted(id))
	}
	t := &trial{it: it, id: id, d: d, others: map[string]value{}}
	if !it.several {
		return t, nil
	}
	if full {
		for _, other := range it.machine.responses {
			if other.id != id {
				t.others[other.id] = other.correct
			}
		}
	}
	p, err := it.play(t.others)
	if err != nil {
		return nil, err
	}
	t.zero = p.score
	return t, nil
}

// value makes a response of items.
func (t *trial) value(items ...string) value {
	return value{ordered: t.d.cardinality == "ordered", base: t.d.base, items: items}
}

// try is what a response earns.
func (t *trial) try(items ...string) (float64, error) {
	p, err := t.play(items...)
	return p.score - t.zero, err
}

func (t *trial) play(items ...string) (played, error) {
	given := make(map[string]value, len(t.others)+1)
	for id, v := range t.others {
		given[id] = v
	}
	given[t.id] = t.value(items...)
	return t.it.play(given)
}

// solve runs a search for a key with the other interactions left out and, if
// that earns nothing, with the others answered right: there are rules that give
// marks for each interaction, and rules that give them for all together.
func (it *item) solve(id string, search func(*trial) (best float64, err error)) (together bool, err error) {
	for _, full := range []bool{false, true} {
		if full && !it.several {
			break
		}
		t, err := it.trial(id, full)
		if err != nil {
			return full, err
		}
		best, err := search(t)
		if err != nil && !errors.Is(err, errNoKey) {
			return full, err
		}
		if err == nil && best > 0 {
			return full, nil
		}
	}
	return false, errNoKey
}
