package qti12

import "mocktest/build/convert/bank"

// readOrdering reads a list to be put in order; the key is the order of the
// comparisons in the rule with the highest score.
func (it *item) readOrdering() bool {
	re := it.responses[0]
	it.q.Type = bank.Ordering
	var key []string
	best := 0.0
	for _, ru := range it.rules {
		if is, _ := ru.when.equals(it, re.id); ru.score > best && len(is) > 0 {
			key, best = is, ru.score
		}
	}
	for _, n := range re.node.Descendants("material") {
		if at := n.Attr["position"]; at != "" {
			it.lose(bank.Changed, "the label at the "+at+": "+it.text(n), "a list to be ordered has no labels at its ends")
		}
	}
	byID := map[string]label{}
	for _, l := range re.labels {
		byID[l.id] = l
	}
	for _, id := range key {
		if l, ok := byID[id]; ok {
			it.q.Items = append(it.q.Items, it.label(l))
			delete(byID, id)
		}
	}
	known := len(it.q.Items)
	for _, l := range re.labels {
		if _, left := byID[l.id]; left && known > 0 {
			it.lose(bank.Changed, "the item "+it.label(l), "the key does not say where it stands")
		} else if left {
			it.q.Items = append(it.q.Items, it.label(l))
		}
		it.take(re, l.id)
	}
	if known < 2 {
		it.unscored("no order of 2 items or more has a score above 0")
	}
	return true
}
