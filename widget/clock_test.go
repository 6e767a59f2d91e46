package widget

import (
	"testing"
	"time"
)

// readings builds instants whose wall and monotonic parts can be set apart:
// time.Now carries a monotonic reading, Add moves both, and a wall jump is
// made by taking the difference of two such instants.
type readings struct {
	base       time.Time
	mono, wall time.Duration
}

// A time.Time cannot be given a monotonic part of one's own, so the two kinds
// of jump that matter are made with what the time package offers: an instant
// without a monotonic reading moves by the wall alone.
func (r *readings) now() time.Time {
	t := r.base.Add(r.mono)
	if r.wall != 0 {
		return t.Round(0).Add(r.wall)
	}
	return t
}

func TestClockNeverGoesBack(t *testing.T) {
	r := &readings{base: time.Now()}
	c := newClock(r.now)
	start := c.Now()
	r.mono = time.Minute
	if got := c.Now().Sub(start); got != time.Minute {
		t.Errorf("after a minute the clock moved %v", got)
	}
	r.wall = -time.Hour // the system clock is set back
	if got := c.Now().Sub(start); got != time.Minute {
		t.Errorf("a clock set back moved it to %v", got)
	}
	r.mono += 30 * time.Second
	if got := c.Now().Sub(start); got != time.Minute+30*time.Second {
		t.Errorf("time does not go on after a clock set back: %v", got)
	}
}

func TestClockCountsSleep(t *testing.T) {
	r := &readings{base: time.Now()}
	c := newClock(r.now)
	start := c.Now()
	r.wall = 2 * time.Hour // the lid was closed; monotonic time stood still
	if got := c.Now().Sub(start); got != 2*time.Hour {
		t.Errorf("after two hours of sleep the clock moved %v", got)
	}
}
