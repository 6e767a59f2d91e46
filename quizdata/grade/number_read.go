package grade

import (
	"math"
	"strconv"
	"strings"
)

// ReadNumber reads a number as people type it and returns its possible
// values: none if it is no number, several if it can be read in several ways.
//
//   - The sign may be a hyphen, a plus, or a typographic minus or dash.
//   - A decimal point or a decimal comma. Where both marks stand, the last is
//     the decimal one. A single comma before exactly three digits can be
//     either, so "1,234" reads as 1234 and as 1.234; a single point is always
//     decimal.
//   - Thousands may be set apart by commas, points, spaces or apostrophes, in
//     threes or as in India ("12,34,567"); other groups are no number.
//   - An exponent: 1e3, 1.5×10^3, 1.5*10^3.
//   - A fraction of two such numbers: 1/3, and a mixed one: 2 1/2.
//   - Digits of other scripts that write decimal numbers.
//   - The unit, before or behind the number, in any case. No other letters.
func ReadNumber(text, unit string) []float64 {
	s := withoutUnit(strings.TrimSpace(plainDigits(text)), strings.TrimSpace(plainDigits(unit)))
	negative := false
	if rest, ok := strings.CutPrefix(s, "-"); ok {
		s, negative = rest, true
	} else {
		s = strings.TrimPrefix(s, "+")
	}
	readings := readUnsigned(strings.TrimSpace(s))
	if negative {
		for i := range readings {
			readings[i] = -readings[i]
		}
	}
	return readings
}

// withoutUnit cuts the unit off either end. A sign may stand before a unit
// that comes first, as in "-$5".
func withoutUnit(s, unit string) string {
	if unit == "" || len(s) <= len(unit) {
		return s
	}
	if end := len(s) - len(unit); strings.EqualFold(s[end:], unit) {
		return strings.TrimSpace(s[:end])
	}
	sign := ""
	if s[0] == '-' || s[0] == '+' {
		sign, s = s[:1], strings.TrimSpace(s[1:])
	}
	if len(s) > len(unit) && strings.EqualFold(s[:len(unit)], unit) {
		s = strings.TrimSpace(s[len(unit):])
	}
	return sign + s
}

// readUnsigned reads a number or fraction without sign.
func readUnsigned(s string) []float64 {
	above, below, isFraction := strings.Cut(s, "/")
	if !isFraction {
		return readDecimal(s)
	}
	whole := []float64{0}
	above = strings.TrimSpace(above)
	if head, tail, mixed := cutLast(above, ' '); mixed {
		if !isDigits(head) || !isDigits(tail) {
			return nil
		}
		whole, above = readDecimal(head), tail
	}
	var readings []float64
	for _, a := range readDecimal(above) {
		for _, b := range readDecimal(strings.TrimSpace(below)) {
			if n := whole[0] + a/b; !math.IsInf(n, 0) && !math.IsNaN(n) {
				readings = append(readings, n)
			}
		}
	}
	return readings
}

// readDecimal reads digits with marks and an optional exponent.
func readDecimal(s string) []float64 {
	mantissa, exponent := cutExponent(s)
	var readings []float64
	for _, plain := range ungrouped(mantissa) {
		n, err := strconv.ParseFloat(plain+exponent, 64)
		if err == nil {
			readings = append(readings, n)
		}
	}
	return readings
}

// cutExponent splits "1.5×10^3" or "1.5e3" into "1.5" and "e3". A malformed
// exponent stays with the mantissa, which then does not read.
func cutExponent(s string) (mantissa, exponent string) {
	for _, mark := range []string{"e", "E", "×10^", "x10^", "*10^", "× 10^", "x 10^", "* 10^"} {
		before, after, found := strings.Cut(s, mark)
		digits := strings.TrimLeft(after, "+-")
		if found && isDigits(digits) && len(after)-len(digits) <= 1 {
			return strings.TrimSpace(before), "e" + after
		}
	}
	return s, ""
}

// cutLast cuts s around its last sep.
func cutLast(s string, sep byte) (before, after string, found bool) {
	if i := strings.LastIndexByte(s, sep); i >= 0 {
		return s[:i], s[i+1:], true
	}
	return s, "", false
}
