package quizdata

import (
	"slices"
	"strings"
)

// typeAliases are names of other formats for our types. Like ours they may be
// written with _ in place of -.
var typeAliases = map[string]Type{
	"multiple-choice": SingleChoice, "radiogroup": SingleChoice, "single": SingleChoice,
	"many-choice": MultipleResponse, "multiple-answers": MultipleResponse, "checkbox": MultipleResponse, "multiple": MultipleResponse,
	"boolean": TrueFalse,
	"number":  Numeric, "numerical": Numeric,
	"short-answer": ShortText, "shortanswer": ShortText, "text": ShortText, "fill-in": ShortText,
	"order": Ordering, "ranking": Ordering, "sequence": Ordering,
	"match": Matching, "categorization": Categorize,
	"fill-in-the-blanks": Cloze, "multianswer": Cloze,
	"comment": Essay, "open": Essay,
	"description": Info, "text-only": Info,
}

// commonKeys are those of every question but info.
var commonKeys = []string{"id", "name", "type", "prompt", "difficulty", "topics", "topic", "marks", "time", "hints", "hint", "explanation", "unscored"}

// typeKeys are the further keys of each type.
var typeKeys = map[Type][]string{
	SingleChoice:     {"choices", "answer", "shuffle", "feedback"},
	MultipleResponse: {"choices", "answer", "scoring", "shuffle", "feedback"},
	TrueFalse:        {"answer", "feedback"},
	Numeric:          {"answer", "unit", "feedback"},
	ShortText:        {"answer", "case", "spaces", "feedback"},
	Ordering:         {"items", "scoring", "feedback"},
	Matching:         {"pairs", "extras", "scoring", "feedback"},
	Categorize:       {"categories", "scoring", "feedback"},
	Cloze:            {"gaps", "words", "case", "spaces", "scoring", "feedback"},
	Output:           {"answer", "case", "spaces", "feedback"},
	Essay:            {"modelAnswer", "rubric"},
}

// keysOf are all keys a question of this type may have.
func keysOf(t Type) []string {
	if t == Info {
		return []string{"id", "name", "type", "prompt"}
	}
	return slices.Concat(commonKeys, typeKeys[t])
}

// questionKeys are the keys of any type.
func questionKeys() []string {
	all := slices.Clone(commonKeys)
	for _, t := range Types {
		for _, key := range typeKeys[t] {
			if !slices.Contains(all, key) {
				all = append(all, key)
			}
		}
	}
	return all
}

// questionType is the type a question names, or else the one its shape shows.
func (r *reader) questionType(v *value) (t Type, known bool) {
	m := v.member("type")
	if m == nil {
		return r.typeByShape(v)
	}
	if !r.is(m, stringKind, "") {
		return "", false
	}
	word := strings.ReplaceAll(m.text, "_", "-")
	if slices.Contains(Types, Type(word)) {
		return Type(word), true
	}
	if t, known = typeAliases[word]; known {
		return t, true
	}
	for alias, t := range typeAliases {
		if plain(alias) == plain(m.text) {
			r.wrong(m, "unknown word "+quoted(m.text), `write "`+string(t)+`"`)
			return "", false
		}
	}
	words := make([]string, len(Types))
	for i, t := range Types {
		words[i] = string(t)
	}
	r.unknownWord(m, words)
	return "", false
}

// typeByShape infers the type of a question that names none.
func (r *reader) typeByShape(v *value) (Type, bool) {
	answer := v.member("answer")
	switch {
	case v.member("pairs") != nil:
		return Matching, true
	case v.member("categories") != nil:
		return Categorize, true
	case v.member("gaps") != nil:
		return Cloze, true
	case v.member("choices") != nil:
		return typeOfChoices(v.member("choices"), answer), true
	case v.member("modelAnswer") != nil || v.member("rubric") != nil:
		return Essay, true
	case answer == nil && v.member("unscored") != nil && v.member("unscored").truth:
		return r.typeOfUnscored(v)
	case answer == nil:
		r.add(finding{pos: v.pos, end: v.pos + 1, path: v.path(), message: "the question has no choices and no answer",
			cure: missingAnswerCure(v)})
		return "", false
	}
	return r.typeOfAnswer(answer)
}

// typeOfChoices tells one right choice from several.
func typeOfChoices(choices, answer *value) Type {
	if answer != nil && answer.kind == listKind {
		return MultipleResponse
	}
	if answer != nil && answer.kind == stringKind && namesSeveral(choices, answer.text) {
		return MultipleResponse // wrongly written, which is told once
	}
	right := 0
	for _, c := range choices.items {
		correct, credit := c.member("correct"), c.member("credit")
		if correct != nil && correct.truth {
			right++
		}
		if n, _ := fractionOf(credit); n > 0 {
			right++
		}
	}
	if right > 1 {
		return MultipleResponse
	}
	return SingleChoice
}

// namesSeveral reports whether a text lists the letters of several choices,
// and is not itself one of the choices.
func namesSeveral(choices *value, text string) bool {
	text = strings.TrimSpace(text)
	is := func(c *value) bool { return strings.EqualFold(c.text, text) || strings.EqualFold(textOf(c), text) }
	return lettersIn(text, len(choices.items)) != nil && !slices.ContainsFunc(choices.items, is)
}

// textOf is the text of a choice that is an object.
func textOf(choice *value) string {
	if m := choice.member("text"); m != nil {
		return m.text
	}
	return ""
}

// typeOfAnswer infers the type from an answer without choices.
func (r *reader) typeOfAnswer(answer *value) (Type, bool) {
	one := answer
	if answer.kind == listKind && len(answer.items) > 0 {
		one = answer.items[0]
	}
	has := func(keys ...string) bool {
		return slices.ContainsFunc(keys, func(k string) bool { return one.member(k) != nil })
	}
	switch {
	case one.kind == badKind:
		return "", false
	case one.kind == nullKind:
		return "", r.is(one, stringKind, "")
	case answer.kind == listKind && len(answer.items) == 0:
		r.list(answer)
		return "", false
	case answer.kind == boolKind:
		return TrueFalse, true
	case one.kind == numberKind, has(answerKeys...):
		return Numeric, true
	case one.kind == stringKind:
		return r.typeOfText(answer)
	case has("text", "pattern"):
		return ShortText, true
	case has("prints", "error", "nothing"):
		r.wrong(answer, "only an output question has such an answer, and that type is always written", `add "type": "output"`)
		return "", false
	}
	r.wrong(answer, "the answer shows no type of question", `add "type", such as "short-text" or "numeric"`)
	return "", false
}

// checkForeign tells of keys that belong to questions of other types.
func (r *reader) checkForeign(v *value, t Type) {
	all, own := questionKeys(), keysOf(t)
	for _, m := range v.items {
		if slices.Contains(all, m.key) && !slices.Contains(own, m.key) {
			r.wrongKey(m, `"`+m.key+`" does not belong to a question of type `+string(t), foreignKeyCure(m.key, t))
		}
	}
}

// foreignKeyCure says what to do with a key of other types.
func foreignKeyCure(key string, t Type) string {
	if t == TrueFalse && key == "choices" {
		return "remove it; the choices True and False are made by themselves"
	}
	if t == Ordering && key == "answer" {
		return "remove it; the items stand in the right order"
	}
	var owners []string
	for _, other := range Types {
		if slices.Contains(keysOf(other), key) {
			owners = append(owners, string(other))
		}
	}
	if len(owners) > 5 {
		return "remove it"
	}
	return "remove it; it belongs to " + strings.Join(owners, ", ")
}
