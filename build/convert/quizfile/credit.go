package quizfile

import (
	"math"
	"strconv"
)

// nearly is how far a percentage of a format that writes 33.33333 may be from
// the fraction it means.
const nearly = 1e-4

// credit is a part of the marks as the file writes it: a number, or a fraction
// in quotes where decimals cannot say it.
func credit(c float64) any {
	for below := 1.0; below <= 12; below++ {
		above := math.Round(c * below)
		if math.Abs(c-above/below) > nearly {
			continue
		}
		if exact := above / below; strconv.FormatFloat(exact, 'f', -1, 64) == strconv.FormatFloat(exact, 'f', min(4, prec(exact)), 64) {
			return exact
		}
		return strconv.Itoa(int(above)) + "/" + strconv.Itoa(int(below))
	}
	return c
}

// prec is how many decimals a number has.
func prec(x float64) int {
	s := strconv.FormatFloat(x, 'f', -1, 64)
	for i := range s {
		if s[i] == '.' {
			return len(s) - i - 1
		}
	}
	return 0
}

// full reports whether a credit means all of the marks.
func full(c float64) bool { return c >= 1-nearly }
