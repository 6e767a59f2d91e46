package h5p

import (
	"fmt"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
)

// mostWords is how many words a text may have to become a list of choices.
const mostWords = 20

// markTheWords reads H5P.MarkTheWords: the words of a text are choices, as long
// as they are few and none occurs twice.
func (r *reader) markTheWords(n node) {
	task := r.html(n, n.params.text("taskDescription"))
	q := bank.Question{Type: bank.MultipleResponse, Scoring: bank.PartialCredit}
	seen := map[string]bool{}
	twice, body := "", ""
	for _, p := range stars(n.params.text("textField")) {
		body += p.text
		plain := text.Strip(p.text)
		words := strings.Fields(plain)
		if p.marked {
			words = []string{strings.TrimSpace(plain)}
		}
		for _, w := range words {
			w = strings.Trim(w, ".,;:!?()\"")
			if w == "" {
				continue
			}
			if seen[w] {
				twice = w
			}
			seen[w] = true
			c := bank.Choice{Text: text.Line(w)}
			if p.marked {
				c.Credit = 1
				q.Marks++
			}
			q.Choices = append(q.Choices, c)
		}
	}
	why := ""
	switch {
	case len(q.Choices) > mostWords:
		why = fmt.Sprintf("its %d words are too many for a list of choices, at most %d are", len(q.Choices), mostWords)
	case twice != "":
		why = fmt.Sprintf("the word %q stands in it twice, so a list of choices would not tell which", twice)
	}
	if why != "" {
		r.file.Lose(bank.Dropped, n.place, task, "a content of "+n.library, why)
		return
	}
	q.Prompt = r.prompt(n, task, r.html(n, body))
	keep := false
	q.Shuffle = &keep
	r.feedback(n, &q)
	if q.Marks == 0 {
		r.noKey(n, &q, "no word is marked with asterisks, *…*")
	}
	r.add(n, q)
}
