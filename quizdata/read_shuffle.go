package quizdata

// shuffle reads true, false, "questions", "choices" or an object of both,
// for a quiz or a section. What is not said is taken over.
func (r *reader) shuffle(v *value, over settings) (questions, choices bool) {
	questions, choices = over.shuffleQuestions, over.shuffleChoices
	if v == nil || v.kind == badKind {
		return questions, choices
	}
	switch v.kind {
	case boolKind:
		return v.truth, v.truth
	case objectKind:
		r.object(v, "questions", "choices")
		return r.boolean(v.member("questions"), questions), r.boolean(v.member("choices"), choices)
	case stringKind:
		what := oneOf(r, v, "", "questions", "choices")
		return what == "questions", what == "choices"
	}
	r.is(v, boolKind, `write true, false, "questions" or "choices"`)
	return questions, choices
}
