package still

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"mocktest/quizdata"
	"mocktest/quizdata/attempt"
	"mocktest/widget/view"
)

// finish makes a drawn question work without an engine: it names the question
// and its inputs for scripts, folds hints and answer away, and makes its ids
// its own.
func (p *paper) finish(article *html.Node, i int) error {
	snap := p.at(i)
	state := snap.Questions[i]
	question := p.quiz.Question(state.ID)
	set(article, "data-question", clean(question.ID))
	set(article, "data-type", string(question.Type))
	handles(article)
	switch {
	case first(article, classed("shown")) != nil: // there is nothing to answer with
	case question.Type.HasChoices():
		giveValues(article, choiceIDs(question, state))
	case question.Type == quizdata.Ordering:
		number(article, state)
	case question.Type.HasSlots():
		slots(article, question, state)
	case question.Type == quizdata.Output:
		if err := p.outcomes(article, question, snap); err != nil {
			return err
		}
	}
	if err := p.foldHints(article, i); err != nil {
		return err
	}
	if p.answers && question.Reveals() && first(article, classed("shown")) == nil {
		answer, err := p.answer(question, state)
		if err != nil {
			return err
		}
		adopt(article, foldAnswer(answer, question))
	}
	p.own(article, "q"+strconv.Itoa(i+1)+"-")
	return nil
}

// choiceIDs are in the order shown.
func choiceIDs(question *quizdata.Question, state *attempt.QuestionState) []string {
	if len(state.Choices) == len(question.Choices) {
		return state.Choices
	}
	var ids []string
	for _, c := range question.Choices {
		ids = append(ids, c.ID)
	}
	return ids
}

// giveValues says in each radio or checkbox what it stands for, in order.
func giveValues(n *html.Node, values []string) {
	for i, input := range all(n, tagged("input")) {
		if i < len(values) {
			set(input, "value", clean(values[i]))
		}
	}
}

// formless makes a plain box of a form: nothing is sent anywhere, and the page
// may have a form around the whole test.
func formless(form *html.Node) {
	retag(form, "div")
	unset(form, "method", "autocomplete")
}

// outcomes gives the radios of an output question their values and puts in the
// fields that the widget draws once one is picked. The stylesheet shows the one
// that fits.
func (p *paper) outcomes(article *html.Node, question *quizdata.Question, snap *attempt.Snapshot) error {
	var kinds []string
	typed := first(article, classed("typed"))
	for _, kind := range []quizdata.OutcomeKind{quizdata.OutcomePrints, quizdata.OutcomeNothing, quizdata.OutcomeError} {
		kinds = append(kinds, string(kind))
		drawn, err := read(&view.OutputField{Question: question, Response: quizdata.Response{Outcome: kind}, Actions: p.actions})
		if err != nil {
			return err
		}
		field := first(drawn, classed("typed")).FirstChild
		if field == nil || typed == nil {
			continue
		}
		remove(field)
		set(field, "data-outcome", string(kind))
		respell(field, func(id string) string { return id + "-" + string(kind) })
		adopt(typed, field)
	}
	radios := all(article, func(n *html.Node) bool { return isTag(n, "input") && get(n, "type") == "radio" })
	for i, radio := range radios {
		if i < len(kinds) {
			set(radio, "value", kinds[i])
		}
	}
	return nil
}

// foldHints makes something to open of the button that shows the next hint.
func (p *paper) foldHints(article *html.Node, i int) error {
	box := first(article, classed("hints"))
	if box == nil {
		return nil
	}
	opened, err := read(view.Ask(p.quiz, p.hinted(i), p.actions))
	if err != nil {
		return err
	}
	list, button := first(first(opened, classed("hints")), tagged("ol")), first(box, tagged("button"))
	if list == nil || button == nil {
		return nil
	}
	word := wordHints
	if len(children(list)) == 1 {
		word = wordHint
	}
	summary := build("summary", get(button, "class"), empty(button)...)
	replace(first(summary, tagged("span")), build("span", "", textNode(word)))
	remove(list)
	empty(box)
	adopt(box, build("details", "", summary, list))
	return nil
}

// foldAnswer folds an answer away. Of the choices only those that are right or
// say why they are not are told again.
func foldAnswer(answer *html.Node, question *quizdata.Question) *html.Node {
	for _, row := range all(answer, classed("choice")) {
		if !isA(row, "right") && first(row, classed("feedback")) == nil {
			remove(row)
		}
	}
	name, word := wordAnswer, wordShowAnswer
	if question.Unscored {
		name, word = wordExplained, wordShowExplained
		for _, list := range append(all(answer, classed("orders")), all(answer, classed("choices"))...) {
			if first(list, classed("choice")) == nil {
				remove(list) // it stands above, and nothing is said about it
			}
		}
	}
	set(answer, "data-name", name) // for paper, where nothing is folded
	return build("details", "answer", build("summary", "", textNode(word)), answer)
}

// own makes ids, and all that points to them, those of one question or card.
func (p *paper) own(n *html.Node, name string) {
	respell(n, func(id string) string { return p.prefix + name + strings.TrimPrefix(id, "mt-") })
}

// respell changes every id and name in n, and every reference to an id.
func respell(n *html.Node, change func(string) string) {
	for e := range elements(n) {
		for i, a := range e.Attr {
			switch a.Key {
			case "id", "for", "aria-describedby", "aria-labelledby", "aria-controls":
			case "name":
				if !isTag(e, "input") {
					continue
				}
			default:
				continue
			}
			ids := strings.Fields(a.Val)
			for k, id := range ids {
				ids[k] = change(id)
			}
			e.Attr[i].Val = strings.Join(ids, " ")
		}
	}
}
