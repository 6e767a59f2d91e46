package main

import (
	"math"
	"testing"
)

func TestMedianAndSpread(t *testing.T) {
	for _, c := range []struct {
		values              series
		median, least, most float64
	}{
		{series{3, 1, 2}, 2, 1, 3},
		{series{4, 1, 2, 3}, 2.5, 1, 4},
		{series{7}, 7, 7, 7},
		{series{missing, 9, missing, 5, 7}, 7, 5, 9},
		{series{0, 100, 0}, 0, 0, 100},
	} {
		least, most := c.values.spread()
		if m := c.values.median(); m != c.median || least != c.least || most != c.most {
			t.Errorf("%v: %v (%v–%v)", c.values, m, least, most)
		}
	}
	least, most := series{missing}.spread()
	if !math.IsNaN(series{}.median()) || !math.IsNaN(least) || !math.IsNaN(most) {
		t.Error("nothing measured has a median or a spread")
	}
	values := series{3, 1, 2}
	values.median()
	if values[0] != 3 {
		t.Error("the order of the runs was lost")
	}
}
