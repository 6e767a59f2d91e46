package quizdata

import (
	"slices"
	"strconv"
	"strings"
)

// cloze reads the gaps of a prompt and the bank of words.
func (r *reader) cloze(q *Question, v *value, s settings) {
	q.Scoring = r.scoring(v, s)
	q.Match = r.comparison(v, CaseIgnore)
	gaps := r.need(v, "gaps", `add "gaps": {"name": {"answer": "…"}}, one for each {{name}} of the prompt`)
	if !r.is(gaps, objectKind, `write {"name": {"answer": "…"}}, one for each {{name}} of the prompt`) {
		return
	}
	r.checkTwice(gaps)
	if n := len(gaps.items); n < 1 || n > MaxChoices {
		r.wrong(gaps, count(n, "gap")+"; a question has 1 to "+strconv.Itoa(MaxChoices), "add or remove some")
		return
	}
	words := bank{what: "word"}
	for _, name := range r.gapNames(q, v, gaps) {
		q.Slots = append(q.Slots, r.gap(q, v, gaps.member(name), &words))
	}
	r.words(v, &words)
	q.Items = words.items
}

// gapNames are the gaps in the order of the prompt, and behind them those that
// have no place in it.
func (r *reader) gapNames(q *Question, v, gaps *value) (names []string) {
	prompt := v.member("prompt")
	pieces, stray := cutGaps(q.Prompt)
	for _, at := range stray {
		if r.full() {
			break
		}
		r.wrongAt(prompt, at, "{{ without a name and }} behind it",
			`write {{name}} with a name of letters, digits, - and _, or \\{{ for two braces`)
	}
	for _, piece := range pieces {
		switch name := piece.Gap; {
		case name == "", r.full():
		case gaps.member(name) == nil:
			r.wrongAt(prompt, piece.At, "there is no gap "+quoted(name), missingGapCure(name, gaps))
		case slices.Contains(names, name):
			r.wrongAt(prompt, piece.At, "the gap "+quoted(name)+" stands here for the second time", "give each place a gap of its own")
		default:
			names = append(names, name)
		}
	}
	for _, m := range gaps.items {
		if slices.Contains(names, m.key) {
			continue
		}
		names = append(names, m.key)
		switch {
		case !validGap(m.key):
			r.wrongKey(m, quoted(m.key)+" is no name for a gap", "write 1 to "+strconv.Itoa(MaxIDBytes)+" letters, digits, - and _")
		case q.Prompt != "":
			r.wrongKey(m, "the gap "+quoted(m.key)+" has no place in the prompt", "write {{"+m.key+"}} where it belongs, or remove it")
		}
	}
	return names
}

func missingGapCure(name string, gaps *value) string {
	var names []string
	for _, m := range gaps.items {
		names = append(names, m.key)
	}
	if near := nearest(name, names); near != "" {
		return "write {{" + near + "}}"
	}
	return `add it to "gaps": "` + name + `": {"answer": "…"}; or write \\{{ for two braces`
}

// gap reads what one gap is filled with.
func (r *reader) gap(q *Question, question, v *value, words *bank) Slot {
	slot := Slot{ID: v.key, Weight: 1}
	if !r.is(v, objectKind, gapCure(v)) || !r.object(v, "answer", "choices", "word", "weight", "case", "spaces") {
		return slot
	}
	r.without(v, "holds for all gaps", `write it beside "gaps"`, "case", "spaces")
	if w := v.member("weight"); w != nil {
		n, ok := r.fraction(w)
		if ok && (n <= 0 || n > MaxMarks) {
			r.wrong(w, "a weight of "+excerpt(w.text), "write a number above 0, up to "+strconv.Itoa(MaxMarks))
		}
		slot.Weight = n
	}
	const forms = `keep "word" for a word of the bank, "choices" and "answer" for a menu, or "answer" for typing`
	switch word, choices := v.member("word"), v.member("choices"); {
	case word != nil:
		r.without(v, `beside "word"`, forms, "choices", "answer")
		slot.Kind, slot.Key = SlotItem, words.add(r, word)
	case choices != nil:
		menu := Question{Type: Cloze}
		r.choiceQuestion(&menu, v, settings{scoring: AllOrNothing})
		slot.Kind, slot.Choices = SlotMenu, menu.Choices
	default:
		r.typedGap(&slot, r.need(v, "answer", `add "answer": "…" or "answer": 42`), q.Match)
		r.checkNumberTexts(v.member("answer"), question)
	}
	return slot
}

// gapCure guesses what was meant by a gap that is no object.
func gapCure(v *value) string {
	switch v.kind {
	case stringKind:
		return `write {"answer": ` + quoted(v.text) + "}"
	case numberKind:
		return `write {"answer": ` + excerpt(v.text) + "}"
	}
	return `write {"answer": "…"}`
}

// typedGap reads the numbers or texts that are accepted in a gap.
func (r *reader) typedGap(slot *Slot, answer *value, m Comparison) {
	var first *value
	if all := r.oneOrList(answer); len(all) > 0 {
		first = all[0]
	}
	number := first != nil && first.kind == numberKind
	for _, key := range answerKeys {
		number = number || first.member(key) != nil
	}
	if number {
		slot.Kind, slot.Numbers = SlotNumber, r.numberKeys(answer)
		return
	}
	slot.Kind, slot.Texts = SlotText, r.textKeys(answer, m)
}

// checkNumberTexts refuses texts that all read as numbers, unless the question
// says how texts are compared: see typeOfText.
func (r *reader) checkNumberTexts(answer, question *value) {
	if question.member("case") != nil || question.member("spaces") != nil {
		return
	}
	number := ""
	for _, v := range r.oneOrList(answer) {
		if v.kind != stringKind || !readsAsNumber(v.text) {
			return
		}
		number, _ = meantNumber(strings.TrimSpace(v.text))
	}
	if number != "" {
		r.wrong(answer, "the answer reads as a number, but stands in quotes", "write "+excerpt(number)+
			` without quotes, or "case": "exact" beside "gaps" if the reader shall type the text`)
	}
}

// words reads the further words of the bank.
func (r *reader) words(v *value, words *bank) {
	fromGaps, list := len(words.items), v.member("words")
	if list != nil {
		for _, word := range r.list(list) {
			words.addNew(r, word)
		}
	}
	switch n := len(words.items); {
	case list != nil && fromGaps == 0 && !takesWords(v):
		r.wrongKey(list, "no gap takes a word from the bank", `write {"word": "…"} as a gap, or remove "words"`)
	case fromGaps > 0 && n == 1:
		r.wrong(v.member("gaps"), "the bank has one word only", `add "words": ["…"], others to choose from`)
	case n > MaxChoices:
		r.wrong(v.member("gaps"), "a bank of "+count(n, "word")+"; a question has at most "+strconv.Itoa(MaxChoices), "remove some")
	}
}

// takesWords reports whether a gap is filled from the bank, if it could be read
// or not.
func takesWords(v *value) bool {
	return slices.ContainsFunc(v.member("gaps").items, func(m *value) bool { return m.member("word") != nil })
}
