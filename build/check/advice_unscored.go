package check

import "mocktest/quizdata"

// mostUnscored bounds how many questions without a key are named one by one: a
// long import would hide all other advice behind them.
const mostUnscored = 10

// unscored names the questions without a key. In a survey that is meant; in a
// test somebody waits for marks that nobody can earn.
func (e *editor) unscored() {
	n := 0
	for _, q := range e.quiz.Questions() {
		if !q.Unscored {
			continue
		}
		if n++; n <= mostUnscored {
			e.say(q.Prompt, "this question has no key, so it counts for nothing, whatever a reader answers", keyCure(q))
		}
	}
	if more := n - mostUnscored; more > 0 {
		last := e.found[len(e.found)-1]
		last.Message = Count(more, "more question") + " below " + map[bool]string{true: "has", false: "have"}[more == 1] + " no key either"
		e.found = append(e.found, last)
	}
}

// keyCure says how the question gets its key.
func keyCure(q *quizdata.Question) string {
	switch q.Type {
	case quizdata.Ordering:
		return `put the items in the right order and take "unscored" out`
	case quizdata.Essay:
		return `write "modelAnswer" and take "unscored" out`
	}
	return `write "answer" and take "unscored" out`
}
