package still

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
)

// number makes a list of places beside each item of what moves under the
// engine's buttons: without a script nothing moves, on paper neither.
func number(article *html.Node, state *attempt.QuestionState) {
	rows := all(article, classed("ordered"))
	for i, row := range rows {
		list, name := build("select", "list"), textOf(first(row, classed("md")))
		remove(first(row, classed("moves")))
		adopt(list, set(build("option", "", textNode("–")), "value", " "))
		for place := range rows {
			word := strconv.Itoa(place + 1)
			adopt(list, set(build("option", "", textNode(word)), "value", word))
		}
		set(set(list, "id", "mt-place-"+strconv.Itoa(i)), "autocomplete", "off")
		set(set(list, "aria-label", clean(placeOf(name))), "data-item", clean(state.Choices[i]))
		replace(first(row, classed("badge")), list)
	}
	remove(first(article, classed("agree")))
	replace(first(article, tagged("legend")).FirstChild, textNode(textPlaces))
}

// handles takes away what only the engine's script can drag by.
func handles(article *html.Node) {
	for _, grip := range all(article, classed("grip")) {
		remove(grip)
	}
}

// slots names in each list and field the slot it fills, in the order shown.
func slots(article *html.Node, question *quizdata.Question, state *attempt.QuestionState) {
	ids := state.Slots
	if question.Type == quizdata.Cloze || len(ids) != len(question.Slots) {
		ids = nil
		for _, s := range question.Slots {
			ids = append(ids, s.ID)
		}
	}
	for _, field := range all(article, func(n *html.Node) bool { return isA(n, "list") || isA(n, "gap") }) {
		// Gaps may stand in another order in the tree than they are numbered.
		i, err := strconv.Atoi(get(field, "id")[strings.LastIndexByte(get(field, "id"), '-')+1:])
		if err == nil && i < len(ids) {
			set(field, "data-slot", clean(ids[i]))
		}
	}
	lists(article, question)
	if submit := first(article, classed("submit")); submit != nil {
		remove(submit)
	}
}

// lists says beside each list, or once for all that are the same, what is in
// it: paper shows what is chosen and nothing else.
func lists(article *html.Node, question *quizdata.Question) {
	if box := first(article, classed("matching")); box != nil && first(box, classed("letters")) == nil {
		text := textFrom + " " + contents(first(box, tagged("select")), " · ")
		box.InsertBefore(build("p", "paper", textNode(text)), first(box, tagged("legend")).NextSibling)
	}
	for _, list := range all(article, tagged("select")) {
		menu := func(s quizdata.Slot) bool { return s.Kind == quizdata.SlotMenu && s.ID == get(list, "data-slot") }
		if slices.ContainsFunc(question.Slots, menu) {
			list.Parent.InsertBefore(build("span", "paper", textNode(" ("+contents(list, " / ")+")")), list.NextSibling)
		}
	}
}

// contents are the words of a list behind the first, which stands for none.
func contents(list *html.Node, between string) string {
	var words []string
	for _, option := range all(list, tagged("option"))[1:] {
		words = append(words, textOf(option))
	}
	return strings.Join(words, between)
}
