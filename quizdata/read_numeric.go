package quizdata

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

// numeric reads the numbers a question accepts.
func (r *reader) numeric(q *Question, v *value) {
	q.Unit = r.line(v.member("unit"))
	if q.Unscored {
		return
	}
	q.Numbers = r.numberKeys(r.need(v, "answer", `add "answer": 42 or "answer": {"min": 1, "max": 2}`+orUnscored))
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
	if !r.object(v, "value", "tolerance", "percent", "min", "max", "above", "below", "credit", "feedback") {
		return NumberKey{}, false
	}
	var key NumberKey
	key.Credit, key.Feedback = r.earned(v)
	var ok bool
	bounds := []string{"min", "max", "above", "below"}
	if v.member("value") == nil && slices.ContainsFunc(bounds, func(b string) bool { return v.member(b) != nil }) {
		r.without(v, "beside a range", forms, "tolerance", "percent")
		ok = r.between(v, &key)
	} else {
		r.without(v, `beside "value"`, forms, bounds...)
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

// between reads a range: "min" or "above" for its lower end, "max" or "below" for
// its upper one. Without one of them it has no end there.
func (r *reader) between(v *value, key *NumberKey) bool {
	least, most := r.either(v, "min", "above"), r.either(v, "max", "below")
	key.Min, key.Max = math.Inf(-1), math.Inf(1)
	if !r.is(least, numberKind, "") && least != nil || !r.is(most, numberKind, "") && most != nil {
		return false
	}
	if least != nil {
		key.Min, key.Above = least.number, least.key == "above"
	}
	if most != nil {
		key.Max, key.Below = most.number, most.key == "below"
	}
	switch {
	case key.Min > key.Max:
		r.wrong(least, `"`+least.key+`" `+excerpt(least.text)+` is above "`+most.key+`" `+excerpt(most.text), "change them round")
	case key.Min == key.Max && (key.Above || key.Below):
		r.wrong(least, "no number is in this range", `write "min" and "max" for ends that are included`)
	default:
		return true
	}
	return false
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

// earned reads what one of several typed answers earns and what is said to it. A
// credit that cannot be read counts as full, so that it is told once.
func (r *reader) earned(v *value) (credit float64, feedback string) {
	says, part := v.member("feedback"), v.member("credit")
	feedback = r.markdown(says)
	n, ok := r.credit(part, 0)
	switch {
	case part == nil || !ok:
		return 1, feedback
	case n == 0 && says == nil:
		r.wrong(part, "an answer with no credit and no feedback", `add "feedback" for a wrong answer that you foresee, or remove it`)
		return 1, feedback
	}
	return n, feedback
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
