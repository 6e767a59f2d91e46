package quizdata

import "slices"

// withoutKey are the types that can be asked without a key: what a reader
// answers with is there all the same. In the others the key is what there is to
// fill, to match or to sort into.
var withoutKey = []Type{SingleChoice, MultipleResponse, TrueFalse, Numeric, ShortText, Ordering, Essay}

// unscored reads whether the question has no key, and tells of all that has no
// meaning beside that.
func (r *reader) unscored(v *value, t Type) bool {
	m := v.member("unscored")
	if !r.boolean(m, false) {
		return false
	}
	switch {
	case t == Info:
		return false // that it does not belong there was told
	case t != "" && !slices.Contains(withoutKey, t):
		r.wrongKey(m, "a question of type "+string(t)+" needs its key",
			`remove it, or ask another way, such as "type": "short-text"`)
		return false
	}
	const keyed = `remove it, or take "unscored" out to have the question scored`
	if answer := v.member("answer"); answer != nil {
		r.wrongKey(answer, `"answer" beside "unscored"`, keyed)
	}
	if marks := v.member("marks"); marks != nil {
		r.wrongKey(marks, `"marks" beside "unscored", where there is nothing to earn`, `remove it, or write `+quoted(keyOf(t))+` and take "unscored" out`)
	}
	if t == Essay {
		for _, key := range []string{"modelAnswer", "rubric"} {
			if m := v.member(key); m != nil {
				r.wrongKey(m, quoted(key)+` beside "unscored", where readers mark nothing`, `remove it, or take "unscored" out to have readers mark themselves`)
			}
		}
	}
	if scoring := v.member("scoring"); scoring != nil {
		r.wrongKey(scoring, `"scoring" beside "unscored", where nothing is scored`, `remove it, or write "answer" and take "unscored" out`)
	}
	for _, key := range []string{"right", "partly", "wrong"} {
		if said := v.member("feedback").member(key); said != nil {
			r.wrongKey(said, `"`+key+`" of "feedback" beside "unscored", where no response is `+key, `remove it, or say it in "explanation"`)
		}
	}
	if mark := markOf(v.member("choices")); mark != nil {
		r.wrongKey(mark, quoted(mark.key)+` of a choice beside "unscored"`, keyed)
	}
	return true
}

// keyOf is the member that would hold the key.
func keyOf(t Type) string {
	if t == Essay {
		return "modelAnswer"
	}
	return "answer"
}

// orUnscored ends the cure of a forgotten key.
const orUnscored = `, or "unscored": true if nobody knows`

// noKeyCure says what to do with choices of which none is right.
func noKeyCure(q *Question) string {
	cure := `add "answer": "A", the letter of the right one`
	if q.Type != Cloze {
		cure += orUnscored
	}
	return cure
}

// markOf is the first member of a choice that says whether it is right.
func markOf(choices *value) *value {
	if choices == nil {
		return nil
	}
	for _, c := range choices.items {
		for _, key := range []string{"correct", "credit"} {
			if mark := c.member(key); mark != nil {
				return mark
			}
		}
	}
	return nil
}

// typeOfUnscored infers the type of a question without choices that has no key.
func (r *reader) typeOfUnscored(v *value) (Type, bool) {
	switch {
	case v.member("unit") != nil:
		return Numeric, true
	case v.member("case") != nil || v.member("spaces") != nil:
		return ShortText, true
	}
	cure := `add "type": "short-text", "essay", "numeric" or "true-false", or "choices"`
	if v.member("items") != nil {
		cure = `add "type": "ordering"`
	}
	r.add(finding{pos: v.pos, end: v.pos + 1, path: v.path(),
		message: "without a key nothing shows how the question is answered", cure: cure})
	return "", false
}
