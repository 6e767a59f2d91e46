package moodle

import (
	"math"
	"math/big"
	"regexp"
	"strconv"
	"strings"

	"mocktest/build/convert/bank"
)

// ambiguous may be a thousand or a fraction: 1,000.
var ambiguous = regexp.MustCompile(`^[+-]?[0-9]{1,3},[0-9]{3}$`)

// decimalForm is a number as people and Moodle write it.
var decimalForm = regexp.MustCompile(`^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?$`)

// numberSpaces takes blanks of all kinds out of a number, and makes its minus
// the one of programs.
var numberSpaces = strings.NewReplacer(" ", "", "\u00a0", "", "\u2009", "", "\u202f", "", "\u2212", "-", "\t", "", "\n", "", "\r", "")

// parseNumber reads a decimal number. A comma may stand for the point, unless
// it may as well part thousands; blanks between digits are ignored.
func parseNumber(s string) (float64, bool) {
	s = numberSpaces.Replace(s)
	if strings.Count(s, ",") == 1 && !strings.Contains(s, ".") && !ambiguous.MatchString(s) {
		s = strings.Replace(s, ",", ".", 1)
	}
	if !decimalForm.MatchString(s) {
		return 0, false
	}
	n, err := strconv.ParseFloat(s, 64)
	return n, err == nil
}

// exact is the decimal number that a float stands for, so that 5.17 with a
// tolerance of 0.01 ends at 5.18 and not at 5.179999.
func exact(x float64) *big.Rat {
	r, ok := new(big.Rat).SetString(strconv.FormatFloat(x, 'g', -1, 64))
	if !ok {
		return new(big.Rat)
	}
	return r
}

// around is the range of a value with a tolerance to both sides.
func around(value, tolerance float64) bank.Number {
	v, t := exact(value), exact(math.Abs(tolerance))
	least, _ := new(big.Rat).Sub(v, t).Float64()
	most, _ := new(big.Rat).Add(v, t).Float64()
	return bank.Number{Min: least, Max: most}
}

// middle is the opposite of around, in decimal digits. It fails on a range
// without an end.
func middle(n bank.Number) (value, tolerance string, ok bool) {
	if math.IsInf(n.Min, 0) || math.IsInf(n.Max, 0) || math.IsNaN(n.Min) || math.IsNaN(n.Max) || n.Min > n.Max {
		return "", "", false
	}
	low, high := exact(n.Min), exact(n.Max)
	half := big.NewRat(1, 2)
	v := new(big.Rat).Add(low, high)
	t := new(big.Rat).Sub(high, low)
	return digits(v.Mul(v, half)), digits(t.Mul(t, half)), true
}

// digits prints a decimal fraction in full.
func digits(r *big.Rat) string {
	n, ok := r.FloatPrec()
	if !ok {
		return r.FloatString(20)
	}
	return r.FloatString(n)
}
