package grade

import (
	"math"
	"time"

	"mocktest/quizdata"
)

// Result is the score breakdown of one attempt.
type Result struct {
	// Total covers every automatically marked question.
	Total Tally
	// Self sums the essays, apart from Total.
	Self SelfTally
	// Unscored counts the questions without a key, which are in no sum and no
	// group, but among the Items.
	Unscored int
	// Sections, Topics and Difficulties group the same questions: Sections in
	// the order taken, Topics by first appearance, Difficulties rising. A
	// question with several topics counts in each, one without a topic or
	// difficulty in none. A group without automatically marked questions is
	// left out.
	Sections, Topics, Difficulties []Tally
	// Items are the questions in the order taken, info left out.
	Items []Item
}

// Tally is the sum over a group of questions.
type Tally struct {
	// Key is the section id, topic or difficulty; empty for the total.
	Key string
	// Title is the section's title or the topic; empty for the total, for a
	// difficulty and for the one section of a quiz without sections.
	Title string

	Count                        int
	Right, Partial, Wrong, Blank int
	Earned, Possible             float64
	// MarksLost is what wrong (and blank, where they cost) responses took
	// away, as a positive number: not marks missed, marks lost.
	MarksLost float64
	Spent     time.Duration
}

// SelfTally sums essays: Count of them, Done marked by the reader. Earned and
// Possible cover the Done ones only.
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
	return math.Min(100, 100*t.Earned/t.Possible)
}

// Entry is one question of an attempt as [Sum] takes it.
type Entry struct {
	Question *quizdata.Question
	// Section names the group of the question in Result.Sections.
	Section, SectionTitle string
	Score                 Score
	Spent                 time.Duration
}
