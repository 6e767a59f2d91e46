package quizdata

import "strings"

// output reads what the program of a question does.
func (r *reader) output(q *Question, v *value) {
	q.Match = r.comparison(v, CaseExact)
	answer := r.need(v, "answer", `add "answer": "…", what the program prints`)
	if answer == nil || answer.kind == badKind {
		return
	}
	if answer.kind != objectKind {
		if r.is(answer, stringKind, outputCure(answer)) {
			q.Outcome = r.prints(answer, q.Match)
		}
		return
	}
	if !r.object(answer, "prints", "error", "nothing") {
		return
	}
	if len(answer.items) != 1 {
		r.wrong(answer, "an outcome is one thing", `write {"prints": "…"}, {"error": "KeyError"} or {"nothing": true}`)
		return
	}
	switch m := answer.items[0]; m.key {
	case "prints":
		if r.is(m, stringKind, outputCure(m)) {
			q.Outcome = r.prints(m, q.Match)
		}
	case "error":
		q.Outcome = Outcome{Kind: OutcomeError}
		if m.kind == stringKind {
			q.Outcome.Text = r.line(m)
		} else {
			r.onlyTrue(m, "any error will do")
		}
	case "nothing":
		q.Outcome = Outcome{Kind: OutcomeNothing}
		r.onlyTrue(m, "it prints nothing")
	}
}

// prints reads printed text. Nothing visible is said in another way, for a
// reader who leaves the field empty has not answered.
func (r *reader) prints(v *value, m Comparison) Outcome {
	if strings.TrimSpace(v.text) == "" && (v.text == "" || m.Spaces != SpacesExact) {
		r.wrong(v, "nothing is printed", `write {"nothing": true}`)
		return Outcome{}
	}
	if strings.TrimSpace(v.text) == "" {
		r.wrong(v, "only white space is printed, which no reader can be seen to type", "let the program print something visible")
		return Outcome{}
	}
	return Outcome{Kind: OutcomePrints, Text: r.typed(v)}
}

// onlyTrue reads a flag that is only written to say yes.
func (r *reader) onlyTrue(v *value, meaning string) {
	if r.is(v, boolKind, `write true`) && !v.truth {
		r.wrong(v, quoted(v.key)+": false says nothing", `write true if `+meaning+", or remove it")
	}
}

// outputCure guesses what a program printed when it is not written as a text.
func outputCure(v *value) string {
	if v.kind == listKind {
		return `write the lines as one text: "1\n2"`
	}
	return ""
}
