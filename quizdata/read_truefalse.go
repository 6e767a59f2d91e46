package quizdata

// trueFalse reads a true-false question and makes its two choices.
func (r *reader) trueFalse(q *Question, v *value) {
	answer := r.need(v, "answer", `add "answer": true or "answer": false`)
	right := r.boolean(answer, false)
	q.Scoring = AllOrNothing
	q.Choices = []Choice{{ID: "true", Text: "True"}, {ID: "false", Text: "False"}}
	if right {
		q.Choices[0].Credit = 1
	} else {
		q.Choices[1].Credit = 1
	}
	if feedback := v.member("feedback"); feedback != nil && feedback.kind == objectKind {
		q.Choices[0].Feedback = r.markdown(feedback.member("true"))
		q.Choices[1].Feedback = r.markdown(feedback.member("false"))
	}
}
