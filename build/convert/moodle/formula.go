package moodle

import (
	"errors"
	"html"
	"math"
	"strconv"
	"strings"
)

// deepest is how far brackets of a formula may nest.
const deepest = 50

var errFormula = errors.New("only + - * /, brackets, sqrt, abs, pow and pi are understood")

// functions are those of Moodle's formulas that need no care about angles and
// rounding.
var functions = map[string]struct {
	arguments int
	call      func(a []float64) float64
}{
	"pi":   {0, func([]float64) float64 { return math.Pi }},
	"sqrt": {1, func(a []float64) float64 { return math.Sqrt(a[0]) }},
	"abs":  {1, func(a []float64) float64 { return math.Abs(a[0]) }},
	"pow":  {2, func(a []float64) float64 { return math.Pow(a[0], a[1]) }},
}

// evaluate computes a formula such as pow({a},2)/3.
func evaluate(s string, values map[string]float64) (float64, error) {
	f := &formula{rest: strings.TrimSpace(html.UnescapeString(s)), values: values}
	value := f.sum(0)
	if f.failed || f.skip() != "" || !finite(value) {
		return 0, errFormula
	}
	return value, nil
}

// formula is what is left to compute.
type formula struct {
	rest   string
	values map[string]float64
	failed bool
}

func (f *formula) skip() string {
	f.rest = strings.TrimLeft(f.rest, " \t\r\n")
	return f.rest
}

// take goes over a sign if it is next.
func (f *formula) take(sign string) bool {
	rest, ok := strings.CutPrefix(f.skip(), sign)
	f.rest = rest
	return ok
}

func (f *formula) sum(depth int) float64 {
	value := f.product(depth)
	for !f.failed {
		switch {
		case f.take("+"):
			value += f.product(depth)
		case f.take("-"):
			value -= f.product(depth)
		default:
			return value
		}
	}
	return 0
}

func (f *formula) product(depth int) float64 {
	value := f.factor(depth)
	for !f.failed {
		switch {
		case strings.HasPrefix(f.skip(), "**"): // a power in PHP
			f.failed = true
		case f.take("*"):
			value *= f.factor(depth)
		case f.take("/"):
			value /= f.factor(depth)
		default:
			return value
		}
	}
	return 0
}

func (f *formula) factor(depth int) float64 {
	if depth > deepest {
		f.failed = true
		return 0
	}
	switch {
	case f.take("-"):
		return -f.factor(depth + 1)
	case f.take("("):
		value := f.sum(depth + 1)
		f.failed = f.failed || !f.take(")")
		return value
	case f.take("{"):
		name, rest, ok := strings.Cut(f.rest, "}")
		value, known := f.values[strings.TrimSpace(name)]
		f.rest, f.failed = rest, f.failed || !ok || !known
		return value
	}
	n := len(f.rest) - len(strings.TrimLeft(f.rest, "abcdefghijklmnopqrstuvwxyz0123456789."))
	name := f.rest[:n]
	f.rest = f.rest[n:]
	if fn, ok := functions[name]; ok {
		return f.function(fn.arguments, fn.call, depth)
	}
	value, err := strconv.ParseFloat(name, 64)
	if err != nil || !decimalForm.MatchString(name) {
		f.failed = true
	}
	return value
}

// function reads the arguments of a function and calls it.
func (f *formula) function(arguments int, call func([]float64) float64, depth int) float64 {
	var a []float64
	f.failed = f.failed || !f.take("(")
	for i := range arguments {
		f.failed = f.failed || i > 0 && !f.take(",")
		a = append(a, f.sum(depth+1))
	}
	f.failed = f.failed || !f.take(")")
	if f.failed {
		return 0
	}
	return call(a)
}
