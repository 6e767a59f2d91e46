package quizdata

import (
	"slices"
	"strings"
)

// synonyms are keys of other quiz formats, and of common speech, with ours.
// Edit distance would never find them.
var synonyms = map[string]string{
	"question": "prompt", "stem": "prompt", "text": "prompt", "title": "prompt",
	"options": "choices", "alternatives": "choices",
	"correct": "answer", "correctanswer": "answer", "solution": "answer", "key": "answer",
	"rationale": "explanation", "reason": "explanation", "feedback": "explanation",
	"points": "marks", "score": "marks", "weight": "marks",
	"tags": "topics", "category": "topics", "level": "difficulty",
	"timelimit": "time", "duration": "time", "minutes": "time", "seconds": "time",
	"name": "title", "heading": "title", "language": "lang",
	"passmark": "pass", "passpercentage": "pass", "passingscore": "pass",
	"random": "shuffle", "randomize": "shuffle", "items": "questions",
	"tip": "hint", "tips": "hints", "clue": "hint", "tag": "topic",
	"ungraded": "unscored", "survey": "unscored", "scored": "unscored",
	"limit": "time", "fixed": "pinned", "fraction": "credit", "comment": "feedback",
	"wildcard": "pattern", "incorrect": "wrong", "partial": "partly",
	"right": "correct",
}

// object checks that v is an object with none but these keys, each once.
func (r *reader) object(v *value, keys ...string) bool {
	if !r.is(v, objectKind, "") {
		return false
	}
	r.checkTwice(v)
	r.checkKnown(v, keys)
	return true
}

// checkKnown tells of keys that do not exist here.
func (r *reader) checkKnown(v *value, keys []string) {
	for _, m := range v.items {
		if !slices.Contains(keys, m.key) {
			r.unknownKey(m, keys)
		}
	}
}

// checkTwice tells of keys that stand twice. Which of the two would count
// differs from one JSON reader to the next.
func (r *reader) checkTwice(v *value) {
	first := make(map[string]*value, len(v.items))
	for _, m := range v.items {
		if before := first[m.key]; before != nil {
			r.wrongKey(m, "the key "+quoted(m.key)+" stands here for the second time", "remove one of them")
			continue
		}
		first[m.key] = m
	}
}

// unknownKey tells of a key that does not exist here, with the nearest that
// does.
func (r *reader) unknownKey(m *value, keys []string) {
	if m.pos == 0 {
		return // no value was read: a syntax error was told in its place
	}
	if r.full() {
		r.dropped++
		return
	}
	m.meant = synonyms[plain(m.key)]
	if m.meant == "answer" && slices.Contains(keys, "right") {
		m.meant = "right" // "correct" among the verdicts of feedback
	}
	if !slices.Contains(keys, m.meant) {
		m.meant = nearest(m.key, keys)
	}
	cure := "remove it; the keys here are " + strings.Join(keys, ", ")
	if m.meant != "" {
		cure = `write "` + m.meant + `"`
	}
	r.wrongKey(m, "unknown key "+quoted(m.key), cure)
}

// need tells when a key is missing, and returns its value.
func (r *reader) need(v *value, key, cure string) *value {
	m := v.member(key)
	if m == nil {
		r.add(finding{pos: v.pos, end: v.pos + 1, path: v.path(), message: `"` + key + `" is missing`, cure: cure})
	}
	return m
}

// either returns the member under one of two keys that exclude each other.
func (r *reader) either(v *value, one, other string) *value {
	a, b := v.member(one), v.member(other)
	if a != nil && b != nil {
		later := a
		if b.keyPos > a.keyPos {
			later = b
		}
		r.wrongKey(later, `"`+one+`" and "`+other+`" say the same thing`, "keep one of them")
	}
	if a != nil {
		return a
	}
	return b
}
