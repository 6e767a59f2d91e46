package quizfile

import (
	"slices"
	"strconv"
	"strings"

	"mocktest/build/convert/bank"
)

// question is a question as the file has it. What cannot be scored becomes
// info, what cannot be said at all is dropped; both are reported.
func (w *writer) question(q *bank.Question) (questionJSON, bool) {
	out, why := w.keyed(q)
	if why == "" {
		why = w.try(out)
	}
	if why == "" {
		return out, true
	}
	if q.Type == bank.Info {
		w.lose(q, bank.Dropped, "the text is left out", why)
		return questionJSON{}, false
	}
	info := unscored(q)
	if again := w.try(info); again != "" {
		w.lose(q, bank.Dropped, "the question is left out", again)
		return questionJSON{}, false
	}
	if q.Explanation+q.Right+q.Wrong+q.PartlyRight != "" || len(q.Hints) > 0 || hasFeedback(q.Choices) {
		w.lose(q, bank.Changed, "its hints, feedback and explanation are left out", "what counts for nothing has a text only")
	}
	if !q.NoKey { // else whoever read it has told
		w.lose(q, bank.Unscored, "the question is shown and counts for nothing", why)
	}
	return info, true
}

func hasFeedback(choices []bank.Choice) bool {
	for _, c := range choices {
		if c.Feedback != "" {
			return true
		}
	}
	return false
}

// unscored shows a question without a key as a text, with its choices.
func unscored(q *bank.Question) questionJSON {
	prompt := q.Prompt
	for i, c := range q.Choices {
		if i == 0 {
			prompt += "\n"
		}
		prompt += "\n- " + strings.ReplaceAll(c.Text, "\n", "\n  ")
	}
	return questionJSON{Name: authorsName(q), Type: "info", Prompt: prompt}
}

// keyed is the question with its key. The second result says why there is none.
func (w *writer) keyed(q *bank.Question) (questionJSON, string) {
	out := questionJSON{Name: authorsName(q), Prompt: q.Prompt}
	if q.Type == bank.Info {
		out.Type = "info"
		return out, ""
	}
	if q.NoKey && q.Type != bank.Essay {
		return out, "the input does not say which answer is right"
	}
	w.common(&out, q)
	fill := fillers[q.Type]
	if fill == nil {
		return out, "there is no type " + strconv.Quote(string(q.Type)) + " in a quiz file"
	}
	return out, fill(w, &out, q)
}

// fillers set the key of each type and say why they cannot.
var fillers = map[bank.Type]func(*writer, *questionJSON, *bank.Question) string{
	bank.SingleChoice: (*writer).choices, bank.MultipleResponse: (*writer).choices, bank.TrueFalse: (*writer).trueFalse,
	bank.Numeric: (*writer).numeric, bank.ShortText: (*writer).shortText, bank.Output: (*writer).output,
	bank.Essay: (*writer).essay, bank.Ordering: (*writer).ordering, bank.Matching: (*writer).matching,
	bank.Categorize: (*writer).categorize, bank.Cloze: (*writer).cloze,
}

// common sets what every question may have.
func (w *writer) common(out *questionJSON, q *bank.Question) {
	out.Difficulty, out.Time, out.Hints = q.Difficulty, q.Seconds, q.Hints
	out.Marks = marks(q)
	seen := map[string]bool{}
	tags := q.Tags
	if n := len(q.Category); n > 0 { // what the result is broken down by
		tags = append(slices.Clone(tags), q.Category[n-1])
	}
	for _, tag := range tags {
		if tag = line(tag); tag != "" && !seen[tag] {
			seen[tag] = true
			out.Topics = append(out.Topics, tag)
		}
	}
	w.feedback(out, q)
}

func marks(q *bank.Question) any {
	switch correct := q.Marks; {
	case q.Penalty > 0:
		if correct == 0 {
			correct = 1
		}
		return marksJSON{Correct: correct, Wrong: credit(-q.Penalty)}
	case correct == 0 || correct == 1:
		return nil
	default:
		return correct
	}
}

func number(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }
