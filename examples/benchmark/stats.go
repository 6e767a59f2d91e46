package main

import (
	"math"
	"slices"
)

// missing is a figure that was not measured.
var missing = math.NaN()

// series are the values of one figure over the runs.
type series []float64

// known are the values that were measured, in order.
func (s series) known() series {
	k := slices.DeleteFunc(slices.Clone(s), math.IsNaN)
	slices.Sort(k)
	return k
}

// median is the middle value, or the mean of the two middle ones; NaN when
// nothing was measured.
func (s series) median() float64 {
	k := s.known()
	n := len(k)
	if n == 0 {
		return missing
	}
	return (k[(n-1)/2] + k[n/2]) / 2
}

// spread is the least and the greatest value.
func (s series) spread() (least, most float64) {
	k := s.known()
	if len(k) == 0 {
		return missing, missing
	}
	return k[0], k[len(k)-1]
}
