package quizdata

import (
	"slices"
	"strings"
)

// typeOfText infers the type from one text or several as the answer. Texts
// that all read as numbers, or as true and false, were most likely meant so,
// and taken as texts they would refuse a reader's 5.0 for 5: the writer has to
// say which. Keys that only one type has say it too.
func (r *reader) typeOfText(answer *value) (Type, bool) {
	question, texts := answer.parent, []*value{answer}
	if answer.kind == listKind {
		texts = answer.items
	}
	all := func(reads func(string) bool) bool {
		return !slices.ContainsFunc(texts, func(v *value) bool { return v.kind != stringKind || !reads(v.text) })
	}
	const typed = `, or add "type": "short-text" if the reader shall type `
	switch {
	case question.member("case") != nil || question.member("spaces") != nil:
		return ShortText, true
	case question.member("unit") != nil:
		return Numeric, true
	case all(readsAsTruth):
		r.wrong(answer, "the answer reads as true or false, but stands in quotes",
			"write "+truthOf(texts[0].text)+" without quotes for a true-false question"+typed+"the word")
		return "", false
	case all(readsAsNumber):
		r.wrong(answer, "the answer reads as a number, but stands in quotes", bareNumberCure(texts[0].text)+" for a numeric question"+typed+"the text")
		return "", false
	}
	return ShortText, true
}

func readsAsTruth(text string) bool { return truthOf(text) != "" }

// truthOf is the true or false that a word stands for, or "".
func truthOf(text string) string {
	switch strings.ToLower(strings.TrimSpace(text)) {
	case "true", "yes":
		return "true"
	case "false", "no":
		return "false"
	}
	return ""
}

func readsAsNumber(text string) bool {
	_, ok := meantNumber(strings.TrimSpace(text))
	return ok
}

// bareNumberCure says how to write the number that a text reads as.
func bareNumberCure(text string) string {
	text = strings.TrimSpace(text)
	number, _ := meantNumber(text)
	cure := "write " + excerpt(number) + " without quotes"
	if strings.HasSuffix(text, "%") {
		cure += ` and "unit": "%"`
	}
	return cure
}

// numberInTextCure guesses the number that was meant by a text in its place.
func (r *reader) numberInTextCure(v *value, forms string) string {
	if v.kind != stringKind {
		return forms
	}
	question := v.parent
	for question != nil && question.kind == listKind {
		question = question.parent
	}
	text := strings.TrimSpace(v.text)
	if unit := question.member("unit"); unit != nil && unit.text != "" {
		number, ok := meantNumber(strings.TrimSpace(strings.TrimSuffix(text, unit.text)))
		if ok && strings.HasSuffix(text, unit.text) {
			return "write " + excerpt(number) + ` without quotes; the unit stands in "unit"`
		}
	}
	if readsAsNumber(text) {
		return bareNumberCure(text)
	}
	if number, unit, ok := cutUnit(text); ok && question.member("prompt") == nil {
		return "write " + excerpt(number) + ` without quotes; the unit of a gap stands in the prompt`
	} else if ok {
		return "write " + excerpt(number) + ` without quotes and "unit": ` + quoted(unit)
	}
	return forms
}

// cutUnit parts a number from the word behind it.
func cutUnit(text string) (number, unit string, ok bool) {
	end := 0
	for end < len(text) && strings.IndexByte("+-.,0123456789", text[end]) >= 0 {
		end++
	}
	unit = strings.TrimSpace(text[end:])
	number, ok = meantNumber(text[:end])
	return number, unit, ok && unit != "" && len(unit) <= 10 && !strings.ContainsAny(unit, " ±,;0123456789")
}

// percentCure guesses what a margin in percent was meant to be.
func percentCure(v *value) string {
	number, ok := strings.CutSuffix(strings.TrimSpace(v.text), "%")
	if number = strings.TrimSpace(number); ok && v.key == "tolerance" && validNumber(number) {
		return `write "percent": ` + excerpt(number) + ` in place of "tolerance"`
	}
	return ""
}

// answerKeys stand inside a numeric answer, and are often written beside it.
var answerKeys = []string{"value", "tolerance", "percent", "min", "max", "above", "below"}

// checkQuestionKeys tells of keys that no question has.
func (r *reader) checkQuestionKeys(v *value) {
	known := questionKeys()
	for _, m := range v.items {
		switch {
		case slices.Contains(known, m.key):
		case slices.Contains(answerKeys, m.key) && m.pos > 0:
			r.wrongKey(m, `"`+m.key+`" stands inside the answer`, "write "+answerWith(v))
		default:
			r.unknownKey(m, known)
		}
	}
}

// answerWith is the answer that was meant by keys of it beside it.
func answerWith(v *value) string {
	var parts []string
	add := func(key string, m *value) {
		if m == nil || m.kind != numberKind && m.kind != stringKind {
			return
		}
		if number, ok := meantNumber(m.text); ok {
			parts = append(parts, `"`+key+`": `+excerpt(number))
		}
	}
	add("value", v.member("answer"))
	for _, key := range answerKeys {
		add(key, v.member(key))
	}
	if len(parts) == 0 {
		return `"answer": {"value": 5, "tolerance": 0.1}`
	}
	return `"answer": {` + strings.Join(parts, ", ") + "}"
}

// missingAnswerCure says what to add to a question without choices and answer:
// first what its other keys show.
func missingAnswerCure(v *value) string {
	has := func(keys ...string) bool {
		return slices.ContainsFunc(keys, func(key string) bool { return v.member(key) != nil })
	}
	switch {
	case has(answerKeys...):
		return "add " + answerWith(v)
	case has("unit"):
		return `add "answer": 5, the number without its unit`
	case has("case", "spaces"):
		return `add "answer": "…", the text to be typed`
	case v.member("feedback").member("true") != nil, v.member("feedback").member("false") != nil:
		return `add "answer": true or "answer": false`
	case has("items"):
		return `add "type": "ordering", where the items stand in the right order`
	case has("extras"):
		return `add "pairs": [["left", "right"]]`
	case has("words"):
		return `add "gaps": {"name": {"word": "…"}}, one for each {{name}} of the prompt`
	case has("scoring"):
		return `add "choices": ["…", "…"] and "answer": ["A", "B"]`
	}
	return `add "answer": true, 42 or "…", or "choices" and "answer"; "unscored": true and "type" if nobody knows it, ` +
		`"modelAnswer" if it is open, "type": "info" if nothing is asked`
}
