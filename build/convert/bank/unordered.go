package bank

import "strings"

// Unordered is a question whose items stand in no right order as an essay that
// lists them: for formats that take the order in which items are written for the
// right one, and would so be given a key that nobody knows. It is false, and the
// question comes back as it is, for all others.
func Unordered(q *Question) (*Question, bool) {
	if q.Type != Ordering || !q.NoKey {
		return q, false
	}
	essay := *q
	essay.Type, essay.Items, essay.Scoring = Essay, nil, ScoringUnsaid
	essay.Prompt += "\n"
	for _, item := range q.Items {
		essay.Prompt += "\n- " + strings.ReplaceAll(item, "\n", "\n  ")
	}
	return &essay, true
}

// What and why an [Unordered] question is another than it was.
const (
	UnorderedWhat = "the question becomes an essay that lists what is to be put in order"
	UnorderedWhy  = "the format takes the order in which things are written for the right one"
)
