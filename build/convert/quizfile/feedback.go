package quizfile

import (
	"strings"

	"mocktest/build/convert/bank"
)

// said are words that a learning management system shows of itself. The widget
// has its own.
var said = map[string]bool{
	"your answer is correct": true, "your answer is partially correct": true, "your answer is incorrect": true,
	"correct": true, "incorrect": true, "right": true, "wrong": true,
}

// empty reports that a feedback says nothing that the widget does not.
func empty(feedback string) bool {
	bare := strings.ToLower(strings.Trim(feedback, " .!\n\t"))
	return bare == "" || said[bare]
}

// spoken is a feedback that says something, or nothing.
func spoken(feedback string) string {
	if empty(feedback) {
		return ""
	}
	return feedback
}

// say sets what is said after a response.
func (q *questionJSON) say(key, text string) {
	if text == "" {
		return
	}
	if q.Feedback == nil {
		q.Feedback = map[string]string{}
	}
	q.Feedback[key] = text
}

// feedback sets what is said by verdict. An essay has no verdict: there it stands
// with the explanation.
func (w *writer) feedback(out *questionJSON, q *bank.Question) {
	out.Explanation = spoken(q.Explanation)
	said := []struct{ key, text string }{{"right", q.Right}, {"partly", q.PartlyRight}, {"wrong", q.Wrong}}
	if q.Type != bank.Essay {
		for _, s := range said {
			if s.text != q.Explanation {
				out.say(s.key, spoken(s.text))
			}
		}
		return
	}
	moved := false
	for _, s := range said {
		if text := spoken(s.text); text != "" && text != out.Explanation {
			out.Explanation = strings.TrimSpace(out.Explanation + "\n\n" + text)
			moved = true
		}
	}
	if moved {
		w.lose(q, bank.Changed, "what is said after a right or wrong response stands in the explanation", "readers mark an essay by themselves")
	}
}
