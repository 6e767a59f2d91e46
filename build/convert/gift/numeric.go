package gift

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"mocktest/build/convert/bank"
)

// numeric reads numbers: a value, value:tolerance or least..most, one alone or
// several with = and a weight. What ~ marks is feedback for all others.
func (m *builder) numeric(s span) {
	m.q.Type = bank.Numeric
	m.q.Answers = m.numbers(s, &m.q.Wrong)
	if !earning(m.q.Answers) {
		m.unscored(s, "the key", "no number earns anything; it is written {#value}, {#value:tolerance} or {#least..most}")
	}
}

// numbers reads accepted numbers; wrong becomes the feedback for all others.
func (m *builder) numbers(s span, wrong *string) (all []bank.Answer) {
	var kept []bank.Number // those that earn nothing and stand before others
	for _, a := range m.split(s, "=~") {
		written := plain(a.body)
		credit := a.credit()
		number, ok := parseNumber(written)
		switch {
		case credit <= 0 && (written == "" || written == "*"):
			if a.feedback != nil {
				*wrong = m.remark(a)
			}
		case !ok:
			m.lose(bank.Changed, a.body.at, "the answer "+strconv.Quote(bank.Brief(written)), "it is no number; write value, value:tolerance or least..most")
		case credit <= 0 && a.feedback == nil:
			kept = append(kept, *number)
		default:
			if credit < 0 {
				m.lose(bank.Changed, a.body.at, "that the wrong answer "+written+" takes marks of its own", "each wrong answer takes the same here")
			}
			overlaps := func(b bank.Number) bool { return b.Min <= number.Max && number.Min <= b.Max }
			if credit > 0 && slices.ContainsFunc(kept, overlaps) {
				m.lose(bank.Changed, a.body.at, "that a number within "+written+" earns nothing", "this answer accepts it, and the best credit counts here")
			}
			if credit <= 0 {
				kept = append(kept, *number)
			}
			if found := thousands.FindString(written); found != "" {
				m.lose(bank.Changed, a.body.at, "the comma in "+found+" is read as the decimal comma", "if it parts thousands, leave it out")
			}
			all = append(all, bank.Answer{Number: number, Credit: max(0, credit), Feedback: m.remark(a)})
		}
	}
	return all
}

// parseNumber reads what of numbers is accepted.
func parseNumber(s string) (*bank.Number, bool) {
	if low, high, found := strings.Cut(s, ".."); found {
		least, _, ok1 := decimal(low)
		most, _, ok2 := decimal(high)
		return &bank.Number{Min: least, Max: most}, ok1 && ok2 && least <= most
	}
	written, tolerance, found := strings.Cut(s, ":")
	value, places, ok := decimal(written)
	if !found || !ok {
		return &bank.Number{Min: value, Max: value}, ok
	}
	margin, more, ok := decimal(tolerance)
	places = max(places, more)
	n := &bank.Number{Min: round(value-margin, places), Max: round(value+margin, places)}
	return n, ok && margin >= 0 && !math.IsInf(n.Min, 0) && !math.IsInf(n.Max, 0)
}

// thousands is a number that may have a comma before its decimals or between its
// thousands.
var thousands = regexp.MustCompile(`\b[1-9][0-9]{0,2},[0-9]{3}\b`)

var number = regexp.MustCompile(`^[+-]?(?:[0-9]+(?:[.,][0-9]*)?|[.,][0-9]+)(?:[eE][+-]?[0-9]+)?$`)

// decimal reads a number, with a point or a comma before its decimals and blanks
// between its thousands, and says how many decimals were written; many for one
// with an exponent.
func decimal(s string) (value float64, places int, ok bool) {
	s = strings.Join(strings.Fields(strings.ReplaceAll(s, "\u2212", "-")), "")
	if !number.MatchString(s) {
		return 0, 0, false
	}
	s = strings.Replace(s, ",", ".", 1)
	value, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return 0, 0, false
	}
	if strings.ContainsAny(s, "eE") {
		return value, math.MaxInt32, true
	}
	if point := strings.IndexByte(s, '.'); point >= 0 {
		places = len(s) - point - 1
	}
	return value, places, true
}

// round undoes what binary arithmetic adds to a sum of decimals: 3.1415 less
// 0.0005 is 3.141.
func round(value float64, places int) float64 {
	if places > 17 {
		return value
	}
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(value, 'f', places, 64), 64)
	if err != nil {
		return value
	}
	return rounded
}
