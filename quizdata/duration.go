package quizdata

import (
	"strconv"
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
	return parseDuration(s)
}
