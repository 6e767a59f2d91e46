package quizfile

import (
	"slices"
	"strings"

	"mocktest/build/convert/bank"
)

// unscored is the question without its key: asked, answered and not marked. It
// is false for types whose parts are the key.
func unscored(q *bank.Question, common questionJSON) (questionJSON, bool) {
	out := questionJSON{
		Name: authorsName(q), Prompt: q.Prompt, Difficulty: common.Difficulty, Topics: common.Topics, Time: common.Time, Hints: common.Hints,
		Explanation: common.Explanation, Unscored: true,
	}
	if q.Type != bank.SingleChoice {
		out.Type = string(q.Type)
	}
	switch q.Type {
	case bank.SingleChoice, bank.MultipleResponse:
		out.Shuffle = q.Shuffle
		for _, c := range q.Choices {
			out.Choices = append(out.Choices, withoutKey(c))
		}
	case bank.TrueFalse:
		out.Feedback = saidAfter(q.Choices)
	case bank.Numeric:
		out.Unit = line(q.Unit)
	case bank.ShortText, bank.Essay:
	case bank.Ordering:
		out.Items = q.Items
	default:
		return out, false
	}
	return out, true
}

// withoutKey is a choice that is neither right nor wrong.
func withoutKey(c bank.Choice) any {
	if c.Feedback == "" && !c.Pinned {
		return c.Text
	}
	return choiceJSON{Text: c.Text, Feedback: c.Feedback, Pinned: c.Pinned}
}

// saidAfter is the feedback of true and of false.
func saidAfter(choices []bank.Choice) map[string]string {
	said := map[string]string{}
	for i, key := range []string{"true", "false"} {
		if i < len(choices) && choices[i].Feedback != "" {
			said[key] = choices[i].Feedback
		}
	}
	return said
}

// AddKey says how a question that was written without a key gets one; empty for
// a type that is written as a text without it.
func AddKey(t bank.Type) string {
	switch t {
	case bank.SingleChoice, bank.MultipleResponse, bank.TrueFalse, bank.Numeric, bank.ShortText:
		return `to have it scored write "answer" and take "unscored" out`
	case bank.Ordering:
		return `to have it scored put the items in order and take "unscored" out`
	case bank.Essay:
		return `to have readers mark themselves write "modelAnswer" and take "unscored" out`
	}
	return ""
}

// asText shows a question that cannot be asked without its key, with all there
// is to choose from.
func asText(q *bank.Question) questionJSON {
	var choices, left, right []string
	for _, c := range q.Choices {
		choices = append(choices, c.Text)
	}
	for _, p := range q.Pairs {
		left, right = append(left, p.Left), append(right, p.Right)
	}
	right = append(right, q.Extras...)
	slices.Sort(right) // the order of the pairs would tell the key
	prompt := q.Prompt // lists with a line between, or the second would go on with the first
	for _, list := range [][]string{choices, q.Items, left, slices.Compact(right), q.Words} {
		if text := bullets(list); text != "" && prompt != q.Prompt {
			prompt += "\n\n---" + text
		} else {
			prompt += text
		}
	}
	return questionJSON{Name: authorsName(q), Type: "info", Prompt: prompt}
}

// bullets are texts as a list below a text.
func bullets(list []string) string {
	text, before := "", "\n\n"
	for _, item := range list {
		if item = strings.TrimSpace(item); item != "" {
			text += before + "- " + strings.ReplaceAll(item, "\n", "\n  ")
			before = "\n"
		}
	}
	return text
}

// remarked reports whether something is said by verdict or to single answers.
func remarked(q *bank.Question) bool {
	return slices.ContainsFunc(q.Remarks(), func(r bank.Remark) bool { return !empty(r.Text) })
}

// loseAll tells what a question has that a text has not.
func (w *writer) loseAll(q *bank.Question) {
	feedback := slices.ContainsFunc(q.Choices, func(c bank.Choice) bool { return c.Feedback != "" })
	if q.Explanation != "" || remarked(q) || len(q.Hints) > 0 || feedback {
		w.lose(q, bank.Changed, "its hints, feedback and explanation are left out", "what counts for nothing has a text only")
	}
}
