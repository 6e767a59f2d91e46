package qti2

import (
	"strings"

	"mocktest/build/convert/bank"
)

// responseID is the response that the templates mark.
const responseID = "RESPONSE"

func variable(id string) string { return element("variable", "", "identifier", id) }

func base(typ, text string) string { return element("baseValue", escape(text), "baseType", typ) }

func set(id, expression string) string {
	return element("setOutcomeValue", expression, "identifier", id) + "\n"
}

// addScore adds an expression to the score.
func addScore(expression string) string {
	return set("SCORE", element("sum", variable("SCORE")+expression))
}

// mappingOf writes a mapping: keys and marks in turn.
func mappingOf(entries string, otherwise float64, bounds ...string) string {
	return element("mapping", entries, append([]string{"defaultValue", decimal(otherwise)}, bounds...)...)
}

func entry(key string, marks float64, caseSensitive string) string {
	return element("mapEntry", "", "mapKey", key, "mappedValue", decimal(marks), "caseSensitive", caseSensitive)
}

// byMatching marks a question as a whole: by the template if it is worth one
// mark and a wrong response takes none, else by rules that do the same.
func (w *itemWriter) byMatching() {
	if w.marks == 1 && w.q.Penalty == 0 {
		w.template = "match_correct"
	}
	right := element("match", variable(responseID)+element("correct", "", "identifier", responseID))
	branches := element("responseIf", right+set("SCORE", base("float", decimal(w.marks))))
	if w.q.Penalty > 0 {
		branches += element("responseElseIf", element("not", element("isNull", variable(responseID)))+
			set("SCORE", base("float", decimal(-w.q.Penalty))))
	}
	w.rules = element("responseCondition", branches) + "\n"
}

// byMapping marks a question by the mapping of its response.
func (w *itemWriter) byMapping() {
	w.template = "map_response"
	w.rules = set("SCORE", element("mapResponse", "", "identifier", responseID))
}

// feedback writes the texts shown after a response, and the rules for them.
func (w *itemWriter) feedback() string {
	q := w.q
	always := ""
	var texts strings.Builder
	modal := func(outcome, id, text string) {
		if text != "" {
			texts.WriteString(element("modalFeedback", w.text.blocks(text), "outcomeIdentifier", outcome, "identifier", id, "showHide", "show") + "\n")
		}
	}
	modal("FEEDBACK", "general", q.Explanation)
	if q.Type == bank.Essay || q.Type == bank.Info || q.NoKey {
		// There are no rules that could show more; the name tells the rest.
		modal("FEEDBACK", "correct", q.Right)
		modal("FEEDBACK", "partial", q.PartlyRight)
		modal("FEEDBACK", "incorrect", q.Wrong)
		w.choiceFeedback(modal)
		if texts.Len() > 0 {
			w.outcomes(texts.String())
		}
		return texts.String()
	}
	if q.Explanation != "" {
		always = base("identifier", "general")
	}
	modal("FEEDBACK", "correct", q.Right)
	modal("FEEDBACK", "partial", q.PartlyRight)
	modal("FEEDBACK", "incorrect", q.Wrong)
	w.choiceFeedback(modal)
	if texts.Len() == 0 {
		return ""
	}
	w.template = ""
	w.outcomes(texts.String())
	show := func(id string) string {
		return set("FEEDBACK", element("multiple", always+base("identifier", id)))
	}
	nearly := decimal(w.marks * (1 - 1e-9))
	w.rules += element("responseCondition",
		element("responseIf", element("gte", variable("SCORE")+base("float", nearly))+show("correct"))+
			element("responseElseIf", element("gt", variable("SCORE")+base("float", "0"))+show("partial"))+
			element("responseElse", show("incorrect"))) + "\n"
	if len(w.choiceIDs) > 0 {
		w.rules += set("PICKED", element("multiple", variable(responseID)))
	}
	return texts.String()
}

func (w *itemWriter) choiceFeedback(modal func(outcome, id, text string)) {
	for i, c := range w.q.Choices {
		if i < len(w.choiceIDs) {
			modal("PICKED", w.choiceIDs[i], c.Feedback)
		}
	}
}

// outcomes declares those that feedback depends on.
func (w *itemWriter) outcomes(texts string) {
	for _, id := range []string{"FEEDBACK", "PICKED"} {
		if id == "FEEDBACK" || strings.Contains(texts, `"PICKED"`) || len(w.choiceIDs) > 0 {
			w.declarations += element("outcomeDeclaration", "", "identifier", id, "cardinality", "multiple", "baseType", "identifier") + "\n"
		}
	}
}
