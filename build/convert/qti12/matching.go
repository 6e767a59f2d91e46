package qti12

import (
	"slices"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/xmltree"
)

// readMatching reads lists that offer right sides, one for each left side.
func (it *item) readMatching() bool {
	it.q.Type = bank.Matching
	rights := it.rightSides()
	used := map[string]bool{}
	for _, re := range it.responses {
		if it.q.Shuffle == nil {
			it.q.Shuffle = re.shuffle
		}
		left := it.beside(re)
		id := it.keyOf(re)
		right := rights[re.id+"\x00"+id]
		switch {
		case id == "":
			it.lose(bank.Changed, "the left side "+first(left, re.id), "nothing that goes with it has a score above 0")
			continue
		case left == "" || right == "":
			it.lose(bank.Changed, "the pair "+first(left, "(empty)")+" – "+first(right, "(empty)"), "one side of it is empty")
			continue
		}
		it.q.Pairs = append(it.q.Pairs, bank.Pair{Left: left, Right: right})
		used[right] = true
	}
	for _, re := range it.responses {
		for _, l := range re.labels {
			if right := rights[re.id+"\x00"+l.id]; right != "" && !used[right] {
				used[right] = true
				it.q.Extras = append(it.q.Extras, right)
			}
		}
	}
	if len(it.q.Pairs) == 0 {
		it.unscored("no pair has a score above 0")
	}
	return true
}

// rightSides are the texts of labels by response and identifier. Blackboard
// keeps them in a block of their own, in the order of the labels.
func (it *item) rightSides() map[string]string {
	var apart []*xmltree.Node
	for _, block := range it.rights {
		apart = append(apart, block.Children...)
	}
	all := map[string]string{}
	for _, re := range it.responses {
		for i, l := range re.labels {
			text := it.label(l)
			if text == "" && i < len(apart) {
				text = it.text(apart[i])
			}
			all[re.id+"\x00"+l.id] = text
		}
	}
	return all
}

// beside is the text that belongs to a response alone.
func (it *item) beside(re *response) string {
	var all []string
	for _, n := range re.beside {
		all = append(all, it.text(n))
	}
	return paragraphs(all...)
}

// keyOf is the label of a response with the highest score above 0, or "".
func (it *item) keyOf(re *response) string {
	best, key := 0.0, ""
	for _, ru := range it.rules {
		is, _ := ru.when.equals(it, re.id)
		if len(is) == 1 && ru.score > best {
			key, best = is[0], ru.score
		}
	}
	if key == "" { // Blackboard gives the pairs without scores when each counts the same
		for _, ru := range it.rules {
			if is, _ := ru.when.equals(it, re.id); len(it.rights) > 0 && !ru.scored && len(is) == 1 {
				return is[0]
			}
		}
	}
	return key
}

// readCategories reads lists that offer items, one for each category.
func (it *item) readCategories() bool {
	it.q.Type = bank.Categorize
	placed := map[string]bool{}
	for _, re := range it.responses {
		category := it.beside(re)
		for _, ru := range it.rules {
			if ru.score <= 0 {
				continue
			}
			is, _ := ru.when.equals(it, re.id)
			for _, l := range re.labels {
				if category == "" || !slices.Contains(is, l.id) || it.label(l) == "" {
					continue
				}
				if placed[l.id] {
					it.lose(bank.Changed, "that "+it.label(l)+" belongs to "+category+" too", "an item has one category")
					continue
				}
				it.q.Pairs = append(it.q.Pairs, bank.Pair{Left: it.label(l), Right: category})
				placed[l.id] = true
			}
		}
	}
	var loose []string
	for _, re := range it.responses {
		for _, l := range re.labels {
			if !placed[l.id] {
				placed[l.id] = true
				loose = append(loose, it.label(l))
			}
		}
	}
	switch {
	case len(it.q.Pairs) == 0:
		it.unscored("no item has a score above 0 in any category")
	case len(loose) > 0:
		it.lose(bank.Changed, "the items "+strings.Join(loose, ", "), "they belong to no category, and every item has one")
	}
	return true
}
