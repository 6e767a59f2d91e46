package gift

import "mocktest/build/convert/bank"

// leftOver tells what a question has that no question of GIFT has. What depends on
// the type is told where that is printed.
func (p *printer) leftOver() {
	q := p.q
	const none = "GIFT has none"
	p.unless(q.Passage == "", "that the passage is shared", "it is printed above each of its questions")
	p.unless(q.Marks == 0 || q.Marks == 1, "the marks", "GIFT has none; a question counts 1")
	p.unless(q.Penalty == 0, "the penalty", none)
	p.unless(q.Seconds == 0, "the time limit", none)
	p.unless(len(q.Hints) == 0, "the hints", none)
	p.unless(q.Difficulty == "", "the difficulty", none)
	p.unless(q.Unit == "", "the unit “"+q.Unit+"” behind the field", "GIFT has no units; name it in the question")
	p.unless(q.Shuffle == nil || *q.Shuffle, "that the order is fixed", "Moodle shuffles what it reads from GIFT")
	p.unless(len(q.Rubric) == 0, "the rubric", none)
	p.unless(q.Model == "", "the model answer", none)
	for _, c := range q.Choices {
		if c.Pinned {
			p.lose(bank.Changed, "that a choice keeps its place", "Moodle shuffles what it reads from GIFT")
			break
		}
	}
	p.unless(q.Type != bank.Info || q.Explanation == "", "the explanation", "a text without answers has no feedback in GIFT")
	switch q.Type {
	case bank.SingleChoice, bank.TrueFalse, bank.ShortText, bank.Numeric, bank.Output:
		// They are printed with the answers.
	default:
		p.unless(q.Right == "" && q.PartlyRight == "" && q.Wrong == "", "the feedback for right and wrong responses",
			"GIFT has feedback of answers and general feedback")
	}
}
