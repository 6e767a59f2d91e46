package qti12

import (
	"strconv"

	"mocktest/build/convert/bank"
)

// The limits keep files that were made to harm from taking hours: quizzes that
// draw on the same banks over and over, and items whose every rule is looked at
// for every response. Real ones have a hundredth of it.
const (
	maxQuestions   = 20_000 // of a file
	maxResponses   = 200    // of an item
	maxLabels      = 5_000  // of an item
	maxComparisons = 5_000  // of an item
)

// full says that no more questions are read, once there are as many as may be.
func (r *reader) full(d *document) bool {
	if r.count < maxQuestions {
		return false
	}
	r.lose(bank.Dropped, d.name, "", "the questions behind the first "+strconv.Itoa(maxQuestions), "more are not read; split the file")
	return true
}

// tooLarge says that an item is left out for its size.
func (it *item) tooLarge() bool {
	labels, comparisons := 0, 0
	for _, re := range it.responses {
		labels += len(re.labels)
	}
	for _, ru := range it.rules {
		comparisons++
		ru.when.each(func(condition, bool) { comparisons++ })
	}
	for _, size := range []struct {
		n, most int
		what    string
	}{
		{len(it.responses), maxResponses, "responses"},
		{labels, maxLabels, "labels"},
		{comparisons, maxComparisons, "comparisons"},
	} {
		if size.n > size.most {
			it.lose(bank.Dropped, "the question", "it has "+strconv.Itoa(size.n)+" "+size.what+", and at most "+strconv.Itoa(size.most)+" are read; split it")
			return true
		}
	}
	return false
}
