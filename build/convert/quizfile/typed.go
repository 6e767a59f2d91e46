package quizfile

import (
	"math"
	"strconv"
	"strings"

	"mocktest/build/convert/bank"
)

// Answers that are typed: numbers and texts.

func (w *writer) numeric(out *questionJSON, q *bank.Question) string {
	out.Unit = line(q.Unit)
	out.Answer = w.numbers(q, q.Answers)
	if out.Answer == nil {
		return "no number is accepted"
	}
	return ""
}

// numbers are the foreseen numbers of a question or a gap; nil if there is none.
func (w *writer) numbers(q *bank.Question, answers []bank.Answer) any {
	var list []any
	for _, a := range answers {
		n := a.Number
		switch {
		case a.Credit <= 0 && empty(a.Feedback):
			continue // a wrong answer like any other
		case n == nil || math.IsNaN(n.Min) || math.IsNaN(n.Max) || math.IsInf(n.Min, -1) && math.IsInf(n.Max, 1):
			w.lose(q, bank.Changed, "an accepted answer is left out", "it is no number and has no bound")
			continue
		case n.Min == n.Max && !n.OpenMin && !n.OpenMax && full(a.Credit) && empty(a.Feedback):
			list = append(list, n.Min)
			continue
		}
		made := numberJSON{Credit: share(a.Credit), Feedback: spoken(a.Feedback)}
		ends(&made, n)
		list = append(list, made)
	}
	return one(list)
}

// ends sets what is written for the ends of a range.
func ends(made *numberJSON, n *bank.Number) {
	if n.Min == n.Max && !n.OpenMin && !n.OpenMax {
		made.Value = &n.Min
		return
	}
	switch {
	case math.IsInf(n.Min, -1):
	case n.OpenMin:
		made.Above = &n.Min
	default:
		made.Min = &n.Min
	}
	switch {
	case math.IsInf(n.Max, 1):
	case n.OpenMax:
		made.Below = &n.Max
	default:
		made.Max = &n.Max
	}
}

func (w *writer) shortText(out *questionJSON, q *bank.Question) string {
	out.Type = string(q.Type)
	out.Answer, out.Case = w.texts(q, q.Answers)
	if out.Answer == nil {
		return "no text is accepted that a quiz file can say"
	}
	return ""
}

// texts are the foreseen texts, and whether case counts.
func (w *writer) texts(q *bank.Question, answers []bank.Answer) (any, string) {
	exact, ignored := false, false
	var all []bank.Answer
	for _, a := range answers {
		expanded, why := plainly(a)
		if why != "" {
			w.lose(q, bank.Changed, "the answer "+strconv.Quote(a.Text)+" is left out", why)
			continue
		}
		for _, a := range expanded {
			strict := a.Match == bank.Exact || a.Match == bank.WildcardX
			cased := strings.ToLower(a.Text) != strings.ToUpper(a.Text)
			exact, ignored = exact || strict, ignored || !strict && cased
		}
		all = append(all, expanded...)
	}
	if exact && ignored {
		w.lose(q, bank.Changed, "case counts in all answers of the question", "a quiz file says it once for all of them")
	}
	list := w.distinct(q, all, exact)
	if exact {
		return one(list), "exact"
	}
	return one(list), ""
}

// distinct are the texts as the file has them, without those that no response
// could tell from one before.
func (w *writer) distinct(q *bank.Question, all []bank.Answer, exact bool) (list []any) {
	before := map[textJSON]bank.Answer{}
	for _, a := range all {
		made := textJSON{Text: a.Text}
		if wild(a) {
			made = textJSON{Pattern: a.Text}
		}
		key := made
		if !exact {
			key.Text, key.Pattern = strings.ToLower(key.Text), strings.ToLower(key.Pattern)
		}
		key.Text, key.Pattern = strings.TrimSpace(key.Text), strings.TrimSpace(key.Pattern)
		if twin, is := before[key]; is {
			if a.Credit != twin.Credit || !empty(a.Feedback) && a.Feedback != twin.Feedback {
				w.lose(q, bank.Changed, "what "+strconv.Quote(a.Text)+" earns and is told is left out", "the same answer stands before it")
			}
			continue
		}
		before[key] = a
		made.Credit, made.Feedback = share(a.Credit), spoken(a.Feedback)
		if made.Pattern == "" && made.Credit == nil && made.Feedback == "" {
			list = append(list, a.Text)
		} else {
			list = append(list, made)
		}
	}
	return list
}

// plainly is an answer as texts and patterns: one of it, or for a regular
// expression as many as mean exactly the same. A wrong answer of which nothing is
// said is none.
func plainly(a bank.Answer) (list []bank.Answer, why string) {
	switch {
	case a.Credit <= 0 && empty(a.Feedback):
		return nil, ""
	case a.Match == bank.Regexp:
		list = expanded(a)
		if list == nil {
			return nil, "a quiz file has no regular expressions, and this one is no short list of texts with * for any characters"
		}
	default:
		list = []bank.Answer{a}
	}
	for i, a := range list {
		if strings.TrimSpace(a.Text) == "" {
			return nil, "it is empty"
		}
		if (a.Match == bank.Wildcard || a.Match == bank.WildcardX) && !wild(a) {
			list[i].Text = strings.ReplaceAll(a.Text, `\*`, "*") // it has stars and no wildcard
			list[i].Match = map[bool]bank.Match{true: bank.Exact, false: bank.IgnoreCase}[a.Match == bank.WildcardX]
		}
	}
	return list, ""
}

// share is a credit where it must be written.
func share(c float64) any {
	if full(c) {
		return nil
	}
	return credit(max(0, c))
}
