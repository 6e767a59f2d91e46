package qti2

import (
	"errors"
	"fmt"
	"slices"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/xmltree"
)

// mostPairs bounds how many pairs are tried one by one.
const mostPairs = 2500

// rightPairs are the pairs that belong together: those declared right, else
// those that earn something when they stand alone.
func (it *item) rightPairs(n *xmltree.Node, all []string, t *trial) ([]string, float64, error) {
	d := t.d.correct
	if d.null() {
		if len(all) > mostPairs {
			return nil, 0, fmt.Errorf("no pairs are declared right, and %d are too many to try", len(all))
		}
		var found []string
		for _, pair := range all {
			score, err := t.try(pair)
			if err != nil {
				return nil, 0, err
			}
			if score > 0 {
				found = append(found, pair)
			}
		}
		d = t.value(found...)
	}
	if d.null() {
		return nil, 0, errNoKey
	}
	best, err := t.try(d.items...)
	if err != nil {
		return nil, 0, err
	}
	if best <= 0 {
		return nil, 0, errNoKey
	}
	return d.items, best, it.comparePairs(n, d.items, best, t)
}

// comparePairs notes how pairs are marked where a quiz cannot say it: pairs that
// are worth more than others.
func (it *item) comparePairs(n *xmltree.Node, right []string, best float64, t *trial) error {
	first := 0.0
	for i, pair := range right {
		score, err := t.try(pair)
		if err != nil {
			return err
		}
		if i == 0 {
			first = score
		} else if score != first {
			it.lose(bank.Changed, n, "marks that differ from pair to pair", fmt.Sprintf("all pairs together give %.4g", best))
			return nil
		}
	}
	return nil
}

// match reads a matchInteraction: two columns, or a table with one mark a row.
func (it *item) match(q *bank.Question, n *xmltree.Node) {
	sets := n.All("simpleMatchSet")
	q.Type = bank.Matching
	q.Shuffle = shuffled(n)
	if len(sets) != 2 {
		it.unscored(q, n, fmt.Errorf("there are %d sets in place of 2", len(sets)))
		return
	}
	left, right := it.associable(sets[0]), it.associable(sets[1])
	var all []string
	for _, l := range left {
		for _, r := range right {
			all = append(all, l.ID+" "+r.ID)
		}
	}
	it.pairQuestion(q, n, all, left, right)
}

// associate reads an associateInteraction: one column, of which two each belong
// together.
func (it *item) associate(q *bank.Question, n *xmltree.Node) {
	q.Type = bank.Matching
	q.Shuffle = shuffled(n)
	list := it.associable(n)
	var all []string
	for i, a := range list {
		for _, b := range list[:i] {
			all = append(all, b.ID+" "+a.ID)
		}
	}
	it.lose(bank.Changed, n, "pairs among choices of one column", "the first of each pair stands left and the second right")
	it.pairQuestion(q, n, all, list, list)
}

// associable are the choices of a set, as choices for their names and texts.
func (it *item) associable(set *xmltree.Node) []bank.Choice {
	var list []bank.Choice
	for _, c := range set.All("simpleAssociableChoice") {
		list = append(list, bank.Choice{ID: c.Attr["identifier"], Text: it.content(c)})
	}
	return list
}

// pairQuestion finds the pairs and makes Matching or Categorize of them.
func (it *item) pairQuestion(q *bank.Question, n *xmltree.Node, all []string, left, right []bank.Choice) {
	var key []string
	together, err := it.solve(n.Attr["responseIdentifier"], func(t *trial) (best float64, err error) {
		key, best, err = it.rightPairs(n, all, t)
		q.Marks = best
		return best, err
	})
	if err == nil {
		if together {
			it.loseParts(n)
		}
		err = it.sortPairs(q, n, key, left, right)
	}
	if err != nil {
		q.Marks, q.Pairs, q.Extras = 0, nil, nil
		// Without a key the two sides stand as they are.
		for _, c := range left {
			q.Pairs = append(q.Pairs, bank.Pair{Left: c.Text})
		}
		for _, c := range right {
			q.Extras = append(q.Extras, c.Text)
		}
		it.unscored(q, n, err)
	}
	it.feedback(q, it.feedbackProbes(q, n, key, nil))
}

// sortPairs says which side is which: each left side belongs to one right side.
func (it *item) sortPairs(q *bank.Question, n *xmltree.Node, key []string, left, right []bank.Choice) error {
	one := n.Name == "associateInteraction"
	partner := map[string]string{}
	used := map[string]int{}
	for _, pair := range key {
		a, b, ok := cutPair(pair)
		if !ok || !named(left, a) || !named(right, b) {
			return fmt.Errorf("the pair %s names no two choices", quoted(pair))
		}
		if partner[a] != "" {
			if one || reverseOnce(key) == nil {
				return errors.New("a choice belongs to several others on both sides")
			}
			return it.sortPairs(q, n, reverseOnce(key), right, left)
		}
		partner[a] = b
		used[b]++
	}
	for _, c := range left {
		switch b := partner[c.ID]; {
		case b != "":
			q.Pairs = append(q.Pairs, bank.Pair{Left: c.Text, Right: textOf(right, b)})
		case !one:
			it.lose(bank.Changed, n, "the choice "+quoted(bank.Brief(c.Text))+", which belongs to nothing", "all left sides of a quiz have a partner")
		}
	}
	for _, c := range right {
		if used[c.ID] > 1 {
			q.Type = bank.Categorize
		}
		if used[c.ID] == 0 && (!one || partner[c.ID] == "") {
			q.Extras = append(q.Extras, c.Text)
		}
	}
	if it.label == bank.Categorize || it.label == bank.Matching {
		q.Type = it.label
	}
	return nil
}

// reverseOnce turns pairs around; nil if then a first part occurs twice, so
// that turning again would not help.
func reverseOnce(key []string) []string {
	seen := map[string]bool{}
	var turned []string
	for _, pair := range key {
		a, b, ok := cutPair(pair)
		if !ok || seen[b] {
			return nil
		}
		seen[b] = true
		turned = append(turned, b+" "+a)
	}
	return turned
}

func named(list []bank.Choice, id string) bool {
	return slices.ContainsFunc(list, func(c bank.Choice) bool { return c.ID == id })
}

func textOf(list []bank.Choice, id string) string {
	for _, c := range list {
		if c.ID == id {
			return c.Text
		}
	}
	return ""
}
