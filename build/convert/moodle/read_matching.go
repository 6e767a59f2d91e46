package moodle

import (
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
	"mocktest/build/convert/xmltree"
)

// matching reads pairs. A pair without a left side is a right side that belongs
// to nothing. Where a right side repeats, it is a category. Each pair earns its
// part of the marks.
func (it *item) matching() {
	it.stem()
	it.shuffle()
	q := &it.q
	q.Type, q.Scoring = bank.Matching, bank.PartialCredit
	seen := map[string]bool{}
	for _, sub := range it.node.All("subquestion") {
		left, right := it.markdown(sub), it.rightSide(sub.Child("answer"))
		switch {
		case right == "" && left == "":
		case right == "":
			it.lose("the left side "+quoted(left), "it has no answer")
		case left == "":
			q.Extras = append(q.Extras, right)
		default:
			if seen[right] {
				q.Type = bank.Categorize
			}
			seen[right] = true
			q.Pairs = append(q.Pairs, bank.Pair{Left: left, Right: right})
		}
	}
	if len(q.Pairs) == 0 {
		it.unscored("no pair has both sides", "so it is not known what belongs together")
	}
}

// rightSide is plain text in a matching, and has a format in a ddmatch.
func (it *item) rightSide(n *xmltree.Node) string {
	if n == nil {
		return ""
	}
	if n.Attr["format"] != "" {
		return it.markdown(n)
	}
	return strings.TrimSpace(text.Line(strings.TrimSpace(textOf(n))))
}
