package qti2

import (
	"errors"
	"math"
	"slices"
	"strconv"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/xmltree"
)

var (
	errAnything = errors.New("it gives marks for anything that is not named")
	errNoEnd    = errors.New("it gives marks for numbers without an end")
)

// numbers finds the numbers that a response may be. A score changes only where
// the rules compare, so it is enough to try the bounds of all comparisons and
// one number between each two of them.
func (it *item) numbers(t *trial) (answers []bank.Answer, marks, penalty float64, err error) {
	points := it.criticalPoints(t.d)
	switch {
	case len(points) == 0:
		return nil, 0, 0, errNoKey
	case len(points) > mostPoints:
		return nil, 0, 0, errors.New("there are too many bounds of numbers to try")
	}
	// tries has the points at odd places and the spaces around them at even ones.
	tries := []float64{points[0] - 1 - math.Abs(points[0])}
	for i, p := range points {
		next := p + 1 + math.Abs(p)
		if i+1 < len(points) {
			next = p + (points[i+1]-p)/2
		}
		tries = append(tries, p, next)
	}
	scores := make([]float64, len(tries))
	for i, f := range tries {
		if scores[i], err = t.try(strconv.FormatFloat(f, 'g', -1, 64)); err != nil {
			return nil, 0, 0, err
		}
		if t.d.base == "integer" && f != math.Trunc(f) {
			// No such number can be given.
			scores[i] = scores[i-1]
		}
	}
	marks, _ = highest(scores)
	if marks <= 0 {
		return nil, 0, 0, errNoKey
	}
	last := len(scores) - 1
	if t.d.base == "integer" {
		if scores[0] > 0 {
			return nil, 0, 0, errNoEnd
		}
		if scores[last], err = t.try(strconv.FormatFloat(math.Floor(tries[last])+1, 'g', -1, 64)); err != nil || scores[last] > 0 {
			return nil, 0, 0, errors.Join(err, errNoEnd)
		}
		return it.integers(t, points, marks, max(0, -scores[0]))
	}
	if slices.Min(scores) > 0 {
		return nil, 0, 0, errAnything
	}
	for i := 0; i < len(scores); {
		end := i
		for end+1 < len(scores) && scores[end+1] == scores[i] {
			end++
		}
		if scores[i] > 0 {
			answers = append(answers, bank.Answer{Number: between(tries, i, end), Credit: scores[i] / marks})
		}
		i = end + 1
	}
	return answers, marks, max(0, -slices.Min(scores)), nil
}

// between is the range of the tries i to end: a space is bounded by the points
// around it, which are not in it, and the first and the last have no end.
func between(tries []float64, i, end int) *bank.Number {
	n := &bank.Number{}
	switch {
	case i == 0:
		n.Min = math.Inf(-1)
	case i%2 == 0:
		n.Min, n.OpenMin = tries[i-1], true
	default:
		n.Min = tries[i]
	}
	switch {
	case end == len(tries)-1:
		n.Max = math.Inf(1)
	case end%2 == 0:
		n.Max, n.OpenMax = tries[end+1], true
	default:
		n.Max = tries[end]
	}
	return n
}

// integers finds runs of whole numbers.
func (it *item) integers(t *trial, points []float64, marks, penalty float64) (answers []bank.Answer, _, _ float64, err error) {
	var wholes []float64
	for i, p := range points {
		wholes = append(wholes, math.Floor(p), math.Ceil(p))
		if i+1 < len(points) {
			middle := math.Floor(p + (points[i+1]-p)/2)
			wholes = append(wholes, math.Floor(p)+1, middle, math.Ceil(points[i+1])-1)
		}
	}
	slices.Sort(wholes)
	var last *bank.Answer
	for _, f := range slices.Compact(wholes) {
		score, err := t.try(strconv.FormatFloat(f, 'f', -1, 64))
		if err != nil {
			return nil, 0, 0, err
		}
		switch credit := score / marks; {
		case score <= 0:
			last = nil
		case last != nil && last.Credit == credit:
			last.Number.Max = f
		default:
			answers = append(answers, bank.Answer{Number: &bank.Number{Min: f, Max: f}, Credit: credit})
			last = &answers[len(answers)-1]
		}
	}
	if len(answers) == 0 {
		return nil, 0, 0, errNoKey
	}
	return answers, marks, penalty, nil
}

// mostPoints is how many bounds are tried.
const mostPoints = 5000

// criticalPoints are the numbers at which a score may change, in order.
func (it *item) criticalPoints(d *declaration) []float64 {
	var points []float64
	add := func(f float64) {
		if !math.IsInf(f, 0) && !math.IsNaN(f) {
			points = append(points, f)
		}
	}
	for _, s := range it.literals(d) {
		if f, ok := parseNumber(s); ok {
			add(f)
		}
	}
	literals := slices.Clone(points)
	it.rulesAbout(d, func(n *xmltree.Node) {
		for _, f := range literals {
			if len(points) > 2*mostPoints {
				return
			}
			switch n.Name {
			case "equal":
				if least, most, ok := span(n, f); ok {
					add(least)
					add(most)
				}
			case "equalRounded":
				least, most := roundedSpan(n, f)
				add(least)
				add(most)
			}
		}
	})
	slices.Sort(points)
	return slices.Compact(points)
}

// roundedSpan is what rounds to the same as a number.
func roundedSpan(n *xmltree.Node, f float64) (least, most float64) {
	figures, err := strconv.Atoi(n.Attr["figures"])
	if err != nil || figures < 0 || figures > 15 {
		return f, f
	}
	places := figures
	if n.Attr["roundingMode"] != "decimalPlaces" && f != 0 {
		places = figures - 1 - int(math.Floor(math.Log10(math.Abs(f))))
	}
	half := math.Pow(10, -float64(places)) / 2
	return f - half, f + half
}
