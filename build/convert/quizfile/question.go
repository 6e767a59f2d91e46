package quizfile

import (
	"slices"
	"strconv"

	"mocktest/build/convert/bank"
)

// question is a question as the file has it. One that cannot be scored is asked
// without a key, or becomes a text where its parts are the key; what cannot be
// said at all is dropped. All of it is reported.
func (w *writer) question(q *bank.Question) (questionJSON, bool) {
	before := len(w.losses)
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
	bare, ok := unscored(q, out)
	if !ok {
		return w.text(q, why, "a "+string(q.Type)+" question cannot be asked without its key", before)
	}
	if again := w.try(bare); again != "" {
		return w.text(q, why, again, before)
	}
	if !q.NoKey { // else whoever read it has told
		w.lose(q, bank.Unscored, "the question is asked and not scored", why+"; "+AddKey(q.Type))
	}
	if remarked(q) && q.Type != bank.Essay { // there it stands in the explanation
		w.lose(q, bank.Changed, "what is said to right and wrong answers is left out", "what is not scored has none")
	}
	if out.Marks != nil {
		w.lose(q, bank.Changed, "its marks are left out", "what is not scored has none")
	}
	return bare, true
}

// text is a question as a text, which is the least that can be shown of it. Of
// the two reasons noKey is why it is not scored, and unasked why it is not even
// asked. The losses told from before on are kept only where a key was tried.
func (w *writer) text(q *bank.Question, noKey, unasked string, before int) (questionJSON, bool) {
	if q.NoKey {
		w.losses = w.losses[:before]
	}
	info := asText(q)
	if again := w.try(info); again != "" {
		w.lose(q, bank.Dropped, "the question is left out", again)
		return questionJSON{}, false
	}
	w.loseAll(q)
	if q.NoKey { // which whoever read it has told
		w.lose(q, bank.Changed, "the question is shown as a text", unasked)
	} else {
		w.lose(q, bank.Unscored, "the question is shown and counts for nothing", noKey)
	}
	return info, true
}

// keyed is the question with its key. The second result says why there is none.
func (w *writer) keyed(q *bank.Question) (questionJSON, string) {
	out := questionJSON{Name: authorsName(q), Prompt: q.Prompt}
	if q.Type == bank.Info {
		out.Type = "info"
		return out, ""
	}
	w.common(&out, q)
	if q.NoKey && q.Type != bank.Essay {
		return out, "the input does not say which answer is right"
	}
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
