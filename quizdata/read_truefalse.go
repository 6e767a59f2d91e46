package quizdata

// trueFalse reads a true-false question and makes its two choices.
func (r *reader) trueFalse(q *Question, v *value) {
	q.Scoring = AllOrNothing
	q.Choices = []Choice{{ID: "true", Text: "True"}, {ID: "false", Text: "False"}}
	if !q.Unscored {
		answer := r.need(v, "answer", `add "answer": true or "answer": false`+orUnscored)
		if r.boolean(answer, false) {
			q.Choices[0].Credit = 1
		} else {
			q.Choices[1].Credit = 1
		}
	}
	if feedback := v.member("feedback"); feedback != nil && feedback.kind == objectKind {
		q.Choices[0].Feedback = r.markdown(feedback.member("true"))
		q.Choices[1].Feedback = r.markdown(feedback.member("false"))
	}
}
