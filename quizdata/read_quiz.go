package quizdata

import (
	"slices"
	"time"
)

// settings are what a question takes over from its section and quiz where it
// says nothing itself.
type settings struct {
	marks            Marks
	perQuestion      time.Duration
	scoring          Scoring
	shuffleQuestions bool
	shuffleChoices   bool
}

var quizKeys = []string{
	"title", "id", "description", "lang", "mode", "modes", "reveal", "start", "time", "marks", "pass", "bands",
	"scoring", "shuffle", "seed", "learn", "math", "accept", "rendered", "sections", "draw", "questions", "$schema",
}

// readFile reads the object that is the whole file.
func (r *reader) readFile(v *value) *Quiz {
	if v.kind == listKind {
		r.add(finding{pos: v.pos, end: v.pos + 1, message: "expected an object, found a list",
			cure: `put {"title": "…", "questions": before it and } behind it`})
		return nil
	}
	if !r.object(v, quizKeys...) {
		return nil
	}
	r.is(v.member("$schema"), stringKind, "")
	q := &Quiz{
		ID:          r.id(v.member("id")),
		Title:       r.line(r.need(v, "title", `add "title": "…", the name readers see`)),
		Description: r.markdown(v.member("description")),
		Lang:        r.lang(v.member("lang")),
		Modes:       r.modes(v),
		Reveal:      oneOf(r, v.member("reveal"), RevealAfterSubmit, RevealAfterSubmit, RevealAfterQuestion, RevealNever),
		Start:       oneOf(r, v.member("start"), StartCard, StartCard, StartOpen),
		Bands:       r.bands(v.member("bands")),
		Learn:       r.learn(v.member("learn")),
		Math:        r.boolean(v.member("math"), false),
		Accept:      r.accept(v.member("accept")),
		Rendered:    r.rendered(v.member("rendered")),
	}
	q.Pass, _ = r.percent(v.member("pass"))
	q.Seed, q.HasSeed = r.whole(v.member("seed"), MaxSeed)
	clock := r.quizTime(v.member("time"))
	s := settings{
		marks:       r.marks(v.member("marks"), Marks{Correct: 1}),
		perQuestion: clock.PerQuestion,
		scoring:     oneOf(r, v.member("scoring"), AllOrNothing, AllOrNothing, PartialCredit),
	}
	s.shuffleQuestions, s.shuffleChoices = r.shuffle(v.member("shuffle"), s)
	q.Sections = r.sections(v, s)
	q.Time = clock.Timing
	r.finish(q, v, clock)
	return q
}

// finish does what needs the whole quiz: checks between its parts, and ids.
func (r *reader) finish(q *Quiz, v *value, clock quizClock) {
	if q.Start == StartOpen && q.Timed() {
		r.wrong(v.member("start"), "a quiz with a time limit cannot start open, for its clock would run unasked",
			`remove "start", or the limits of time`)
	}
	asks := func(question *Question) bool { return question.Type != Info }
	if all := q.Questions(); len(all) > 0 && !slices.ContainsFunc(all, asks) {
		r.add(finding{pos: v.pos, end: v.pos + 1, message: "the quiz asks nothing: all its questions are info",
			cure: "add a question that has an answer"})
	}
	r.checkLearn(q, v.member("learn"))
	r.warnings(q, clock)
	nameAll(q)
}

// lang reads a language tag such as en or pt-BR (BCP 47). Only its form is
// checked, not whether the language exists.
func (r *reader) lang(v *value) string {
	if !r.is(v, stringKind, "") {
		return ""
	}
	ok, part := len(v.text) <= 35, 0
	for i := 0; i < len(v.text); i++ {
		switch c := v.text[i]; {
		case c == '-':
			ok = ok && part > 0 && (i > part || part > 1)
			part = 0
			continue
		case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z':
		case c >= '0' && c <= '9' && i > 1:
		default:
			ok = false
		}
		if part++; part > 8 {
			ok = false
		}
	}
	if !ok || part == 0 || len(v.text) < 2 {
		r.wrong(v, quoted(v.text)+" is not a language tag", `write a tag such as "en", "hi" or "pt-BR"`)
		return ""
	}
	return v.text
}

// modes reads "modes", those offered, and "mode", the one preselected.
func (r *reader) modes(v *value) []Mode {
	all := []Mode{Exam, Practice, Study}
	var offered []Mode
	for _, item := range r.list(v.member("modes")) {
		mode := oneOf(r, item, "", all...)
		if mode != "" && slices.Contains(offered, mode) {
			r.wrong(item, `the mode "`+string(mode)+`" stands here for the second time`, "remove one of them")
			continue
		}
		if mode != "" {
			offered = append(offered, mode)
		}
	}
	if len(offered) == 0 {
		offered = all
	}
	first := v.member("mode")
	mode := oneOf(r, first, offered[0], all...)
	if i := slices.Index(offered, mode); i > 0 {
		offered = slices.Insert(slices.Delete(slices.Clone(offered), i, i+1), 0, mode)
	} else if i < 0 {
		r.wrong(first, `the mode "`+string(mode)+`" is not among the modes offered`, `add it to "modes", or remove "mode"`)
	}
	return offered
}
