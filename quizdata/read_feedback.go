package quizdata

// feedback reads what is said after a response by its verdict. A true-false
// question says in the same place what belongs to its two choices.
func (r *reader) feedback(q *Question, v *value) {
	keys, cure := []string{"right", "partly", "wrong"}, `write {"right": "…", "wrong": "…"}`
	if q.Type == TrueFalse {
		keys, cure = append(keys, "true", "false"), `write {"true": "…", "false": "…"}`
	}
	if v == nil || !q.Type.Automatic() || !r.is(v, objectKind, cure) || !r.object(v, keys...) {
		return
	}
	for i, to := range []*string{&q.Feedback.Right, &q.Feedback.Partly, &q.Feedback.Wrong} {
		*to = r.markdown(v.member(keys[i]))
	}
}
