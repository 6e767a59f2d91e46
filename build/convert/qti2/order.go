package qti2

import (
	"errors"
	"fmt"
	"slices"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/xmltree"
)

// mostOrdered is up to how many items all orders are tried where none is
// declared right.
const mostOrdered = 6

// order reads an orderInteraction.
func (it *item) order(q *bank.Question, n *xmltree.Node) {
	q.Type = bank.Ordering
	shuffle := n.Attr["shuffle"] != "false"
	q.Shuffle = &shuffle
	textOf := map[string]string{}
	var ids []string
	for _, c := range n.All("simpleChoice") {
		id := c.Attr["identifier"]
		ids = append(ids, id)
		textOf[id] = it.content(c)
		if c.Attr["fixed"] == "true" {
			it.lose(bank.Changed, c, "a fixed place of an item to order", "all items are shuffled")
		}
	}
	var right []string
	together, err := it.solve(n.Attr["responseIdentifier"], func(t *trial) (best float64, err error) {
		right, best, err = it.rightOrder(ids, t)
		q.Marks = best
		if err != nil || len(right) < 2 {
			return best, err
		}
		swapped := slices.Clone(right)
		swapped[0], swapped[1] = swapped[1], swapped[0]
		part, err := t.try(swapped...)
		if part < 0 {
			q.Penalty = -part
		} else if part > 0 && !it.several {
			it.lose(bank.Changed, n, "the marks for an order that is right in part", "an order counts as a whole")
		}
		return best, err
	})
	if err == nil && together {
		it.loseParts(n)
	}
	if err != nil {
		right, q.Marks = ids, 0
		it.unscored(q, n, err)
	}
	for _, id := range right {
		q.Items = append(q.Items, textOf[id])
	}
	for _, id := range ids {
		if !slices.Contains(right, id) {
			it.lose(bank.Changed, n, "the item "+quoted(id)+", which belongs to no place", "all items of an ordering question have one")
		}
	}
	it.feedback(q, it.feedbackProbes(q, n, right, reversed(right)))
}

// rightOrder is the declared order or, without one, the only order that earns
// most.
func (it *item) rightOrder(ids []string, t *trial) ([]string, float64, error) {
	known := func(id string) bool { return slices.Contains(ids, id) }
	if d := t.d.correct; !d.null() && !slices.ContainsFunc(d.items, func(id string) bool { return !known(id) }) {
		score, err := t.try(d.items...)
		return d.items, score, err
	}
	if len(ids) > mostOrdered {
		return nil, 0, fmt.Errorf("no order is declared right, and %d items have too many orders to try", len(ids))
	}
	var right []string
	best, times := 0.0, 0
	var failed error
	permute(slices.Clone(ids), 0, func(order []string) {
		score, err := t.try(order...)
		switch {
		case err != nil:
			failed = err
		case score > best:
			best, times, right = score, 1, slices.Clone(order)
		case score == best:
			times++
		}
	})
	switch {
	case failed != nil:
		return nil, 0, failed
	case best <= 0:
		return nil, 0, errNoKey
	case times > 1:
		return nil, 0, errors.New("several orders earn full marks")
	}
	return right, best, nil
}

func permute(list []string, from int, visit func([]string)) {
	if from == len(list) {
		visit(list)
		return
	}
	for i := from; i < len(list); i++ {
		list[from], list[i] = list[i], list[from]
		permute(list, from+1, visit)
		list[from], list[i] = list[i], list[from]
	}
}

func reversed(list []string) []string {
	list = slices.Clone(list)
	slices.Reverse(list)
	return list
}
