package quizdata

import (
	"slices"
	"strings"
	"time"
)

// quizClock is the time of a quiz before its sections are known, on which
// the default warnings depend.
type quizClock struct {
	Timing
	warnings *value // as written; nil for the default
}

// quizTime reads the time of the whole quiz.
func (r *reader) quizTime(v *value) quizClock {
	c := quizClock{Timing: r.timing(v, "limit", "perQuestion", "warnings", "extra", "pause")}
	c.Extra = true
	if v != nil && v.kind == objectKind {
		c.Extra = r.boolean(v.member("extra"), true)
		c.Pause = r.boolean(v.member("pause"), false)
		c.warnings = v.member("warnings")
	}
	return c
}

// timing reads a limit, short or as an object with these keys.
func (r *reader) timing(v *value, keys ...string) Timing {
	if v == nil || v.kind != objectKind {
		return Timing{Limit: r.duration(v)}
	}
	r.object(v, keys...)
	t := Timing{Limit: r.duration(v.member("limit"))}
	if slices.Contains(keys, "perQuestion") {
		t.PerQuestion = r.duration(v.member("perQuestion"))
	}
	return t
}

// duration reads whole seconds or a text such as "1h30m". 0 means no limit,
// so that a question can be free of what its quiz says for all.
func (r *reader) duration(v *value) time.Duration {
	const form = `write seconds such as 90, or a text such as "90s", "20m" or "1h30m"`
	if v == nil || v.kind == badKind {
		return 0
	}
	var d time.Duration
	switch v.kind {
	case numberKind:
		if v.number < 0 || v.number > MaxTime.Seconds() || v.number != float64(int64(v.number)) {
			r.wrong(v, excerpt(v.text)+" is not a time", "write whole seconds, from 0 to "+decimal(MaxTime.Seconds()))
			return 0
		}
		d = time.Duration(v.number) * time.Second
	case stringKind:
		var ok bool
		if d, ok = parseDuration(v.text); !ok {
			r.wrong(v, quoted(v.text)+" is not a time", durationCure(v.text, form))
			return 0
		}
	default:
		r.is(v, numberKind, form)
		return 0
	}
	return d
}

// parseDuration reads hours, minutes and seconds in this order, each a whole
// number with h, m or s and at most once, with or without spaces between.
func parseDuration(s string) (time.Duration, bool) {
	var d time.Duration
	units := []struct {
		sign byte
		long time.Duration
	}{{'h', time.Hour}, {'m', time.Minute}, {'s', time.Second}}
	rest, next := s, 0
	for rest != "" {
		n := digits(rest)
		if n == 0 || n > 5 || n == len(rest) {
			return 0, false
		}
		for next < len(units) && units[next].sign != rest[n] {
			next++
		}
		if next == len(units) {
			return 0, false
		}
		count := time.Duration(0)
		for _, c := range rest[:n] {
			count = 10*count + time.Duration(c-'0')
		}
		d += count * units[next].long
		next++
		if rest = rest[n+1:]; rest != "" {
			rest = strings.TrimPrefix(rest, " ")
			if rest == "" {
				return 0, false
			}
		}
	}
	return d, s != "" && d <= MaxTime
}

// durationCure guesses which time was meant: "20 min", "1 hour" or "45".
func durationCure(s, form string) string {
	n := digits(strings.TrimSpace(s))
	if n == 0 {
		return form
	}
	count := strings.TrimSpace(s)[:n]
	unit := strings.ToLower(strings.TrimSpace(strings.TrimSpace(s)[n:]))
	switch {
	case unit == "":
		return "write " + count + ` for seconds, "` + count + `m" for minutes`
	case len(unit) > 1 && (strings.HasPrefix("minutes", unit) || unit == "mins"):
		return `write "` + count + `m"`
	case len(unit) > 1 && (strings.HasPrefix("seconds", unit) || unit == "secs"):
		return `write "` + count + `s"`
	case len(unit) > 1 && (strings.HasPrefix("hours", unit) || unit == "hrs"):
		return `write "` + count + `h"`
	}
	return form
}

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
		d := r.duration(item)
		switch {
		case item.kind == badKind:
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
