package quizdata

import (
	"slices"
	"strings"
	"time"
)

// question reads one question.
func (r *reader) question(v *value, passage *Passage, s settings) *Question {
	if !r.is(v, objectKind, `write {"prompt": "…", "choices": [ … ], "answer": "A"}`) {
		return nil
	}
	r.checkTwice(v)
	r.checkQuestionKeys(v)
	kind, known := r.questionType(v)
	if known {
		r.checkForeign(v, kind)
	}
	q := &Question{
		ID:      r.ownID(v, "question"),
		Name:    r.line(v.member("name")),
		Type:    kind,
		Prompt:  r.markdown(r.need(v, "prompt", `add "prompt": "…", the question itself`)),
		Passage: passage,
		Marks:   r.marks(v.member("marks"), s.marks),
		Limit:   r.questionTime(v.member("time"), s.perQuestion),

		Difficulty:  r.difficulty(v.member("difficulty")),
		Topics:      r.topics(r.either(v, "topics", "topic")),
		Explanation: r.markdown(v.member("explanation")),
		Unscored:    r.unscored(v, kind),
	}
	for _, hint := range r.oneOrList(r.either(v, "hints", "hint")) {
		q.Hints = append(q.Hints, r.markdown(hint))
	}
	if known {
		r.key(q, v, s)
		r.feedback(q, v.member("feedback"))
	}
	if q.Unscored {
		q.Marks, q.Scoring = Marks{}, AllOrNothing
	}
	return q
}

// key reads what is particular to the question's type.
func (r *reader) key(q *Question, v *value, s settings) {
	switch q.Type {
	case SingleChoice, MultipleResponse:
		r.choiceQuestion(q, v, s)
	case TrueFalse:
		r.trueFalse(q, v)
	case Numeric:
		r.numeric(q, v)
	case ShortText:
		r.shortText(q, v)
	case Ordering:
		r.ordering(q, v, s)
	case Matching:
		r.matching(q, v, s)
	case Categorize:
		r.categorize(q, v, s)
	case Cloze:
		r.cloze(q, v, s)
	case Output:
		r.output(q, v)
	case Essay:
		r.essay(q, v)
	case Info:
		q.Marks, q.Limit = Marks{}, 0
	}
}

// questionTime reads the limit of one question, by default that of its level.
func (r *reader) questionTime(v *value, byDefault time.Duration) time.Duration {
	if v == nil {
		return byDefault
	}
	if v.kind == objectKind {
		r.need(v, "limit", `write "time": "30s"`)
	}
	return r.timing(v, "limit").Limit
}

// difficulty reads a difficulty in any case; "hard" is a common word for the
// highest.
func (r *reader) difficulty(v *value) Difficulty {
	if !r.is(v, stringKind, "") {
		return ""
	}
	word := strings.ToLower(v.text)
	if word == "hard" {
		return Advanced
	}
	if slices.Contains(Difficulties, Difficulty(word)) {
		return Difficulty(word)
	}
	return oneOf(r, v, "", Difficulties...)
}

// topics reads the topics of a question.
func (r *reader) topics(v *value) []string {
	var out []string
	for _, item := range r.oneOrList(v) {
		topic := r.line(item)
		if topic != "" && slices.Contains(out, topic) {
			r.wrong(item, "the topic "+quoted(topic)+" stands here for the second time", "remove one of them")
			continue
		}
		if topic != "" {
			out = append(out, topic)
		}
	}
	return out
}
