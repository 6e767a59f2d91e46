package qti12

import (
	"math"
	"strings"

	"mocktest/build/convert/bank"
)

// marks are what the item is worth: declared, or the highest score where that
// is not percent.
func (it *item) marks() float64 {
	for _, label := range []string{"points_possible", "qmd_absolutescore_max", "qmd_weighting", "cc_weighting"} {
		said := it.fields[label]
		if said == "" {
			continue
		}
		marks, ok := number(said)
		switch {
		case !ok || marks < 0:
			it.lose(bank.Changed, "the marks "+said, "a number from 0 was expected")
			continue
		case marks == 0 && len(it.responses) > 0:
			it.lose(bank.Changed, "that it is worth 0 marks", "a question without marks counts as the test says")
		}
		return marks
	}
	most, ok := it.maximum()
	if !ok {
		most = it.most()
	}
	if most == 100 || most < 0 {
		return 0
	}
	return most
}

// most is the best score that rules can give.
func (it *item) most() float64 {
	added, best := 0.0, 0.0
	for _, ru := range it.rules {
		if ru.adds {
			added += max(ru.score, 0)
		} else {
			best = max(best, ru.score)
		}
	}
	return max(added, best)
}

// scoring is how right responses in part count, if the metadata say so.
func (it *item) scoring() bank.Scoring {
	switch strings.ToLower(it.fields["scoring_algorithm"]) {
	case "allornothing":
		return bank.AllOrNothing
	case "partialscore", "partialdeep", "partialcredit":
		return bank.PartialCredit
	}
	return bank.ScoringUnsaid
}

// credits are the parts of the marks that the labels of a response earn, each
// by itself, over the best of them or, where they add up, over their sum.
func (it *item) credits(re *response, sum bool) map[string]float64 {
	scores := map[string]float64{}
	for _, ru := range it.rules {
		is, isNot := ru.when.equals(it, re.id)
		if ru.score == 0 || len(isNot) > 0 {
			continue
		}
		for _, id := range is {
			if ru.adds {
				scores[id] += ru.score
			} else {
				scores[id] = ru.score
			}
		}
	}
	best := 0.0
	for _, l := range re.labels {
		if s := scores[l.id]; sum {
			best += max(s, 0)
		} else {
			best = max(best, s)
		}
	}
	if best <= 0 {
		return nil
	}
	for id, s := range scores {
		scores[id] = part01(s / best)
	}
	return scores
}

// part01 is a credit rounded where binary fractions are off, from -1 to 1.
func part01(f float64) float64 {
	return max(-1, min(1, math.Round(f*1e6)/1e6))
}
