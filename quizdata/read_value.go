package quizdata

import (
	"slices"
	"strconv"
	"strings"
)

// reader turns the tree of a file into a quiz and collects what is wrong.
// Its methods return zero values for what they had to refuse and go on.
type reader struct {
	*collector
	taken map[string]bool // ids in use, as "question q1"
	texts *[]Text         // where Markdown texts are noted; may be nil
}

// wrong tells a problem of a value.
func (r *reader) wrong(v *value, message, cure string) {
	r.add(finding{pos: v.pos, end: v.end, path: v.path(), message: message, cure: cure})
}

// wrongKey tells a problem of a member's key.
func (r *reader) wrongKey(m *value, message, cure string) {
	r.add(finding{pos: m.keyPos, end: m.keyEnd, path: m.path(), message: message, cure: cure})
}

// is reports whether the value is of a kind, and tells when it is not.
// A value that is missing or was already reported is told by nobody.
func (r *reader) is(v *value, want kind, cure string) bool {
	if v == nil || v.kind == badKind {
		return false
	}
	if v.kind == want {
		return true
	}
	if v.kind == nullKind {
		cure = "write it, or leave the key out"
		if v.parent == nil || v.parent.kind == listKind {
			cure = "remove it"
		}
	}
	if cure == "" {
		cure = kindCure(v, want)
	}
	r.wrong(v, "expected "+want.name()+", found "+found(v), cure)
	return false
}

// found is a value in the words of a message.
func found(v *value) string {
	switch v.kind {
	case stringKind:
		return "the text " + quoted(v.text)
	case numberKind:
		return "the number " + excerpt(v.text)
	case boolKind:
		return strconv.FormatBool(v.truth)
	case nullKind:
		return "null"
	}
	return v.kind.name()
}

// kindCure guesses how a value of the wrong kind was meant.
func kindCure(v *value, want kind) string {
	word := strings.TrimSpace(v.text)
	switch {
	case want == numberKind && v.kind == stringKind && validNumber(strings.TrimSuffix(word, "%")):
		return "write " + excerpt(strings.TrimSuffix(word, "%")) + " without quotes"
	case want == boolKind && v.kind == stringKind && (word == "true" || word == "false"):
		return "write " + word + " without quotes"
	case want == stringKind && v.kind == numberKind:
		return "write " + quoted(v.text)
	case want == stringKind && v.kind == boolKind:
		return `write "` + strconv.FormatBool(v.truth) + `"`
	case want == stringKind && v.kind == listKind:
		return `write one text, with \n for a new line`
	case want == stringKind:
		return "write a text in double quotes"
	case want == listKind && v.kind == stringKind:
		return "write [" + quoted(v.text) + "]"
	case want == listKind:
		return "put [ ] around it"
	case want == objectKind:
		return "write an object in { }"
	}
	return "write " + want.name()
}

// boolean reads true or false; otherwise the default.
func (r *reader) boolean(v *value, byDefault bool) bool {
	if r.is(v, boolKind, "") {
		return v.truth
	}
	return byDefault
}

// number reads a number within bounds.
func (r *reader) number(v *value, least, most float64) (float64, bool) {
	if !r.is(v, numberKind, "") {
		return 0, false
	}
	if v.number < least || v.number > most {
		r.wrong(v, excerpt(v.text)+" is out of range", "write a number from "+decimal(least)+" to "+decimal(most))
		return 0, false
	}
	return v.number, true
}

// percent reads a percentage from 0 to 100. A fraction of 1 is refused: who
// writes 0.6 means 60, and nearly everybody would pass.
func (r *reader) percent(v *value) (float64, bool) {
	n, ok := r.number(v, 0, 100)
	if ok && n > 0 && n < 1 {
		r.wrong(v, excerpt(v.text)+" is less than one percent", "write "+decimal(roundTo(100*n, 12)))
		return 0, false
	}
	return n, ok
}

// whole reads a whole number from 0, written in digits only: 1.0 and 1e3 are
// whole in some readers of JSON and not in others.
func (r *reader) whole(v *value, most uint64) (uint64, bool) {
	if !r.is(v, numberKind, "") {
		return 0, false
	}
	n, err := strconv.ParseUint(v.text, 10, 64)
	if err != nil || n > most {
		r.wrong(v, excerpt(v.text)+" is not a whole number from 0 to "+strconv.FormatUint(most, 10), "write it in digits, such as 42")
		return 0, false
	}
	return n, true
}

// list reads a list of at least one element.
func (r *reader) list(v *value) []*value {
	if !r.is(v, listKind, "") {
		return nil
	}
	if len(v.items) == 0 {
		cure := "add to it, or leave the key out"
		if v.key == "questions" || v.key == "sections" || v.key == "items" {
			cure = "add to it"
		}
		r.wrong(v, "the list is empty", cure)
	}
	return v.items
}

// oneOrList reads a list, or a single element that stands without brackets.
func (r *reader) oneOrList(v *value) []*value {
	if v == nil || v.kind == badKind {
		return nil
	}
	if v.kind == listKind {
		return r.list(v)
	}
	return []*value{v}
}

// count is a number of things, such as "1 choice" and "2 choices".
func count(n int, what string) string {
	stem, isY := strings.CutSuffix(what, "y")
	switch {
	case n == 1:
	case isY:
		what = stem + "ies"
	default:
		what += "s"
	}
	return strconv.Itoa(n) + " " + what
}

// decimal writes a number as a person would.
func decimal(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

// oneOf reads a word out of a closed list.
func oneOf[T ~string](r *reader, v *value, byDefault T, words ...T) T {
	plainWords := make([]string, len(words))
	for i, w := range words {
		plainWords[i] = string(w)
	}
	if !r.is(v, stringKind, "write one of "+strings.Join(plainWords, ", ")) {
		return byDefault
	}
	if i := slices.Index(plainWords, v.text); i >= 0 {
		return words[i]
	}
	r.unknownWord(v, plainWords)
	return byDefault
}

// unknownWord tells of a word that is not in a closed list.
func (r *reader) unknownWord(v *value, words []string) {
	cure := "write one of " + strings.Join(words, ", ")
	if near := nearest(v.text, words); near != "" {
		cure = `write "` + near + `"; the words here are ` + strings.Join(words, ", ")
	}
	r.wrong(v, "unknown word "+quoted(v.text), cure)
}
