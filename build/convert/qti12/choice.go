package qti12

import (
	"regexp"
	"slices"
	"strconv"

	"mocktest/build/convert/bank"
)

// readChoice reads a question with one list of which one label is picked. More
// than one may earn credit.
func (it *item) readChoice() bool {
	re := it.responses[0]
	if re.cardinality == "multiple" {
		return it.readMultiple()
	}
	it.q.Type = bank.SingleChoice
	it.q.Shuffle = re.shuffle
	credits := it.credits(re, false)
	it.q.Choices = it.choices(re, credits)
	switch {
	case it.fewLabels(re):
	case credits == nil:
		it.unscored(noKey)
	case it.allRight():
		it.unscored("every choice earns all marks")
	}
	return true
}

// noKey is why most questions without a key have none.
const noKey = "no response has a score above 0; say in the quiz which one is right"

// choices are the labels of a response with what they earn. A label without
// text is called by its identifier.
func (it *item) choices(re *response, credits map[string]float64) []bank.Choice {
	var all []bank.Choice
	for _, l := range re.labels {
		all = append(all, bank.Choice{
			ID:       l.id,
			Text:     first(it.label(l), plain(l.id)),
			Credit:   credits[l.id],
			Feedback: it.take(re, l.id),
			Pinned:   l.node.Attr["rshuffle"] == "No" && re.shuffle != nil && *re.shuffle,
		})
	}
	it.pin(all)
	return all
}

var (
	// ofAll is the beginning of a choice that speaks of all others.
	ofAll = regexp.MustCompile(`(?i)^(all|none|neither|any) (of (the|these|those|them)|the above|above)\b`)
	// ofLetters is a choice that names others by where they stand.
	ofLetters = regexp.MustCompile(`(?i)^(both )?\(?[a-h]\)? (and|or|&) \(?[a-h]\)?( only)?\.?$`)
)

// pin keeps choices in place that are wrong elsewhere: "None of these" its own,
// and "Both A and B" all of the question.
func (it *item) pin(all []bank.Choice) {
	for i := range all {
		switch {
		case ofAll.MatchString(all[i].Text):
			all[i].Pinned = true
		case ofLetters.MatchString(all[i].Text):
			if it.q.Shuffle != nil && *it.q.Shuffle {
				it.lose(bank.Changed, "the random order of the choices", "one of them names others by letter: "+all[i].Text)
			}
			no := false
			it.q.Shuffle = &no
		}
	}
}

// fewLabels says that there is nothing to choose between.
func (it *item) fewLabels(re *response) bool {
	if n := len(re.labels); n < 2 {
		it.unscored("there is nothing to choose between: the list has " + strconv.Itoa(n) + " of the 2 choices or more that were expected")
		return true
	}
	return false
}

func (it *item) allRight() bool {
	return !slices.ContainsFunc(it.q.Choices, func(c bank.Choice) bool { return c.Credit < 1 })
}

// readMultiple reads a question with one list of which several labels are
// picked. Its key is one rule that says which must be picked and which must not,
// or one rule for each label, whose scores add up.
func (it *item) readMultiple() bool {
	re := it.responses[0]
	it.q.Type = bank.MultipleResponse
	it.q.Shuffle = re.shuffle
	best, found, tied := it.wholeKey(re)
	var credits map[string]float64
	switch {
	case tied:
	case found:
		credits = map[string]float64{}
		for _, id := range best {
			credits[id] = 1
		}
		it.q.Scoring = bank.AllOrNothing
	default:
		credits = it.credits(re, true)
		it.q.Scoring = bank.ScoringByCredit
	}
	if said := it.scoring(); said != bank.ScoringUnsaid {
		it.q.Scoring = said
	}
	if it.q.Scoring != bank.ScoringByCredit {
		for id, c := range credits {
			credits[id] = 0
			if c > 0 {
				credits[id] = 1
			}
		}
	}
	it.q.Choices = it.choices(re, credits)
	switch {
	case it.fewLabels(re):
	case tied:
		it.q.Scoring = bank.ScoringUnsaid
		it.unscored("several selections have the same highest score, so that none of them is the right one alone")
	case credits == nil:
		it.q.Scoring = bank.ScoringUnsaid
		it.unscored(noKey)
	}
	return true
}

// wholeKey is the rule with the highest score that is of the whole response:
// one that forbids labels, asks for several, or does not add to others. What
// other such rules give for a response right in part is said to be lost; with
// another that gives as much there is no one key.
func (it *item) wholeKey(re *response) (key []string, found, tied bool) {
	best, others := 0.0, 0
	for _, ru := range it.rules {
		is, isNot := ru.when.equals(it, re.id)
		if ru.score <= 0 || len(is) == 0 || ru.adds && len(is) == 1 && len(isNot) == 0 {
			continue
		}
		slices.Sort(is)
		is = slices.Compact(is)
		switch {
		case !found || ru.score > best:
			tied = false
		case ru.score == best && !slices.Equal(is, key):
			tied = true
		}
		if found {
			others++
		}
		if !found || ru.score > best {
			key, best, found = is, ru.score, true
		}
	}
	if others > 0 && !tied {
		it.lose(bank.Changed, "what "+strconv.Itoa(others)+" other selections earn", "one selection of a multiple response earns all marks")
	}
	return key, found, tied
}
