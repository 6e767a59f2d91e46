package quizfile

import (
	"slices"
	"strconv"
	"strings"

	"mocktest/build/convert/bank"
)

// The types that put things in their place.

func (w *writer) ordering(out *questionJSON, q *bank.Question) string {
	out.Type, out.Items = string(q.Type), q.Items
	out.Scoring = partly(q)
	return ""
}

func (w *writer) matching(out *questionJSON, q *bank.Question) string {
	out.Type, out.Extras, out.Scoring = string(q.Type), q.Extras, partly(q)
	for _, p := range q.Pairs {
		out.Pairs = append(out.Pairs, [2]string{p.Left, p.Right})
	}
	return ""
}

func (w *writer) categorize(out *questionJSON, q *bank.Question) string {
	out.Type, out.Scoring = string(q.Type), partly(q)
	at := map[string]int{}
	for _, p := range q.Pairs {
		i, known := at[p.Right]
		if !known {
			i = len(out.Categories)
			at[p.Right] = i
			out.Categories = append(out.Categories, categoryJSON{Title: p.Right})
		}
		out.Categories[i].Items = append(out.Categories[i].Items, p.Left)
	}
	if len(q.Extras) > 0 {
		w.lose(q, bank.Changed, "things that belong nowhere are left out", "every thing of a quiz file belongs to a category")
	}
	return ""
}

func (w *writer) cloze(out *questionJSON, q *bank.Question) string {
	out.Type, out.Scoring, out.Words = string(q.Type), partly(q), extraWords(q)
	out.Gaps = map[string]gapJSON{}
	for _, g := range q.Gaps {
		made := gapJSON{}
		if g.Weight != 1 {
			made.Weight = g.Weight
		}
		switch g.Kind {
		case bank.NumberGap:
			made.Answer = w.numbers(q, g.Answers)
		case bank.TextGap:
			var rule string
			made.Answer, rule = w.texts(q, g.Answers)
			out.Case = strictest(out.Case, rule)
		case bank.MenuGap:
			if !menu(&made, g.Choices) {
				return "the right word of the gap {{" + g.ID + "}} is not known"
			}
		case bank.BankGap:
			at := slices.IndexFunc(g.Choices, func(c bank.Choice) bool { return full(c.Credit) })
			if at < 0 {
				return "the right word of the gap {{" + g.ID + "}} is not known"
			}
			made.Word = g.Choices[at].Text
			w.bankLosses(q, &g, at)
		}
		if made.Answer == nil && made.Word == "" && made.Choices == nil {
			return "no answer of the gap {{" + g.ID + "}} can be said in a quiz file"
		}
		out.Gaps[g.ID] = made
	}
	return ""
}

// menu sets the choices of a gap, with letters where one is right and nothing else
// is said of any. It reports whether one is right.
func menu(made *gapJSON, choices []bank.Choice) bool {
	var right []string
	bare := true
	for i, c := range choices {
		if full(c.Credit) {
			right = append(right, string(rune('A'+i)))
		}
		bare = bare && empty(c.Feedback) && (full(c.Credit) || c.Credit == 0)
	}
	for _, c := range choices {
		one := choiceJSON{Text: c.Text, Feedback: spoken(c.Feedback)}
		switch {
		case bare && len(right) == 1:
			made.Choices = append(made.Choices, c.Text)
			continue
		case c.Credit != 0:
			one.Credit = credit(c.Credit)
		}
		made.Choices = append(made.Choices, one)
	}
	if bare && len(right) == 1 {
		made.Answer = right[0]
	}
	return len(right) > 0
}

// bankLosses tells what is lost of a gap that takes a word of the bank: the file
// has one right word for it, of which nothing is said.
func (w *writer) bankLosses(q *bank.Question, g *bank.Gap, right int) {
	for i, c := range g.Choices {
		if i != right && c.Credit > 0 {
			w.lose(q, bank.Changed, "that "+strconv.Quote(c.Text)+" is accepted in the gap {{"+g.ID+"}}", "a gap takes one word of the bank")
		}
		if !empty(c.Feedback) {
			w.lose(q, bank.Changed, "what is said after "+strconv.Quote(c.Text)+" in the gap {{"+g.ID+"}}", "words of the bank have no feedback")
		}
	}
}

// strictest is the case rule of all typed gaps, which have one together. It is
// always written: without it "10" would not be a text.
func strictest(before, rule string) string {
	if before == "exact" || rule == "exact" {
		return "exact"
	}
	return "ignore"
}

// extraWords are the words of the bank that no gap asks for.
func extraWords(q *bank.Question) []string {
	asked := map[string]bool{}
	for _, g := range q.Gaps {
		for _, c := range g.Choices {
			if g.Kind == bank.BankGap && full(c.Credit) {
				asked[c.Text] = true
			}
		}
	}
	var extra []string
	for _, word := range q.Words {
		if !asked[word] && strings.TrimSpace(word) != "" {
			extra = append(extra, word)
		}
	}
	return extra
}

// partly is the rule of most formats for such questions, each place its share,
// unless the input says otherwise.
func partly(q *bank.Question) string {
	if q.Scoring == bank.AllOrNothing {
		return ""
	}
	return "partial"
}
