package qti12

import (
	"math"
	"strconv"

	"mocktest/build/convert/bank"
)

// readNumeric reads a field for a number.
func (it *item) readNumeric() bool {
	it.q.Type = bank.Numeric
	it.q.Answers = it.numbers(it.responses[0])
	if len(it.q.Answers) > 0 {
		return true
	}
	if texts := it.typed(it.responses[0]); len(texts) > 0 {
		it.q.Type, it.q.Answers = bank.ShortText, texts
		it.lose(bank.Changed, "that it asks for a number", "its right answer is not one: "+bank.Brief(texts[0].Text))
		return true
	}
	it.unscored(noKey)
	return true
}

// numbers are the numbers that rules accept, over the best score.
func (it *item) numbers(re *response) []bank.Answer {
	var all []bank.Answer
	best := 0.0
	for _, ru := range it.rules {
		if ru.score <= 0 {
			continue
		}
		for _, n := range widest(ru.when.numbers(re.id)) {
			best = max(best, ru.score)
			all = append(all, bank.Answer{Number: &n.Number, Credit: ru.score, Feedback: first(it.own(ru), it.takeAll(re, n.values))})
		}
	}
	for i := range all {
		all[i].Credit = part01(all[i].Credit / best)
	}
	return all
}

// accepted is a range with the values, as written, that it came from.
type accepted struct {
	bank.Number
	values []string
}

// numbers are the ranges that a condition accepts. Bounds side by side make one
// range; equal values are ranges of their own, with their margin.
func (c condition) numbers(response string) []accepted {
	if c.op == "not" {
		return nil
	}
	var all []accepted
	between := accepted{Number: bank.Number{Min: -math.MaxFloat64, Max: math.MaxFloat64}}
	bounded := false
	for _, n := range c.all {
		if len(n.all) > 0 {
			all = append(all, n.numbers(response)...)
			continue
		}
		f, ok := number(n.value)
		if !ok || n.response != response {
			continue
		}
		switch n.op {
		case "varequal":
			all = append(all, accepted{around(f, n.attr), []string{n.value}})
		case "vargte", "vargt":
			between.Min, between.OpenMin, bounded = f, n.op == "vargt", true
		case "varlte", "varlt":
			between.Max, between.OpenMax, bounded = f, n.op == "varlt", true
		}
	}
	if bounded && between.Min <= between.Max {
		all = append(all, between)
	}
	return all
}

// around is a value with its margin or its precision. Of a precision the lower
// end is open and the upper one closed, as Canvas writes it in bounds too.
func around(f float64, attr map[string]string) bank.Number {
	if margin, ok := number(attr["margin"]); ok && margin > 0 {
		if attr["margintype"] == "percent" {
			margin = math.Abs(f) * margin / 100
		}
		return span(f, margin, false)
	}
	digits, err := strconv.Atoi(attr["precision"])
	if err != nil || digits < 0 || digits > 300 {
		return bank.Number{Min: f, Max: f}
	}
	switch attr["precisiontype"] {
	case "decimals":
		return span(f, math.Pow10(-digits)/2, true)
	case "significantDigits", "significantdigits":
		if f == 0 || digits == 0 {
			break
		}
		return span(f, math.Pow10(int(math.Floor(math.Log10(math.Abs(f))))+1-digits)/2, true)
	}
	return bank.Number{Min: f, Max: f}
}

// span is a range without the noise of binary fractions at its ends.
func span(f, margin float64, open bool) bank.Number {
	low, high := round15(f-margin), round15(f+margin)
	if low > high || math.IsInf(low, 0) || math.IsInf(high, 0) {
		return bank.Number{Min: f, Max: f}
	}
	return bank.Number{Min: low, Max: high, OpenMin: open && low < high}
}

func round15(f float64) float64 {
	r, err := strconv.ParseFloat(strconv.FormatFloat(f, 'g', 15, 64), 64)
	if err != nil {
		return f
	}
	return r
}

// widest leaves out ranges that lie in others: Canvas writes the value, and
// the bounds around it.
func widest(all []accepted) []accepted {
	var some []accepted
next:
	for i, a := range all {
		for j, b := range all {
			if i != j && within(a.Number, b.Number) && (a.Number != b.Number || j < i) {
				continue next
			}
		}
		for _, b := range all {
			if within(b.Number, a.Number) && !sameValues(a.values, b.values) {
				a.values = append(a.values, b.values...)
			}
		}
		some = append(some, a)
	}
	return some
}

func within(a, b bank.Number) bool {
	return (a.Min > b.Min || a.Min == b.Min && (a.OpenMin || !b.OpenMin)) &&
		(a.Max < b.Max || a.Max == b.Max && (a.OpenMax || !b.OpenMax))
}

func sameValues(a, b []string) bool {
	return len(a) == len(b) && (len(a) == 0 || a[0] == b[0])
}

// takeAll is the feedback for values of a response.
func (it *item) takeAll(re *response, values []string) string {
	var all []string
	for _, v := range values {
		all = append(all, it.take(re, v))
	}
	return paragraphs(all...)
}
