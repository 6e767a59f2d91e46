package moodle

import (
	"math"
	"strconv"
	"strings"
)

// parts are the denominators that percents cannot say exactly.
var parts = []float64{3, 6, 7, 9, 11, 12}

// parseCredit reads a percent as a part of the marks. Percents of thirds and the
// like are cut after some digits, so 33.33333 is exactly 1/3, and three of them
// are full marks. Clamped says that it lay outside -100 to 100.
func parseCredit(s string) (credit float64, clamped, ok bool) {
	percent, ok := parseNumber(strings.TrimSuffix(strings.TrimSpace(s), "%"))
	if !ok {
		return 0, false, false
	}
	credit = percent / 100
	const slip = 0.005 / 100 // half of the second digit behind the point
	if whole := math.Round(credit); math.Abs(credit-whole) < slip {
		credit = whole
	} else {
		for _, d := range parts {
			if n := math.Round(credit * d); n != 0 && math.Abs(credit-n/d) < slip {
				credit = n / d
				break
			}
		}
	}
	return min(max(credit, -1), 1), math.Abs(credit) > 1, true
}

// grades are the parts of the marks that Moodle lets an answer have. It refuses
// a file with others, or takes the nearest, as is chosen on import.
var grades = []float64{0, 1, 9. / 10, 5. / 6, 8. / 10, 3. / 4, 7. / 10, 2. / 3, 6. / 10, 1. / 2, 4. / 10, 1. / 3, 3. / 10,
	1. / 4, 2. / 10, 1. / 6, 1. / 7, 1. / 8, 1. / 9, 1. / 10, 1. / 20}

// isGrade reports whether Moodle knows a credit.
func isGrade(credit float64) bool {
	for _, g := range grades {
		if math.Abs(math.Abs(credit)-g) < 1e-6 {
			return true
		}
	}
	return false
}

// printCredit writes a credit as a percent, with the five digits that Moodle has.
func printCredit(credit float64) string {
	s := strconv.FormatFloat(credit*100, 'f', 5, 64)
	s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	if s == "-0" || s == "" {
		return "0"
	}
	return s
}

// credit reads the fraction of an answer, and tells what is wrong with it.
func (it *item) credit(s string) float64 {
	if strings.TrimSpace(s) == "" {
		return 0
	}
	credit, clamped, ok := parseCredit(s)
	switch {
	case !ok:
		it.lose("the grade "+quoted(s)+" of an answer", "it is no percent, and counts as 0")
	case clamped:
		it.lose("the grade "+quoted(s)+" of an answer", "an answer earns or takes at most all marks")
	}
	return credit
}
