package qti12

import (
	"regexp"
	"strings"

	"mocktest/build/convert/bank"
)

// readShortText reads a field for a few words.
func (it *item) readShortText() bool {
	it.q.Type = bank.ShortText
	it.q.Answers = it.typed(it.responses[0])
	if len(it.q.Answers) == 0 {
		it.unscored(noKey)
	}
	return true
}

// typed are the texts that a response may be. A list of varequal in one rule
// are alternatives, with or without an or around them, since a field has one
// value; exporters write both.
func (it *item) typed(re *response) []bank.Answer {
	var all []bank.Answer
	best := 0.0
	for _, ru := range it.rules {
		if ru.score <= 0 {
			continue
		}
		ru.when.each(func(leaf condition, not bool) {
			if not || leaf.response != re.id {
				return
			}
			a, ok := it.answer(re, leaf)
			if !ok {
				return
			}
			a.Credit = ru.score
			a.Feedback = first(a.Feedback, it.own(ru))
			best = max(best, ru.score)
			all = append(all, a)
		})
	}
	for i := range all {
		all[i].Credit = part01(all[i].Credit / best)
	}
	return it.withoutTwins(all)
}

// answer is what one comparison accepts.
func (it *item) answer(re *response, leaf condition) (bank.Answer, bool) {
	a := bank.Answer{Text: leaf.value, Match: bank.IgnoreCase}
	exact := strings.EqualFold(leaf.attr["case"], "yes") || strings.EqualFold(leaf.attr["case"], "true")
	if exact {
		a.Match = bank.Exact
	}
	switch leaf.op {
	case "varequal":
	case "varsubset", "varsubstring": // the response has the text in it
		a.Text, a.Match = containing(leaf.value, exact)
	default:
		return a, false
	}
	a.Feedback = it.take(re, leaf.value)
	return a, leaf.value != ""
}

// containing matches a text with the words in it.
func containing(words string, exact bool) (string, bank.Match) {
	pattern := "*" + strings.ReplaceAll(words, "*", `\*`) + "*"
	switch {
	case strings.HasSuffix(words, `\`) && exact: // which would make a star of the wildcard
		return ".*" + regexp.QuoteMeta(words) + ".*", bank.Regexp
	case strings.HasSuffix(words, `\`):
		return "(?i).*" + regexp.QuoteMeta(words) + ".*", bank.Regexp
	case exact:
		return pattern, bank.WildcardX
	}
	return pattern, bank.Wildcard
}

// withoutTwins leaves out answers that differ in case only where case does not
// count: exporters list spellings. The feedback of the first counts.
func (it *item) withoutTwins(all []bank.Answer) []bank.Answer {
	var some []bank.Answer
	for _, a := range all {
		twin := false
		for i := range some {
			s := &some[i]
			if s.Text != a.Text && !(s.Match == bank.IgnoreCase && a.Match == bank.IgnoreCase && strings.EqualFold(s.Text, a.Text)) || s.Match != a.Match {
				continue
			}
			twin = true
			s.Credit = max(s.Credit, a.Credit)
			if s.Feedback == "" {
				s.Feedback = a.Feedback
			} else if a.Feedback != "" && a.Feedback != s.Feedback {
				it.lose(bank.Changed, "the feedback on "+a.Text+": "+bank.Brief(a.Feedback), "case does not count, so "+s.Text+" is the same answer")
			}
			break
		}
		if !twin {
			some = append(some, a)
		}
	}
	return some
}
