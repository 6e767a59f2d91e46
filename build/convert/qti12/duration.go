package qti12

import (
	"regexp"
	"strconv"
)

// iso8601 is a duration such as PT1H30M.
var iso8601 = regexp.MustCompile(`^P(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,7})M)?(?:(\d{1,8})(?:\.\d+)?S)?)?$`)

// duration is a time allowed in seconds, or 0.
func duration(s string) int {
	m := iso8601.FindStringSubmatch(s)
	if m == nil {
		return 0
	}
	total := 0
	for i, unit := range []int{24 * 60 * 60, 60 * 60, 60, 1} {
		n, _ := strconv.Atoi(m[i+1]) // empty is 0
		total += n * unit
	}
	return total
}
