package qti12

import "testing"

func TestDuration(t *testing.T) {
	for s, want := range map[string]int{
		"PT1H30M": 5400, "PT45S": 45, "P1DT1S": 86401, "PT2.5S": 2, "": 0, "P": 0, "30": 0, "PT-1M": 0,
	} {
		if got := duration(s); got != want {
			t.Errorf("duration(%q) = %d, want %d", s, got, want)
		}
	}
}
