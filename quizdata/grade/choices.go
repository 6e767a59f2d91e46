package grade

import "mocktest/quizdata"

// choiceCredit is the share of full marks that the picked choices earn. It
// walks the question's choices, not the response's, so that neither the order
// of picking nor a choice named twice changes anything.
func choiceCredit(q *quizdata.Question, r quizdata.Response) float64 {
	if q.Type != quizdata.MultipleResponse {
		return creditSum(q, r)
	}
	switch q.Scoring {
	case quizdata.PartialCredit:
		return partialCredit(q, r)
	case quizdata.ScoringCredit:
		return creditSum(q, r)
	default:
		return exactCredit(q, r)
	}
}

// exactCredit is 1 if exactly the right choices are picked.
func exactCredit(q *quizdata.Question, r quizdata.Response) float64 {
	for _, c := range q.Choices {
		if r.Picked(c.ID) != c.Right() {
			return 0
		}
	}
	return 1
}

// partialCredit counts right picks less wrong picks over the right choices.
func partialCredit(q *quizdata.Question, r quizdata.Response) float64 {
	right, points := 0, 0
	for _, c := range q.Choices {
		if c.Right() {
			right++
		}
		switch {
		case r.Picked(c.ID) && c.Right():
			points++
		case r.Picked(c.ID):
			points--
		}
	}
	if right == 0 {
		return 0
	}
	return float64(points) / float64(right)
}

// creditSum adds the credits of the picked choices.
func creditSum(q *quizdata.Question, r quizdata.Response) float64 {
	var sum float64
	for _, c := range q.Choices {
		if r.Picked(c.ID) {
			sum += c.Credit
		}
	}
	return sum
}
