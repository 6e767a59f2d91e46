package quizdata

import (
	"math"
	"strconv"
	"strings"
)

// numeric reads the numbers a question accepts.
func (r *reader) numeric(q *Question, v *value) {
	q.Unit = r.line(v.member("unit"))
	if q.Unscored {
		return
	}
	q.Numbers = r.numberKeys(r.need(v, "answer", `add "answer": 42 or "answer": {"min": 1, "max": 2}`))
}

// numberKeys reads the numbers that are accepted in one place.
func (r *reader) numberKeys(answer *value) (keys []NumberKey) {
	full := answer == nil
	for _, item := range r.oneOrList(answer) {
		key, ok := r.numberKey(item)
		full = full || !ok || key.Credit == 1
		keys = append(keys, key)
	}
	if !full {
		r.wrong(answer, "no answer earns full marks", `leave "credit" out of the best one`)
	}
	return keys
}

// numberKey reads a number or {value, tolerance | percent} or {min, max}.
func (r *reader) numberKey(v *value) (NumberKey, bool) {
	if v.kind == numberKind {
		return NumberKey{Min: v.number, Max: v.number, Credit: 1}, true
	}
	const forms = `write 42, {"value": 9.81, "tolerance": 0.01} or {"min": 1, "max": 2}`
	if v.kind != objectKind {
		r.is(v, numberKind, r.numberInTextCure(v, forms))
		return NumberKey{}, false
	}
	if !r.object(v, "value", "tolerance", "percent", "min", "max", "credit") {
		return NumberKey{}, false
	}
	key := NumberKey{Credit: r.partCredit(v.member("credit"))}
	var ok bool
	if v.member("value") == nil && (v.member("min") != nil || v.member("max") != nil) {
		r.without(v, "beside a range", forms, "tolerance", "percent")
		key.Min, key.Max, ok = r.between(v, forms)
	} else {
		r.without(v, `beside "value"`, forms, "min", "max")
		key.Min, key.Max, ok = r.around(v, forms)
	}
	return key, ok
}

// without tells of keys that make no sense where they stand.
func (r *reader) without(v *value, where, cure string, keys ...string) {
	for _, key := range keys {
		if m := v.member(key); m != nil {
			r.wrongKey(m, `"`+key+`" `+where, cure)
		}
	}
}

// between reads a range from min to max, both included.
func (r *reader) between(v *value, forms string) (lo, hi float64, ok bool) {
	least, most := r.need(v, "min", forms), r.need(v, "max", forms)
	if !r.is(least, numberKind, "") || !r.is(most, numberKind, "") {
		return 0, 0, false
	}
	if least.number > most.number {
		r.wrong(least, `"min" `+excerpt(least.text)+` is above "max" `+excerpt(most.text), "change them round")
		return 0, 0, false
	}
	return least.number, most.number, true
}

// around reads a value with a margin on both sides, in units or in percent.
func (r *reader) around(v *value, forms string) (lo, hi float64, ok bool) {
	centre, tolerance, percent := r.need(v, "value", forms), v.member("tolerance"), v.member("percent")
	if tolerance != nil && percent != nil {
		r.wrongKey(percent, `"percent" beside "tolerance"`, "keep one of them")
		return 0, 0, false
	}
	if !r.is(centre, numberKind, "") {
		return 0, 0, false
	}
	x, margin, places := centre.number, 0.0, places(centre.text)
	if tolerance != nil {
		if !r.notNegative(tolerance) {
			return 0, 0, false
		}
		margin, places = tolerance.number, max(places, placesOf(tolerance))
	}
	if percent != nil {
		if !r.notNegative(percent) {
			return 0, 0, false
		}
		if x == 0 {
			r.wrongKey(percent, "a percentage of 0 is 0", `write "tolerance"`)
			return 0, 0, false
		}
		margin, places = math.Abs(x)*percent.number/100, places+placesOf(percent)+2
	}
	lo, hi = roundTo(x-margin, places), roundTo(x+margin, places)
	if math.IsInf(lo, 0) || math.IsInf(hi, 0) {
		r.wrong(v, "the range is too large", "numbers go up to about 1e308")
		return 0, 0, false
	}
	return lo, hi, true
}

// notNegative reads a margin, which is a number of 0 or more.
func (r *reader) notNegative(v *value) bool {
	if !r.is(v, numberKind, percentCure(v)) {
		return false
	}
	if v.number < 0 {
		r.wrong(v, quoted(v.key)+" is negative", "write "+opposite(v)+"; it counts on both sides")
		return false
	}
	return true
}

// partCredit reads the credit of one of several accepted answers. One that
// cannot be read counts as full, so that it is told once.
func (r *reader) partCredit(v *value) float64 {
	n, ok := r.credit(v, 0)
	if ok && n == 0 {
		r.wrong(v, "an accepted answer with no credit", "remove the answer, or give it more than 0")
	}
	if !ok || n == 0 {
		return 1
	}
	return n
}

func placesOf(v *value) int { return places(v.text) }

// places counts the decimal places of a number as written.
func places(number string) int {
	mantissa, power := number, 0
	if i := strings.IndexAny(number, "eE"); i >= 0 {
		mantissa = number[:i]
		power, _ = strconv.Atoi(number[i+1:])
	}
	_, fraction, _ := strings.Cut(mantissa, ".")
	return max(0, len(fraction)-power)
}

// roundTo rounds away what binary floating point added: the bounds of 0.3
// with a tolerance of 0.1 are the numbers a reader types as 0.2 and 0.4.
func roundTo(x float64, places int) float64 {
	if places > 30 || math.Abs(x) >= 1<<53 {
		return x
	}
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(x, 'f', places, 64), 64)
	if err != nil {
		return x
	}
	return rounded
}
