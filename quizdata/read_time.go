package quizdata

import (
	"slices"
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
	var t Timing
	if v == nil || v.kind != objectKind {
		t.Limit, _ = r.duration(v)
		return t
	}
	r.object(v, keys...)
	t.Limit, _ = r.duration(v.member("limit"))
	if slices.Contains(keys, "perQuestion") {
		t.PerQuestion, _ = r.duration(v.member("perQuestion"))
	}
	return t
}

// duration reads whole seconds or a text such as "1h30m". 0 means no limit,
// so that a question can be free of what its quiz says for all.
func (r *reader) duration(v *value) (time.Duration, bool) {
	const form = `write seconds such as 90, or a text such as "90s", "20m" or "1h30m"`
	if v == nil || v.kind == badKind {
		return 0, false
	}
	if v.kind == numberKind {
		seconds, ok := r.whole(v, uint64(MaxTime/time.Second))
		return time.Duration(seconds) * time.Second, ok
	}
	if v.kind != stringKind {
		return 0, r.is(v, numberKind, form)
	}
	d, ok := parseDuration(v.text)
	if !ok {
		r.wrong(v, quoted(v.text)+" is not a time", durationCure(v.text, form))
	} else if d > MaxTime {
		r.wrong(v, quoted(v.text)+" is longer than a day", "a limit of time is at most 24h")
		return 0, false
	}
	return d, ok
}
