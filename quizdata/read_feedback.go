package quizdata

// feedback reads what is said after a response by its verdict. A true-false
// question says in the same place what belongs to its two choices.
func (r *reader) feedback(q *Question, v *value) {
	if v == nil || !q.Type.Automatic() {
		return
	}
	if q.Type != TrueFalse {
		if !r.is(v, objectKind, `write {"right": "…", "wrong": "…"}`) || !r.object(v, "right", "partly", "wrong") {
			return
		}
	} else if !r.is(v, objectKind, `write {"true": "…", "false": "…"}`) || !r.object(v, "right", "partly", "wrong", "true", "false") {
		return
	}
	keys := [...]string{"right", "partly", "wrong"}
	for i, to := range []*string{&q.Feedback.Right, &q.Feedback.Partly, &q.Feedback.Wrong} {
		*to = r.markdown(v.member(keys[i]))
	}
}
