package qti2

import (
	"fmt"
	"slices"

	"mocktest/build/convert/bank"
)

// ordering writes items to order, printed so that the right order does not show.
func (w *itemWriter) ordering() {
	q := w.q
	list := ""
	right := make([]string, len(q.Items))
	for at, i := range scattered(q.Items) {
		right[i] = fmt.Sprintf("I%d", at+1)
		list += element("simpleChoice", w.text.flow(q.Items[i]), "identifier", right[i]) + "\n"
	}
	w.declare(responseID, "ordered", "identifier", right, "")
	w.byMatching()
	w.body = w.prompt() + element("orderInteraction", "\n"+list, "responseIdentifier", responseID, "shuffle", "true") + "\n"
}

// pairs writes a matchInteraction: each left side takes one right side.
func (w *itemWriter) pairs() {
	q := w.q
	var rights []string
	for _, p := range q.Pairs {
		if p.Right != "" && !slices.Contains(rights, p.Right) {
			rights = append(rights, p.Right)
		}
	}
	for _, e := range q.Extras {
		if !slices.Contains(rights, e) {
			rights = append(rights, e)
		}
	}
	most := "1"
	if q.Type == bank.Categorize || len(rights) < len(q.Pairs) {
		most = "0"
	}
	idOf := map[string]string{}
	rightSet, leftSet := "", ""
	for at, i := range scattered(rights) {
		id := fmt.Sprintf("R%d", at+1)
		idOf[rights[i]] = id
		rightSet += element("simpleAssociableChoice", w.text.flow(rights[i]), "identifier", id, "matchMax", most) + "\n"
	}
	var key []string
	entries := ""
	for i, p := range q.Pairs {
		id := fmt.Sprintf("L%d", i+1)
		leftSet += element("simpleAssociableChoice", w.text.flow(p.Left), "identifier", id, "matchMax", "1") + "\n"
		if p.Right != "" {
			pair := id + " " + idOf[p.Right]
			key = append(key, pair)
			entries += entry(pair, w.marks/float64(len(q.Pairs)), "")
		}
	}
	if q.Penalty > 0 {
		w.declare(responseID, "multiple", "directedPair", key, "")
		w.byMatching()
	} else {
		w.declare(responseID, "multiple", "directedPair", key, mappingOf(entries, 0))
		w.byMapping()
	}
	w.body = w.prompt() + element("matchInteraction", element("simpleMatchSet", "\n"+leftSet)+"\n"+element("simpleMatchSet", "\n"+rightSet),
		"responseIdentifier", responseID, "shuffle", w.shuffle(), "maxAssociations", fmt.Sprint(len(q.Pairs))) + "\n"
}
