package quizdata

import (
	"strconv"
	"strings"
)

// choiceQuestion reads the choices of a question and which of them are right.
func (r *reader) choiceQuestion(q *Question, v *value, s settings) {
	q.ShuffleChoices = r.boolean(v.member("shuffle"), s.shuffleChoices)
	q.Scoring = AllOrNothing
	if q.Type == MultipleResponse {
		q.Scoring = r.scoring(v, s)
	}
	list := r.need(v, "choices", `add "choices": ["…", "…"]`)
	if list == nil || !r.is(list, listKind, `write ["…", "…"]`) {
		return
	}
	if n := len(list.items); n < 2 || n > MaxChoices {
		r.wrong(list, count(n, "choice")+"; a question has 2 to "+strconv.Itoa(MaxChoices), "add or remove some")
		return
	}
	marked := r.readChoices(q, list)
	answer := v.member("answer")
	switch {
	case q.Unscored: // a key beside it was told
	case answer != nil && marked != nil:
		r.wrongKey(answer, `the right choices are said twice, by "answer" and by `+quoted(marked.key)+" of a choice", "keep one of them")
	case answer != nil && answer.kind == boolKind:
		r.wrong(answer, strconv.FormatBool(answer.truth)+" is no letter of a choice",
			`remove "choices" for a true-false question, or write the letter of the right choice`)
	case answer != nil:
		r.letters(q, v, answer)
	case marked == nil:
		r.add(finding{pos: v.pos, end: v.pos + 1, path: v.path(), message: "no choice is said to be right", cure: noKeyCure(q)})
	default:
		r.checkCredits(q, v, list)
	}
}

// severalRight tells of right choices where there is one. A question for one
// choice may have several when it says its type: any of them earns full marks.
func (r *reader) severalRight(q *Question, question, v *value, n int) {
	if q.Type == Cloze {
		if v.key != "choices" {
			r.wrong(v, strconv.Itoa(n)+" right choices in one gap", `keep one, or write "correct": true on each where any of them is right`)
		}
		return
	}
	if m := question.member("type"); m != nil && strings.ReplaceAll(m.text, "_", "-") == string(SingleChoice) {
		return
	}
	r.wrong(v, strconv.Itoa(n)+" right choices in a question for one",
		`write "type": "multiple-response" where all of them shall be picked, "type": "single-choice" where any of them is right, or keep one`)
}

// scoring reads how a response that is right in part is marked.
func (r *reader) scoring(v *value, s settings) Scoring {
	return oneOf(r, v.member("scoring"), s.scoring, AllOrNothing, PartialCredit)
}

// readChoices reads the list and returns the first member that marks a choice
// as right or wrong, if any does.
func (r *reader) readChoices(q *Question, list *value) (marked *value) {
	letterOf := map[string]string{}
	taken := map[string]bool{}
	q.Choices = make([]Choice, len(list.items))
	for i, item := range list.items {
		c, mark := r.choice(item)
		q.Choices[i] = c
		if marked == nil {
			marked = mark
		}
		text := strings.Join(strings.Fields(c.Text), " ")
		if same, twice := letterOf[text]; twice && text != "" {
			r.wrong(item, "the choice "+letter(i)+" says the same as "+same, "change or remove one of them")
		} else {
			letterOf[text] = letter(i)
		}
		if c.ID != "" && taken[c.ID] {
			r.wrong(item.member("id"), "another choice of this question has the id "+quoted(c.ID), "write another, or remove it")
		}
		taken[c.ID] = true
	}
	return marked
}

// choice reads one choice, and the member that says whether it is right.
func (r *reader) choice(v *value) (c Choice, mark *value) {
	if v.kind != objectKind {
		if r.is(v, stringKind, "") {
			c.Text = r.markdown(v)
		}
		return c, nil
	}
	r.object(v, "text", "id", "correct", "credit", "feedback", "pinned")
	c = Choice{
		ID:       r.id(v.member("id")),
		Text:     r.markdown(r.need(v, "text", `add "text": "…", the choice itself`)),
		Feedback: r.markdown(v.member("feedback")),
		Pinned:   r.boolean(v.member("pinned"), false),
	}
	correct, credit := v.member("correct"), v.member("credit")
	if correct != nil && credit != nil {
		r.wrongKey(credit, `"credit" and "correct" say the same thing`, "keep one of them")
		return c, correct
	}
	if credit != nil {
		c.Credit, _ = r.credit(credit, -1)
		return c, credit
	}
	if r.boolean(correct, false) {
		c.Credit = 1
	}
	return c, correct
}

// credit reads a part of the marks, from least to 1.
func (r *reader) credit(v *value, least float64) (float64, bool) {
	n, ok := r.fraction(v)
	if ok && (n < least || n > 1) {
		r.wrong(v, "a credit of "+excerpt(v.text), "write a number from "+decimal(least)+` to 1, or a fraction such as "1/2"`)
		return 0, false
	}
	return n, ok
}

// checkCredits checks choices that say themselves whether they are right.
func (r *reader) checkCredits(q *Question, v, list *value) {
	full, right, sum := 0, 0, 0.0
	for i, c := range q.Choices {
		if !readable(list.items[i]) {
			return
		}
		if list.items[i].member("credit") != nil && (q.Type == MultipleResponse || c.Credit != 0 && c.Credit != 1) {
			q.Scoring = ScoringCredit
		}
		if c.Credit > 0 {
			right++
			sum += c.Credit
		}
		if c.Credit == 1 {
			full++
		}
	}
	const nearlyOne = 1 - 1e-9
	switch scoring := v.member("scoring"); {
	case right == 0:
		r.wrong(list, "no choice is said to be right", `write "correct": true on the right one`)
	case q.Type != MultipleResponse && full > 1:
		r.severalRight(q, v, list, full)
	case q.Type != MultipleResponse && full == 0, sum < nearlyOne:
		r.wrong(list, "the credits reach only "+decimal(sum)+", so nobody could get full marks",
			`let the best response reach 1; a third is written "1/3"`)
	case scoring != nil && q.Scoring == ScoringCredit:
		r.wrongKey(scoring, "choices with a credit are marked by it", `remove "scoring", or write "correct" in place of "credit"`)
	}
}

// readable reports whether what a choice says about being right was
// understood: if not, that was told, and nothing is known of the sum.
func readable(choice *value) bool {
	correct, credit := choice.member("correct"), choice.member("credit")
	n, ok := fractionOf(credit)
	return choice.kind != badKind && (correct == nil || credit == nil) && (correct == nil || correct.kind == boolKind) &&
		(credit == nil || ok && n >= -1 && n <= 1)
}
