package quizdata

import (
	"slices"
	"time"
)

// warnings fills in the times at which the reader is told how much is left.
func (r *reader) warnings(q *Quiz, clock quizClock) {
	longest := q.Time.Limit
	for _, s := range q.Sections {
		longest = max(longest, s.Time.Limit)
	}
	if clock.warnings == nil {
		q.Time.Warnings = defaultWarnings(q.Time.Limit, longest)
		return
	}
	if !r.is(clock.warnings, listKind, "") {
		return
	}
	if len(clock.warnings.items) > MaxWarnings {
		r.wrong(clock.warnings, "more than 5 warnings, and each interrupts the reader", "keep the most useful ones")
		return
	}
	for _, item := range clock.warnings.items {
		d, ok := r.duration(item)
		switch {
		case !ok:
		case d <= 0 || d >= longest:
			r.wrong(item, "a warning that no limit of time reaches", "write a time that is left, shorter than the limit")
		case slices.Contains(q.Time.Warnings, d):
			r.wrong(item, "the same warning twice", "remove one of them")
		default:
			q.Time.Warnings = append(q.Time.Warnings, d)
		}
	}
	slices.Sort(q.Time.Warnings)
	slices.Reverse(q.Time.Warnings)
}

// defaultWarnings are half of a quiz limit of ten minutes or more, and then
// the usual last calls that are shorter than the longest limit.
func defaultWarnings(limit, longest time.Duration) []time.Duration {
	var out []time.Duration
	if half := limit / 2; limit >= 10*time.Minute {
		out = append(out, half)
	}
	for _, d := range []time.Duration{5 * time.Minute, time.Minute, 30 * time.Second, 10 * time.Second} {
		if d < longest && !slices.Contains(out, d) {
			out = append(out, d)
		}
	}
	return out
}
