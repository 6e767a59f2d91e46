package qti2

import (
	"errors"
	"fmt"
	"math"
	"math/bits"
	"slices"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/xmltree"
)

// mostSubsets is up to how many choices all sets of them are tried. Above it,
// those near to the declared key are.
const mostSubsets = 10

// subset is a set of choices, one bit each, and what picking it earns.
type subset struct {
	bits  uint64
	score float64
}

// manyChoices finds which set of choices is right and how sets that are right
// in part are marked.
func (it *item) manyChoices(q *bank.Question, n *xmltree.Node, t *trial) (float64, error) {
	if t.d.cardinality == "ordered" {
		return 0, errors.New("a choice whose order counts")
	}
	if len(q.Choices) > 60 {
		return 0, fmt.Errorf("there are %d choices", len(q.Choices))
	}
	sets, err := it.trySubsets(q, n, t)
	if err != nil {
		return 0, err
	}
	var best []subset
	for _, s := range sets {
		if s.bits != 0 && s.score > 0 && (len(best) == 0 || s.score >= best[0].score) {
			if len(best) > 0 && s.score > best[0].score {
				best = best[:0]
			}
			best = append(best, s)
		}
	}
	if len(best) == 0 {
		return 0, errNoKey
	}
	marks := best[0].score
	q.Marks = marks
	if len(best) == 1 {
		right := best[0].bits
		for i := range q.Choices {
			q.Choices[i].Credit = float64(right >> i & 1)
		}
		if fits(sets, marks, func(s uint64) float64 { return toOne(s == right) }) {
			q.Scoring = bank.AllOrNothing
			return marks, nil
		}
		if penalty := -lowest(sets); penalty > 0 && fits(sets, marks, func(s uint64) float64 {
			if s == right {
				return 1
			}
			return -penalty / marks
		}) {
			q.Scoring, q.Penalty = bank.AllOrNothing, penalty
			return marks, nil
		}
		if fits(sets, marks, func(s uint64) float64 { return partial(s, right) }) {
			q.Scoring = bank.PartialCredit
			return marks, nil
		}
	}
	if it.byCredit(q, n, sets, marks, t.d) {
		return marks, nil
	}
	if len(best) > 1 {
		return 0, errors.New("several sets of choices earn full marks")
	}
	for i := range q.Choices {
		q.Choices[i].Credit = float64(best[0].bits >> i & 1)
	}
	q.Scoring = bank.AllOrNothing
	it.lose(bank.Changed, n, "the marks for responses that are right in part", "its rule is not among those of a quiz; only the right set counts")
	return marks, nil
}

// byCredit takes what each choice earns alone, if all sets earn the sum of it
// within zero and full marks.
func (it *item) byCredit(q *bank.Question, n *xmltree.Node, sets []subset, marks float64, d *declaration) bool {
	if d.mapping != nil && it.useCredits(q, n, sets, marks, mapped(q, d, marks)) {
		return true
	}
	credit := make([]float64, len(q.Choices))
	for _, s := range sets {
		if bits.OnesCount64(s.bits) == 1 {
			credit[bits.TrailingZeros64(s.bits)] = s.score / marks
		}
	}
	sum := func(set uint64) float64 {
		total := 0.0
		for i, c := range credit {
			total += c * float64(set>>i&1)
		}
		return total
	}
	// A bound of the mapping hides what a wrong choice takes when it is picked
	// alone: it shows beside a right one.
	for i := range credit {
		if credit[i] != 0 {
			continue
		}
		for _, s := range sets {
			rest := s.bits &^ (1 << i)
			if s.bits != rest && bits.OnesCount64(rest) == 1 && sum(rest) > 0 && s.score/marks < sum(rest) {
				credit[i] = min(credit[i], s.score/marks-sum(rest))
			}
		}
	}
	return it.useCredits(q, n, sets, marks, credit)
}

// mapped is what the mapping gives for each choice, in parts of the marks.
func mapped(q *bank.Question, d *declaration, marks float64) []float64 {
	credit := make([]float64, len(q.Choices))
	for i, c := range q.Choices {
		credit[i] = d.mapping.entry(d.base, c.ID) / marks
	}
	return credit
}

// useCredits gives the choices these credits, if they explain all scores. A credit
// above 1 is 1 where that explains them as well: the sum has a bound.
func (it *item) useCredits(q *bank.Question, n *xmltree.Node, sets []subset, marks float64, credit []float64) bool {
	credit = slices.Clone(credit)
	for i, c := range credit {
		credit[i] = min(c, 1)
	}
	sum := func(set uint64) float64 {
		total := 0.0
		for i, c := range credit {
			total += c * float64(set>>i&1)
		}
		return total
	}
	bounded := func(set uint64) float64 { return max(0, min(1, sum(set))) }
	if !fits(sets, marks, bounded) && !fits(sets, marks, sum) {
		return false
	}
	q.Scoring = bank.ScoringByCredit
	for i, c := range credit {
		q.Choices[i].Credit = it.credit(n, c)
	}
	return true
}

// fits reports whether a rule explains all scores.
func fits(sets []subset, marks float64, rule func(uint64) float64) bool {
	for _, s := range sets {
		if math.Abs(s.score/marks-rule(s.bits)) > 1e-6 {
			return false
		}
	}
	return true
}

func lowest(sets []subset) float64 {
	least := 0.0
	for _, s := range sets {
		least = min(least, s.score)
	}
	return least
}

// partial is the rule of bank.PartialCredit.
func partial(set, right uint64) float64 {
	n := bits.OnesCount64(set&right) - bits.OnesCount64(set&^right)
	return max(0, float64(n)/float64(bits.OnesCount64(right)))
}

func toOne(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// trySubsets scores sets of choices as large as the interaction allows.
func (it *item) trySubsets(q *bank.Question, n *xmltree.Node, t *trial) ([]subset, error) {
	most := limit(n, "maxChoices", 0)
	if most == 0 {
		most = len(q.Choices)
	}
	least := limit(n, "minChoices", 0)
	var sets []subset
	tried := map[uint64]bool{}
	try := func(set uint64) error {
		if size := bits.OnesCount64(set); size > most || size < least && size != 0 || tried[set] {
			return nil
		}
		tried[set] = true
		var ids []string
		for i, c := range q.Choices {
			if set>>i&1 == 1 {
				ids = append(ids, c.ID)
			}
		}
		score, err := t.try(ids...)
		sets = append(sets, subset{set, score})
		return err
	}
	for _, set := range candidates(q, t.d.correct) {
		if err := try(set); err != nil {
			return nil, err
		}
	}
	return sets, nil
}

// candidates are the sets worth trying: all of a few choices; of many, the
// single ones, the pairs, the declared key, and what is one choice away from it.
func candidates(q *bank.Question, correct value) []uint64 {
	n := len(q.Choices)
	all := uint64(1)<<n - 1
	var sets []uint64
	if n <= mostSubsets {
		for set := range all + 1 {
			sets = append(sets, set)
		}
		return sets
	}
	key := uint64(0)
	for i, c := range q.Choices {
		if holds(correct, "identifier", c.ID) {
			key |= 1 << i
		}
	}
	sets = append(sets, 0, key, all, all&^key)
	for i := range n {
		sets = append(sets, 1<<i, key^1<<i)
		for j := range i {
			sets = append(sets, 1<<i|1<<j)
		}
	}
	return sets
}
