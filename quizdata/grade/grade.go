// Package grade marks responses: question and response in, score out. It is
// pure; it knows neither clock nor order of play.
package grade

import "mocktest/quizdata"

// Outcome is the verdict on one response.
type Outcome string

// The verdicts.
const (
	Right    Outcome = "right"
	Partial  Outcome = "partial" // some credit, not all
	Wrong    Outcome = "wrong"
	Blank    Outcome = "blank"
	Unmarked Outcome = "unmarked" // an essay not yet marked by its reader, or info
	SelfDone Outcome = "self"     // an essay marked by its reader
	Unscored Outcome = "unscored" // no key: neither right nor wrong, answered or not
)

// Score is what one response earned.
type Score struct {
	Outcome  Outcome
	Earned   float64 // may be negative
	Possible float64
	// Self reports that Earned and Possible are the reader's own marks and
	// belong to no automatic sum.
	Self bool
	// Message says why a typed response could not be read, such as a
	// number with letters in it; empty otherwise.
	Message string
}

// Grade marks one response. A response without credit earns the question's
// Wrong marks, a blank one its Blank marks, any other its share of Correct.
// Essays and info come back [Unmarked]: see [SelfMark]. What has no key is
// [Unscored], whatever was answered.
func Grade(q *quizdata.Question, r quizdata.Response) Score {
	score := Score{Outcome: Unmarked, Possible: q.Marks.Correct}
	switch {
	case q.Type == quizdata.Info:
		return Score{Outcome: Unmarked}
	case q.Unscored:
		return Score{Outcome: Unscored}
	case q.Type == quizdata.Essay:
		score.Self = true
		return score
	case r.Blank():
		score.Outcome, score.Earned = Blank, q.Marks.Blank
		return score
	}
	var credit float64
	switch q.Type {
	case quizdata.SingleChoice, quizdata.TrueFalse, quizdata.MultipleResponse:
		credit = choiceCredit(q, r)
	case quizdata.Numeric:
		credit, score.Message = numberCredit(q.Numbers, q.Unit, r.Text)
	case quizdata.ShortText:
		credit = textCredit(q.Texts, q.Match, r.Text)
	case quizdata.Ordering:
		credit = orderCredit(q, r)
	case quizdata.Matching, quizdata.Categorize, quizdata.Cloze:
		credit, score.Message = slotsCredit(q, r)
	case quizdata.Output:
		credit = outputCredit(q, r)
	}
	score.Outcome, score.Earned = verdict(credit, q.Marks)
	return score
}

// nearly is how far a sum of credits may fall short of a whole for the last
// digits of binary fractions: three thirds are one.
const nearly = 1e-9

// verdict turns a credit into marks. Credits outside 0 to 1 count as the
// nearer end.
func verdict(credit float64, marks quizdata.Marks) (Outcome, float64) {
	switch {
	case credit >= 1-nearly:
		return Right, marks.Correct
	case credit > nearly:
		return Partial, credit * marks.Correct
	default:
		return Wrong, marks.Wrong
	}
}

// SelfMark scores an essay by the criteria its reader found met, one bool per
// criterion of the rubric; missing ones count as not met. Other questions have no
// such marks and come back as from [Grade], [Unscored] or [Unmarked].
func SelfMark(q *quizdata.Question, met []bool) Score {
	if q.Unscored {
		return Score{Outcome: Unscored}
	}
	if q.Type != quizdata.Essay {
		return Score{Outcome: Unmarked}
	}
	score := Score{Outcome: SelfDone, Possible: q.Marks.Correct, Self: true}
	for i, c := range q.Rubric {
		if i < len(met) && met[i] {
			score.Earned += c.Marks
		}
	}
	score.Earned = tidy(score.Earned)
	return score
}
