package qti2

import (
	"cmp"
	"slices"
	"strings"

	"mocktest/build/convert/bank"
)

// itemWriter is one question while it is written.
type itemWriter struct {
	*packer
	q     *bank.Question
	marks float64
	text  xhtml
	// declarations, body and rules are XML. template names the rules in place
	// of those in rules, as long as there is no feedback.
	declarations, body, rules, template string
	// choiceIDs are the identifiers of the choices.
	choiceIDs []string
}

// item is the file of a question, and the pictures that it shows.
func (p *packer) item(q *bank.Question, id string) (content string, images []string) {
	w := &itemWriter{packer: p, q: q, marks: marksOf(q), text: xhtml{placed: map[string]bool{}}}
	w.content()
	feedback := w.feedback()
	w.unsayable()
	for _, what := range sortedKeys(w.text.lost) {
		w.lose(bank.Changed, q, what, "the XHTML of QTI has nothing like it")
	}
	score := element("outcomeDeclaration", element("defaultValue", element("value", "0")),
		"identifier", "SCORE", "cardinality", "single", "baseType", "float", "normalMaximum", decimal(w.marks))
	if q.Type == bank.Info || q.NoKey && q.Type != bank.Essay { // there is nothing to earn
		score = ""
	}
	processing := ""
	switch {
	case q.NoKey || q.Type == bank.Info || q.Type == bank.Essay:
	case w.template != "":
		processing = element("responseProcessing", "", "template", templates+w.template)
	default:
		processing = element("responseProcessing", "\n"+w.rules)
	}
	passage := ""
	if q.Passage != "" {
		passage = element("div", w.text.blocks(q.Passage), "class", "passage") + "\n"
	}
	inside := w.declarations + score + "\n" + element("itemBody", "\n"+passage+w.body) + "\n" + processing + "\n" + feedback
	return prolog + element("assessmentItem", "\n"+inside, "xmlns", qtiSpace,
		"identifier", cmp.Or(asIdentifier(q.ID), id), "title", cmp.Or(q.Title, asIdentifier(q.ID), id), "label", string(q.Type),
		"adaptive", "false", "timeDependent", "false", "toolName", toolName, "xml:lang", p.test.Lang) + "\n", w.text.images
}

func asIdentifier(s string) string {
	if isIdentifier(s) {
		return s
	}
	return ""
}

func (w *itemWriter) content() {
	switch w.q.Type {
	case bank.SingleChoice, bank.TrueFalse, bank.MultipleResponse:
		w.choices()
	case bank.Numeric, bank.ShortText, bank.Output:
		w.typed()
	case bank.Ordering:
		w.ordering()
	case bank.Matching, bank.Categorize:
		w.pairs()
	case bank.Cloze:
		w.cloze()
	case bank.Essay:
		w.essay()
	default:
		w.body = w.prompt()
	}
}

func (w *itemWriter) prompt() string {
	text := w.text.blocks(w.q.Prompt)
	if text == "" {
		text = "<div/>\n"
	}
	return text
}

// shuffle is whether the question or the test shuffles choices.
func (w *itemWriter) shuffle() string {
	if w.q.Shuffle != nil && !*w.q.Shuffle || w.q.Shuffle == nil && !w.test.ShuffleChoices {
		return "false"
	}
	return "true"
}

// declare declares a response. Without a key there is no correctResponse.
func (w *itemWriter) declare(id, cardinality, base string, right []string, mapping string) {
	inside := ""
	if len(right) > 0 && !w.q.NoKey {
		for _, r := range right {
			inside += element("value", escape(r))
		}
		inside = element("correctResponse", inside)
	}
	if !w.q.NoKey {
		inside += mapping
	}
	w.declarations += element("responseDeclaration", inside, "identifier", id, "cardinality", cardinality, "baseType", base) + "\n"
}

func (w *itemWriter) essay() {
	w.declare(responseID, "single", "string", nil, "")
	w.body = w.prompt()
	if w.q.Model != "" {
		w.body += element("rubricBlock", w.text.blocks(w.q.Model), "view", "scorer", "use", modelUse) + "\n"
	}
	if len(w.q.Rubric) > 0 {
		list := ""
		for _, r := range w.q.Rubric {
			list += element("li", w.text.flow(r))
		}
		w.body += element("rubricBlock", element("ul", list), "view", "scorer", "use", "scoring") + "\n"
	}
	w.body += element("extendedTextInteraction", "", "responseIdentifier", responseID) + "\n"
}

// unsayable names what a question has and QTI has no place for, or is not written.
func (w *itemWriter) unsayable() {
	q := w.q
	for _, l := range []struct {
		has  bool
		what string
	}{
		{len(q.Hints) > 0, "the hints"}, {len(q.Category) > 0, "the category " + quoted(strings.Join(q.Category, "/"))},
		{q.Difficulty != "", "the difficulty " + quoted(q.Difficulty)},
		{slices.ContainsFunc(q.Gaps, func(g bank.Gap) bool { return g.Hint != "" }), "the hint of a gap"},
		{q.Fails, "that the program fails"},
	} {
		if l.has {
			w.lose(bank.Changed, q, l.what, "QTI 2.1 has no place for it")
		}
	}
	const unwritten = "feedback is written by verdict and by choice of the question only"
	if slices.ContainsFunc(q.Answers, func(a bank.Answer) bool { return a.Feedback != "" }) {
		w.lose(bank.Changed, q, "the feedback of an answer", unwritten)
	}
	if slices.ContainsFunc(q.Gaps, gapFeedback) {
		w.lose(bank.Changed, q, "the feedback of a gap", unwritten)
	}
}

func gapFeedback(g bank.Gap) bool {
	return slices.ContainsFunc(g.Answers, func(a bank.Answer) bool { return a.Feedback != "" }) ||
		slices.ContainsFunc(g.Choices, func(c bank.Choice) bool { return c.Feedback != "" })
}

func sortedKeys(set map[string]bool) []string {
	keys := make([]string, 0, len(set))
	for key := range set {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}
