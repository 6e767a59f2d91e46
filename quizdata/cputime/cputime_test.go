package cputime

import (
	"testing"
	"time"
)

func TestOnlyWorkCounts(t *testing.T) {
	const span = 50 * time.Millisecond
	worked := Of(func() {
		for began := time.Now(); time.Since(began) < span; {
		}
	})
	waited := Of(func() { <-time.After(span) })
	if worked == 0 || waited > worked {
		t.Errorf("work took %v, waiting %v", worked, waited)
	}
}
