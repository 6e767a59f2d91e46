package grade

import "time"

// Result is the score breakdown of one attempt.
type Result struct {
	// Total covers every automatically marked question.
	Total Tally
	// Self sums the essays the reader marked, apart from Total.
	Self SelfTally
	// Sections, Topics, Difficulties and Types group the same questions;
	// Sections in order, Topics by first appearance, Difficulties rising.
	// A group without questions is left out.
	Sections, Topics, Difficulties []Tally
	// Items are the questions in the order taken, info left out.
	Items []Item
}

// Tally is the sum over a group of questions.
type Tally struct {
	// Key is the section id, topic or difficulty; empty for the total.
	Key   string
	Title string

	Count                        int
	Right, Partial, Wrong, Blank int
	Earned, Possible             float64
	// MarksLost is what wrong (and blank, where they cost) responses took
	// away, as a positive number: not marks missed, marks lost.
	MarksLost float64
	Spent     time.Duration
}

// SelfTally sums self-marked essays.
type SelfTally struct {
	Count, Done      int
	Earned, Possible float64
	Spent            time.Duration
}

// Item is one question in a result.
type Item struct {
	Question string // id
	Score    Score
	Spent    time.Duration
}

// Percent is Earned over Possible, from 0 to 100; a negative sum is 0.
func (t Tally) Percent() float64 {
	if t.Possible <= 0 || t.Earned <= 0 {
		return 0
	}
	return 100 * t.Earned / t.Possible
}
