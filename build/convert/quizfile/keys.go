package quizfile

import (
	"math"
	"strconv"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
	"mocktest/quizdata"
)

func (w *writer) choices(out *questionJSON, q *bank.Question) string {
	out.Type, out.Shuffle = string(q.Type), q.Shuffle
	right, parts := 0, false
	for _, c := range q.Choices {
		if full(c.Credit) {
			right++
		} else if c.Credit != 0 {
			parts = true
		}
	}
	parts = parts || q.Scoring == bank.ScoringByCredit && right < len(q.Choices) && q.Type == bank.MultipleResponse
	if q.Type == bank.SingleChoice && right > 1 {
		return strconv.Itoa(right) + " choices of a question for one choice are right"
	}
	if !parts && bare(q.Choices) {
		lettered(out, q)
		return ""
	}
	for _, c := range q.Choices {
		made := choiceJSON{Text: c.Text, Feedback: c.Feedback, Pinned: c.Pinned}
		switch {
		case parts && c.Credit != 0:
			made.Credit = credit(c.Credit)
		case !parts:
			made.Correct = full(c.Credit)
		}
		out.Choices = append(out.Choices, made)
	}
	if !parts && q.Scoring == bank.PartialCredit && q.Type == bank.MultipleResponse {
		out.Scoring = "partial"
	}
	return ""
}

// bare reports that choices have nothing but a text, none of which is a letter
// that could be taken for the name of another.
func bare(choices []bank.Choice) bool {
	for _, c := range choices {
		if c.Feedback != "" || c.Pinned || len(strings.TrimSpace(c.Text)) < 2 {
			return false
		}
	}
	return len(choices) <= quizdata.MaxChoices
}

// lettered writes choices as texts and the right ones by their letters, as one
// would by hand.
func lettered(out *questionJSON, q *bank.Question) {
	var right []string
	for i, c := range q.Choices {
		out.Choices = append(out.Choices, c.Text)
		if full(c.Credit) {
			right = append(right, string(rune('A'+i)))
		}
	}
	out.Type = ""
	switch {
	case q.Type == bank.SingleChoice && len(right) == 1:
		out.Answer = right[0]
	case q.Type == bank.SingleChoice || len(right) == 0:
		out.Type = string(q.Type) // and no answer, of which the reader tells
	default:
		out.Answer = right
		if q.Scoring == bank.PartialCredit {
			out.Scoring = "partial"
		}
	}
}

func (w *writer) trueFalse(out *questionJSON, q *bank.Question) string {
	if len(q.Choices) != 2 {
		return "a true-false question has " + strconv.Itoa(len(q.Choices)) + " choices"
	}
	out.Answer = full(q.Choices[0].Credit)
	if full(q.Choices[0].Credit) == full(q.Choices[1].Credit) {
		return "not one of true and false is right"
	}
	out.Feedback = map[string]string{}
	for i, key := range []string{"true", "false"} {
		if text := q.Choices[i].Feedback; text != "" {
			out.Feedback[key] = text
		}
	}
	return ""
}

func (w *writer) numeric(out *questionJSON, q *bank.Question) string {
	out.Unit = line(q.Unit)
	out.Answer = w.numbers(q, q.Answers)
	if out.Answer == nil {
		return "no number is accepted"
	}
	w.answerFeedback(q)
	return ""
}

// numbers are the accepted numbers of a question or a gap; nil if there is none.
func (w *writer) numbers(q *bank.Question, answers []bank.Answer) any {
	var list []any
	for _, a := range answers {
		n := a.Number
		if n == nil || a.Credit <= 0 || math.IsInf(n.Min, 0) || math.IsInf(n.Max, 0) {
			w.lose(q, bank.Changed, "an accepted answer is left out", "it is no number from one bound to another")
			continue
		}
		if n.OpenMin || n.OpenMax {
			w.lose(q, bank.Changed, "a bound that was not accepted itself is accepted", "bounds of a quiz file are included")
		}
		made := numberJSON{}
		switch {
		case n.Min == n.Max && full(a.Credit):
			list = append(list, n.Min)
			continue
		case n.Min == n.Max:
			made.Value = &n.Min
		default:
			made.Min, made.Max = &n.Min, &n.Max
		}
		if !full(a.Credit) {
			made.Credit = credit(a.Credit)
		}
		list = append(list, made)
	}
	return one(list)
}

