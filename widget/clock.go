package widget

import "time"

// nap is how far wall time must run ahead of monotonic time to be believed
// to be a sleep: on macOS and Linux performance.now stands still while the lid
// is closed, on Windows it does not (see the note on sleep in the High
// Resolution Time specification). Below it the difference is rounding.
const nap = 2 * time.Second

// clock tells instants that never go back while the page lives: a wall clock
// set back is ignored, because monotonic time goes on, and time slept through
// counts, because wall time tells of it.
type clock struct {
	read func() time.Time // with a monotonic reading, as time.Now
	last time.Time        // the last reading
	now  time.Time        // the last answer, wall time only
}

func newClock(read func() time.Time) *clock {
	t := read()
	return &clock{read: read, last: t, now: t.Round(0)}
}

// Now is the present instant, without a monotonic reading.
func (c *clock) Now() time.Time {
	t := c.read()
	step := t.Sub(c.last)
	if wall := t.Round(0).Sub(c.last.Round(0)); wall-step > nap {
		step = wall
	}
	c.last = t
	c.now = c.now.Add(max(step, 0))
	return c.now
}
