package bank

// Texts calls f with every Markdown text of a question, which it may change.
func (q *Question) Texts(f func(*string)) {
	for _, text := range []*string{&q.Prompt, &q.Passage, &q.Model, &q.Explanation, &q.Right, &q.PartlyRight, &q.Wrong} {
		f(text)
	}
	for _, list := range [][]string{q.Items, q.Extras, q.Words, q.Rubric, q.Hints} {
		for i := range list {
			f(&list[i])
		}
	}
	for i := range q.Choices {
		f(&q.Choices[i].Text)
		f(&q.Choices[i].Feedback)
	}
	for i := range q.Pairs {
		f(&q.Pairs[i].Left)
		f(&q.Pairs[i].Right)
	}
	for i := range q.Answers {
		f(&q.Answers[i].Feedback)
	}
	for i := range q.Gaps {
		f(&q.Gaps[i].Hint)
		for j := range q.Gaps[i].Answers {
			f(&q.Gaps[i].Answers[j].Feedback)
		}
		for j := range q.Gaps[i].Choices {
			f(&q.Gaps[i].Choices[j].Text)
			f(&q.Gaps[i].Choices[j].Feedback)
		}
	}
}
