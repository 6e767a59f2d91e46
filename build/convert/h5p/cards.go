package h5p

import (
	"fmt"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
)

// flashcards reads H5P.Flashcards: a text is typed for each card. Several that are
// right stand with slashes between.
func (r *reader) flashcards(n node) {
	match := bank.IgnoreCase
	if exact, _ := n.params.truth("caseSensitive"); exact {
		match = bank.Exact
	}
	r.each(n, "cards", func(n node) {
		card := n.params
		q := bank.Question{Type: bank.ShortText, Prompt: r.prompt(n, r.cardImage(n), r.html(n, card.text("text")))}
		for _, answer := range strings.Split(card.text("answer"), "/") {
			if answer = strings.TrimSpace(answer); answer != "" {
				q.Answers = append(q.Answers, bank.Answer{Text: answer, Match: match, Credit: 1})
			}
		}
		if tip := r.html(n, card.text("tip")); tip != "" {
			q.Hints = []string{tip}
		}
		if len(q.Answers) == 0 {
			r.noKey(n, &q, "the card has no answer")
		}
		r.add(n, q)
	})
}

// dialogcards reads H5P.Dialogcards, which are turned to see their backs: the back
// is the model answer of an essay.
func (r *reader) dialogcards(n node) {
	r.each(n, "dialogs", func(n node) {
		q := bank.Question{Type: bank.Essay, Prompt: r.prompt(n, r.cardImage(n), r.html(n, n.params.text("text"))), Model: r.html(n, n.params.text("answer"))}
		if tip := r.html(n, n.params.object("tips").text("front")); tip != "" {
			q.Hints = []string{tip}
		}
		if q.Model == "" {
			r.noKey(n, &q, "the card has no back")
		}
		r.add(n, q)
	})
}

// openEnded reads H5P.FreeTextQuestion and H5P.OpenEndedQuestion.
func (r *reader) openEnded(n node) {
	q := bank.Question{Type: bank.Essay, Prompt: r.prompt(n, r.html(n, n.params.text("question")))}
	r.noKey(n, &q, "it has no model answer")
	r.add(n, q)
}

// sortParagraphs reads H5P.SortParagraphs, whose paragraphs stand in the right
// order.
func (r *reader) sortParagraphs(n node) {
	q := bank.Question{Type: bank.Ordering, Prompt: r.prompt(n, r.html(n, n.params.text("taskDescription")))}
	for _, p := range n.params.texts("paragraphs") {
		if item := r.html(n, p); item != "" {
			q.Items = append(q.Items, item)
		}
	}
	r.feedback(n, &q)
	if len(q.Items) < 2 {
		r.noKey(n, &q, "it has fewer than two paragraphs")
	}
	r.add(n, q)
}

// each calls f with each object of a list as a content of its own. What the whole
// says stands before the first of them.
func (r *reader) each(n node, list string, f func(node)) {
	var parts []string
	for _, key := range []string{"title", "description"} {
		if s := r.html(n, n.params.text(key)); s != "" {
			parts = append(parts, s)
		}
	}
	if len(parts) > 0 {
		r.add(n, bank.Question{Type: bank.Info, Prompt: strings.Join(parts, "\n\n")})
	}
	for i, card := range n.params.list(list) {
		f(node{library: n.library, params: card, place: fmt.Sprintf("%s: %s[%d]", n.place, list, i)})
	}
}

// cardImage is the image of a card.
func (r *reader) cardImage(n node) string {
	return r.image(n, params{"file": map[string]any(n.params.object("image")), "alt": n.params.text("imageAltText")})
}

// asks reports whether a content of a library that is not known asks something.
func asks(p params) bool {
	return text.Strip(p.text("question")+p.text("taskDescription")) != ""
}
