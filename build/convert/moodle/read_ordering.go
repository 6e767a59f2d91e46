package moodle

import (
	"slices"
	"strings"

	"mocktest/build/convert/bank"
)

// ordering reads things to put in order. The fraction of each is its place; they
// mostly stand in this order already.
func (it *item) ordering() {
	it.stem()
	q := &it.q
	q.Type = bank.Ordering
	type placed struct {
		text  string
		place float64
	}
	var items []placed
	known := map[float64]bool{}
	for _, a := range it.node.All("answer") {
		place, ok := parseNumber(a.Attr["fraction"])
		if text := it.markdown(a); text != "" {
			items = append(items, placed{text, place})
		}
		if ok {
			known[place] = true
		}
	}
	if len(known) == len(items) {
		slices.SortStableFunc(items, func(a, b placed) int {
			switch {
			case a.place < b.place:
				return -1
			case a.place > b.place:
				return 1
			}
			return 0
		})
	}
	for _, i := range items {
		q.Items = append(q.Items, i.text)
	}
	it.orderingRules()
	if len(q.Items) < 2 {
		it.unscored("fewer than two things to put in order", "so there is no order")
	}
}

// orderingRules reads how an ordering is marked, and tells what Moodle does
// otherwise. A select type of 0 is all items. A grading type of -1 is all or
// nothing, 1 a part for each item that follows the right one; others look at
// places in the list.
func (it *item) orderingRules() {
	n := it.node
	kind, count := oneLine(n.Value("selecttype")), oneLine(n.Value("selectcount"))
	if drawn, ok := parseNumber(count); ok && kind != "" && kind != "0" && drawn >= 2 && int(drawn) < len(it.q.Items) {
		it.lose("that an attempt gets only "+count+" of the things to put in order", "here it gets all")
	}
	switch grading := strings.TrimSpace(n.Value("gradingtype")); grading {
	case "-1":
		it.q.Scoring = bank.AllOrNothing
	case "1":
		it.q.Scoring = bank.PartialCredit
	case "":
	default:
		it.q.Scoring = bank.PartialCredit
		it.lose("the marks for an order that is right in part (grading type "+bank.Brief(grading)+")", "each thing that follows the right one earns its part here")
	}
}
