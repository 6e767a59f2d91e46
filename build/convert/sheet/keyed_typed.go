package sheet

import (
	"math"
	"regexp"
	"strconv"
	"strings"

	"mocktest/build/convert/bank"
)

// typed reads a question whose answer is written: one to a line, or, in the
// template of Quizizz, in the first choice.
func (it *item) typed(k bank.Type) {
	it.q.Type = bank.ShortText
	lines := parts(it.answer.text, "\n")
	date := it.answer.date
	if len(lines) == 0 {
		for i, c := range it.choices {
			switch {
			case c == "":
			case len(lines) == 0:
				lines = []string{c}
			default:
				it.lose(bank.Changed, "option "+strconv.Itoa(i+1)+" is left out", "the first option is the answer")
			}
		}
	}
	credit := make([]float64, len(lines))
	for i := range credit {
		credit[i] = 1
	}
	if list := it.first(it.row, credits).text; list != "" {
		var why string
		if credit, why = percents(list, len(lines), 0); why != "" {
			it.noKey(why)
			return
		}
	}
	var numbers []*bank.Number
	for _, l := range lines {
		if n := numberOf(l); n != nil {
			numbers = append(numbers, n)
		}
	}
	switch whole := len(numbers) == len(lines); {
	case len(lines) == 0:
		if k == bank.Numeric {
			it.q.Type = k
		}
		it.noKey("the answer is empty")
		return
	case date:
		it.noKey("the answer is a date, " + strconv.Quote(it.answer.text) + "; format the cell as text")
		return
	case k == bank.Numeric && !whole:
		it.q.Type = k
		it.noKey("the answer " + strconv.Quote(bank.Brief(it.answer.text)) + " is no number and no range such as 3..5")
		return
	case k == bank.Numeric, k == typed && whole:
		it.q.Type = bank.Numeric
	default:
		numbers = nil
	}
	how := it.match(lines)
	for i, l := range lines {
		if credit[i] == 0 {
			continue
		}
		a := bank.Answer{Credit: credit[i]}
		if numbers != nil {
			a.Number = numbers[i]
		} else {
			a.Text, a.Match = l, how
		}
		it.q.Answers = append(it.q.Answers, a)
	}
	if len(it.q.Answers) == 0 {
		it.noKey("no answer earns a credit")
	}
}

// match is how texts are compared.
func (it *item) match(lines []string) bank.Match {
	said := it.first(it.row, matching).text
	switch m := bank.Match(strings.ToLower(said)); m {
	case "":
		return bank.IgnoreCase
	case bank.IgnoreCase, bank.Exact, bank.Wildcard, bank.WildcardX:
		return m
	case bank.Regexp:
		for _, l := range lines {
			if _, err := regexp.Compile(l); err != nil {
				it.lose(bank.Changed, "the answers are compared as they stand", strconv.Quote(bank.Brief(l))+" is no regular expression")
				return bank.Exact
			}
		}
		return m
	}
	it.lose(bank.Changed, "match "+strconv.Quote(bank.Brief(said))+" is not heeded", "expected ignore, exact, wildcard, wildcard-exact or regexp")
	return bank.IgnoreCase
}

// decimals is a number as tables have it; "007" is a text.
var decimals = regexp.MustCompile(`^[-+−]?(0|[1-9]\d*)([.,]\d+)?([eE][-+]?\d{1,2})?$`)

// numberOf reads "3", "3.5" or "3..5"; nil when it is none.
func numberOf(s string) *bank.Number {
	from, to, isRange := strings.Cut(s, "..")
	if !isRange {
		to = from
	}
	low, ok := decimal(from)
	high, also := decimal(to)
	if !ok || !also || low > high {
		return nil
	}
	return &bank.Number{Min: low, Max: high}
}

func decimal(s string) (float64, bool) {
	if s = strings.TrimSpace(s); !decimals.MatchString(s) {
		return 0, false
	}
	x, err := strconv.ParseFloat(strings.NewReplacer(",", ".", "−", "-").Replace(s), 64)
	return x, err == nil && !math.IsInf(x, 0)
}

// output reads what a program prints, or the error it fails with.
func (it *item) output(fail bool) {
	it.q.Type, it.q.Fails = bank.Output, fail
	s := it.answer.text
	switch {
	case s != "" && !it.answer.date:
		it.q.Answers = []bank.Answer{{Text: s, Match: it.match([]string{s}), Credit: 1}}
	case it.answer.date:
		it.noKey("the answer is a date, " + strconv.Quote(s) + "; format the cell as text")
	case !fail:
		it.noKey("the answer is empty")
	}
}
