package sheet

import (
	"strconv"
	"strings"

	"mocktest/build/convert/bank"
)

// The types that put things in their place.

func (it *item) ordering() {
	it.q.Type = bank.Ordering
	for _, c := range it.choices {
		if c != "" {
			it.q.Items = append(it.q.Items, it.text(c))
		}
	}
	if len(it.q.Items) == 0 {
		it.noKey("there is nothing to bring into order")
	}
}

// arrow parts the sides of a pair.
const arrow = "->"

func (it *item) pairs(k bank.Type) {
	it.q.Type = k
	for _, c := range it.choices {
		left, right, ok := strings.Cut(strings.ReplaceAll(c, "→", arrow), arrow)
		left, right = strings.TrimSpace(left), strings.TrimSpace(right)
		switch {
		case c == "":
		case !ok || right == "":
			it.lose(bank.Changed, strconv.Quote(bank.Brief(c))+" is left out", "a pair is written: left -> right")
		case left == "":
			it.q.Extras = append(it.q.Extras, it.text(right))
		default:
			it.q.Pairs = append(it.q.Pairs, bank.Pair{Left: it.text(left), Right: it.text(right)})
		}
	}
	if len(it.q.Pairs) == 0 {
		it.noKey("there is no pair, such as left -> right")
	}
}
