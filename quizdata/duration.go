package quizdata

import (
	"strconv"
	"strings"
	"time"
)

// ParseDuration reads a time as quiz files and the element's time attribute
// write it: whole seconds ("90"), or hours, minutes and seconds ("1h30m").
// It is false for anything else, or beyond MaxTime.
func ParseDuration(s string) (time.Duration, bool) {
	if seconds, err := strconv.ParseUint(s, 10, 32); err == nil {
		d := time.Duration(seconds) * time.Second
		return d, d <= MaxTime
	}
	d, ok := parseDuration(s)
	return d, ok && d <= MaxTime
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
	return d, s != ""
}

// durationCure guesses which time was meant: "20 min", "1 hour" or "45".
func durationCure(s, form string) string {
	if near := strings.ToLower(strings.ReplaceAll(s, " ", "")); len(near) < 20 {
		if _, ok := parseDuration(near); ok {
			return `write "` + near + `"`
		}
	}
	n := digits(strings.TrimSpace(s))
	if n == 0 {
		return form
	}
	count := excerpt(strings.TrimSpace(s)[:n])
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
