package gift

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"mocktest/build/convert/bank"
)

// written is an answer as GIFT: mark, weight, text and feedback.
func written(mark, weight, text, feedback string) string {
	s := "\t" + mark + weight + text
	if feedback != "" {
		s = then(s, "#", part(feedback))
	}
	return s + "\n"
}

// percent is a credit as a weight, exactly: 0.125 is %12.5%.
func percent(credit float64) string {
	s := strconv.FormatFloat(credit, 'f', -1, 64)
	sign := ""
	if rest, negative := strings.CutPrefix(s, "-"); negative {
		sign, s = "-", rest
	}
	whole, decimals, _ := strings.Cut(s, ".")
	for len(decimals) < 2 {
		decimals += "0"
	}
	whole = strings.TrimLeft(whole+decimals[:2], "0")
	if whole == "" {
		whole = "0"
	}
	if decimals = strings.TrimRight(decimals[2:], "0"); decimals != "" {
		whole += "." + decimals
	}
	return "%" + sign + whole + "%"
}

// weightOf is the weight of an answer where it must be said: it is not full, or
// the text begins like a weight.
func weightOf(credit, usual float64, text string) string {
	if credit == usual && !strings.HasPrefix(text, "%") {
		return ""
	}
	return percent(credit)
}

// feedback is that of an answer, or the question's for such a response.
func (p *printer) feedback(own string, credit float64) string {
	switch {
	case own != "":
		return own
	case credit >= 1:
		return p.q.Right
	case credit > 0:
		return p.q.PartlyRight
	}
	return p.q.Wrong
}

// byCredit are answers in the order of what they earn: in Moodle the first that a
// response meets counts.
func byCredit(answers []bank.Answer) []bank.Answer {
	sorted := slices.Clone(answers)
	slices.SortStableFunc(sorted, func(a, b bank.Answer) int { return cmp.Compare(b.Credit, a.Credit) })
	return sorted
}

// texts are foreseen texts; ok is false if none is left.
func (p *printer) texts(all []bank.Answer) (s string, ok bool) {
	var b strings.Builder
	n, pairs := 0, true // would all be read as pairs?
	p.unless(!slices.ContainsFunc(all, caseCounts), "that the case of letters counts", "GIFT cannot say so")
	for _, a := range byCredit(all) {
		text, fits := p.pattern(a)
		if !fits {
			continue
		}
		weight := weightOf(a.Credit, 1, text)
		said := escape(text)
		if prefix.MatchString(text) {
			said = "[plain]" + said
		}
		one := written("=", weight, said, p.feedback(a.Feedback, a.Credit))
		pairs = pairs && strings.Contains(one, arrow)
		b.WriteString(one)
		n++
		ok = true
	}
	if p.q.Wrong != "" {
		one := written("=", "%0%", "*", p.q.Wrong)
		pairs = pairs && strings.Contains(one, arrow)
		b.WriteString(one)
		n++
	}
	p.unless(!strings.Contains(b.String(), arrow), "-> in an answer or its feedback", "Moodle may take it for a pair")
	if pairs && n > 1 {
		// One that is no pair, so that the others are texts.
		b.WriteString(written("=", "%0%", "*", ""))
	}
	return b.String(), ok
}

func caseCounts(a bank.Answer) bool { return a.Match == bank.Exact || a.Match == bank.WildcardX }

// pattern is the text of an answer with its stars as Moodle compares them.
func (p *printer) pattern(a bank.Answer) (s string, ok bool) {
	what := "the answer " + bank.Brief(a.Text)
	s = line(a.Text)
	if a.Match == bank.Regexp {
		p.lose(bank.Changed, what, "GIFT has no regular expressions; the answer is left out")
		return "", false
	}
	if s != a.Text {
		p.lose(bank.Changed, what, "white space in answers becomes one blank")
	}
	if a.Match == bank.Wildcard || a.Match == bank.WildcardX {
		return s, true
	}
	return strings.ReplaceAll(s, "*", `\*`), s != ""
}

// numbers are accepted numbers; ok is false if there is none.
func (p *printer) numbers(all []bank.Answer) (s string, ok bool) {
	var b strings.Builder
	for _, a := range byCredit(all) {
		if a.Number == nil {
			p.lose(bank.Changed, "the answer "+bank.Brief(a.Text), "it is no number")
			continue
		}
		n := *a.Number
		p.unless(!n.OpenMin && !n.OpenMax, "that an end of a range is not accepted", "GIFT has ranges with both ends")
		if math.IsInf(n.Min, 0) || math.IsInf(n.Max, 0) {
			p.lose(bank.Changed, "that a range has no end", "GIFT has ranges with two ends; a very large number stands for it")
			n.Min, n.Max = max(n.Min, -math.MaxFloat64), min(n.Max, math.MaxFloat64)
		}
		text := strconv.FormatFloat(n.Min, 'g', -1, 64)
		if n.Min != n.Max {
			text += ".." + strconv.FormatFloat(n.Max, 'g', -1, 64)
		}
		b.WriteString(written("=", weightOf(a.Credit, 1, ""), text, p.feedback(a.Feedback, a.Credit)))
		ok = true
	}
	if p.q.Wrong != "" {
		b.WriteString(written("~", "", "", p.q.Wrong))
	}
	return b.String(), ok
}
