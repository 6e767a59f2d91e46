package qti2

import (
	"slices"
	"strings"

	"mocktest/build/convert/bank"
)

// typed finds the texts that a typed response may be.
func (it *item) typed(t *trial) (answers []bank.Answer, marks, penalty float64, err error) {
	texts := it.literals(t.d)
	scores := make([]float64, len(texts))
	for i, s := range texts {
		if scores[i], err = t.try(s); err != nil {
			return nil, 0, 0, err
		}
	}
	marks, _ = highest(scores)
	if marks <= 0 {
		return nil, 0, 0, errNoKey
	}
	wrong, err := t.try("\uE002")
	if err != nil {
		return nil, 0, 0, err
	}
	if wrong > 0 {
		return nil, 0, 0, errAnything
	}
	for i, s := range texts {
		if scores[i] <= 0 {
			continue
		}
		a := bank.Answer{Text: s, Match: bank.Exact, Credit: scores[i] / marks}
		if pattern, is := strings.CutPrefix(s, patternMark); is {
			a.Text, a.Match = pattern, bank.Regexp
		} else if a.Match, err = t.comparison(s, scores[i]); err != nil {
			return nil, 0, 0, err
		}
		if a.Match == bank.Wildcard || a.Match == bank.WildcardX {
			a.Text = "*" + strings.ReplaceAll(a.Text, "*", `\*`) + "*"
		}
		if !slices.ContainsFunc(answers, func(b bank.Answer) bool { return covers(b, a) }) {
			answers = append(answers, a)
		}
	}
	return answers, marks, max(0, -wrong), nil
}

// covers reports whether b accepts what a does, for as much credit.
func covers(b, a bank.Answer) bool {
	if b.Match != a.Match || b.Credit < a.Credit {
		return false
	}
	return b.Text == a.Text || a.Match == bank.IgnoreCase && strings.EqualFold(a.Text, b.Text)
}

// comparison finds out how a text is compared, by varying it.
func (t *trial) comparison(text string, score float64) (bank.Match, error) {
	within, err := t.try("\uE002" + text + "\uE002")
	if err != nil {
		return "", err
	}
	exact := false
	for _, other := range []string{strings.ToUpper(text), strings.ToLower(text)} {
		if other == text {
			continue
		}
		s, err := t.try(other)
		if err != nil {
			return "", err
		}
		exact = exact || s != score
	}
	switch {
	case within == score && exact:
		return bank.WildcardX, nil
	case within == score:
		return bank.Wildcard, nil
	case exact:
		return bank.Exact, nil
	}
	// A text without letters is compared either way.
	return bank.IgnoreCase, nil
}