func (w *writer) shortText(out *questionJSON, q *bank.Question) string {
	out.Type = string(q.Type)
	out.Answer, out.Case = w.texts(q, q.Answers)
	if out.Answer == nil {
		return "no text is accepted that a quiz file can say"
	}
	w.answerFeedback(q)
	return ""
}

// texts are the accepted texts, and whether case counts.
func (w *writer) texts(q *bank.Question, answers []bank.Answer) (any, string) {
	exact := false
	for _, a := range answers {
		exact = exact || a.Match == bank.Exact || a.Match == bank.WildcardX
	}
	var list []any
	seen := map[string]bool{}
	for _, a := range answers {
		text, why := literal(a)
		if why != "" {
			w.lose(q, bank.Changed, "the accepted answer "+strconv.Quote(a.Text)+" is left out", why)
			continue
		}
		key := text
		if !exact {
			key = strings.ToLower(text)
		}
		if seen[key] {
			continue
		}
		seen[key] = true
		if full(a.Credit) {
			list = append(list, text)
		} else {
			list = append(list, textJSON{Text: text, Credit: credit(a.Credit)})
		}
	}
	if exact {
		return one(list), "exact"
	}
	return one(list), ""
}

// literal is an answer as one text.
func literal(a bank.Answer) (text, why string) {
	switch {
	case a.Credit <= 0:
		return "", "it earns nothing, and a quiz file lists what earns something"
	case a.Match == bank.Regexp:
		return "", "a quiz file has no regular expressions"
	case (a.Match == bank.Wildcard || a.Match == bank.WildcardX) && strings.Contains(a.Text, "*"):
		return "", "a quiz file has no wildcards"
	case strings.TrimSpace(a.Text) == "":
		return "", "it is empty"
	}
	return a.Text, ""
}

// answerFeedback notes that accepted answers have no words of their own.
func (w *writer) answerFeedback(q *bank.Question) {
	for _, a := range q.Answers {
		if a.Feedback != "" && !said[strings.ToLower(strings.Trim(a.Feedback, " .!\n\t"))] {
			w.lose(q, bank.Changed, "what is said after single answers is left out", "a typed answer has the explanation only")
			return
		}
	}
}

func (w *writer) output(out *questionJSON, q *bank.Question) string {
	out.Type = "output"
	switch text, have := "", len(q.Answers) > 0; {
	case have && q.Answers[0].Text != "":
		text = q.Answers[0].Text
		if q.Fails {
			out.Answer = map[string]any{"error": text}
		} else {
			out.Answer = text
		}
	case q.Fails:
		out.Answer = map[string]any{"error": true}
	default:
		out.Answer = map[string]any{"nothing": true}
	}
	return ""
}

// noModel stands where readers would find the model answer.
const noModel = "*This question came without a model answer.*"

func (w *writer) essay(out *questionJSON, q *bank.Question) string {
	out.Type, out.Rubric = "essay", q.Rubric
	out.ModelAnswer = text.First(q.Model, out.Explanation)
	if out.ModelAnswer == "" {
		// It can be written all the same. Readers' own marks stand apart from
		// the score.
		out.ModelAnswer = noModel
		if !q.NoKey {
			w.lose(q, bank.Changed, "readers mark their own answer without a model answer", "the input has none; write one")
		}
	}
	if q.Model == "" {
		out.Explanation = ""
	}
	if len(q.Rubric) > 0 {
		out.Marks = nil // the sum of the rubric
		if q.Marks > 0 && q.Marks != float64(len(q.Rubric)) {
			w.lose(q, bank.Changed, "each criterion counts one mark", "marks of an essay with a rubric are those of its criteria")
		}
	}
	return ""
}

// one is the only entry of a list, or the list; nil for none.
func one(list []any) any {
	switch len(list) {
	case 0:
		return nil
	case 1:
		return list[0]
	}
	return list
}
