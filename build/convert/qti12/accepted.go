package qti12

import (
	"regexp"
	"strings"

	"mocktest/build/convert/bank"
)

// accepted are the answers to a gap whose labels are what may be typed. New
// Quizzes say how each is compared; without that case does not count.
func (it *item) accepted(re *response) []bank.Answer {
	var all []bank.Answer
	for _, l := range re.labels {
		words := it.words(l.node)
		if words == "" {
			continue
		}
		a := bank.Answer{Text: words, Match: bank.IgnoreCase, Credit: 1, Feedback: it.take(re, l.id)}
		ignore := strings.EqualFold(l.node.Attr["ignore_case"], "true")
		switch l.node.Attr["scoring_algorithm"] {
		case "TextEquivalence":
			if !ignore {
				a.Match = bank.Exact
			}
		case "TextContainsAnswer":
			a.Text, a.Match = containing(words, false)
		case "TextCloseEnough":
			it.lose(bank.Changed, "that "+words+" may be misspelt in "+first(l.node.Attr["levenshtein_distance"], "some")+" letters", "an answer has no tolerance for spelling")
		case "TextRegex":
			if _, err := regexp.Compile(words); err != nil {
				it.lose(bank.Changed, "the pattern "+words, "it is not one of RE2: "+err.Error())
				continue
			}
			a.Match = bank.Regexp
		}
		all = append(all, a)
	}
	return it.withoutTwins(all)
}
