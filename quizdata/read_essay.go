package quizdata

import "math"

// OwnCriterion is the only criterion of an essay without a rubric.
const OwnCriterion = "My answer covers the model answer"

// essay reads an open question: its model answer and how the reader marks an
// answer against it. Its marks are the sum of the rubric, never negative.
func (r *reader) essay(q *Question, v *value) {
	if q.Unscored {
		return // a model answer beside it was told
	}
	q.ModelAnswer = r.markdown(r.need(v, "modelAnswer", `add "modelAnswer": "…", shown when readers mark their own answer, or "unscored": true if there is none`))
	marks, rubric := v.member("marks"), v.member("rubric")
	for _, key := range []string{"wrong", "blank"} {
		if m := marks.member(key); m != nil {
			r.wrongKey(m, "an open question takes no marks away", "remove it")
		}
	}
	if rubric == nil {
		if q.Marks.Correct == 0 {
			r.wrong(v, "an open question without a rubric needs marks to give", `write "marks": 1 or more`)
		}
		q.Rubric = []Criterion{{Text: OwnCriterion, Marks: q.Marks.Correct}}
		q.Marks = Marks{Correct: q.Marks.Correct}
		return
	}
	sum := 0.0
	for _, item := range r.list(rubric) {
		c := r.criterion(item)
		sum += c.Marks
		q.Rubric = append(q.Rubric, c)
	}
	if marks != nil && math.Abs(q.Marks.Correct-sum) > 1e-9 {
		r.wrong(marks, "the rubric gives "+decimal(sum)+" marks in all, not "+decimal(q.Marks.Correct), `remove "marks", or change one of them`)
	}
	q.Marks = Marks{Correct: sum}
}

// criterion reads a line of a rubric: plain for one mark, or with its marks.
func (r *reader) criterion(v *value) Criterion {
	if v.kind != objectKind {
		if !r.is(v, stringKind, `write a text, or {"text": "…", "marks": 2}`) {
			return Criterion{}
		}
		return Criterion{Text: r.markdown(v), Marks: 1}
	}
	r.object(v, "text", "marks")
	c := Criterion{Text: r.markdown(r.need(v, "text", `add "text": "…"`)), Marks: 1}
	if m := v.member("marks"); m != nil {
		var ok bool
		if c.Marks, ok = r.fraction(m); ok && c.Marks <= 0 {
			r.wrong(m, "a criterion gives more than 0 marks", "write 1, or remove the criterion")
		}
	}
	return c
}
