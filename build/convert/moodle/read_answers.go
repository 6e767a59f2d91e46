package moodle

import (
	"regexp"
	"slices"
	"strings"

	"mocktest/build/convert/bank"
)

// typedAnswer is one answer of a typed question or gap, as Moodle writes it.
type typedAnswer struct {
	text      string
	credit    float64
	feedback  string // Markdown
	tolerance string // of a number
}

// shortanswer reads a question whose response is a text.
func (it *item) shortanswer() {
	it.stem()
	it.q.Type = bank.ShortText
	it.q.Answers = it.texts(it.typedAnswers(), truth(it.node.Value("usecase")), &it.q.Wrong)
	if len(it.q.Answers) == 0 {
		it.unscored("no answer has a grade above 0", "what is right must be said by the fraction of an answer")
	}
}

func (it *item) typedAnswers() []typedAnswer {
	var all []typedAnswer
	for _, a := range it.node.All("answer") {
		all = append(all, typedAnswer{
			text:      strings.TrimSpace(textOf(a)),
			credit:    it.credit(a.Attr["fraction"]),
			feedback:  it.markdown(a.Child("feedback")),
			tolerance: strings.TrimSpace(a.Value("tolerance")),
		})
	}
	return all
}

// texts reads the answers of a text. An answer * that earns nothing says what to
// tell whoever is wrong.
func (it *item) texts(all []typedAnswer, useCase bool, wrong *string) []bank.Answer {
	var answers []bank.Answer
	last := lastWildcard(all)
	for i, a := range all {
		switch {
		case a.text == "":
			if a.credit > 0 || a.feedback != "" {
				it.lose("an answer without text", "nothing can be typed to match it")
			}
		case a.credit > 0:
			answer := pattern(a.text, useCase)
			answer.Credit, answer.Feedback = a.credit, a.feedback
			answers = append(answers, answer)
		case a.text == "*" && wrong != nil && *wrong == "":
			*wrong = a.feedback
		case a.feedback != "":
			it.lose("the feedback to the wrong answer "+quoted(a.text), "only answers that earn marks have their own")
		case i < last:
			it.lose("that "+quoted(a.text)+" earns nothing", "a wildcard below accepts it")
		}
	}
	return answers
}

// lastWildcard is the place of the last answer that earns marks for what an
// answer above it was to keep out, or -1.
func lastWildcard(all []typedAnswer) int {
	for i, a := range slices.Backward(all) {
		if a.credit > 0 && hasWildcard(a.text) {
			return i
		}
	}
	return -1
}

func hasWildcard(s string) bool { return strings.Contains(strings.ReplaceAll(s, `\*`, ""), "*") }

// pattern reads an answer in which * stands for any characters and \* for a star.
func pattern(s string, useCase bool) bank.Answer {
	star := strings.Contains(s, `\*`)
	answer := bank.Answer{Text: strings.ReplaceAll(s, `\*`, "*"), Match: bank.IgnoreCase}
	switch {
	case hasWildcard(s) && star:
		// The bank's wildcards know no literal star.
		answer.Match, answer.Text = bank.Regexp, expression(s)
		if !useCase {
			answer.Text = "(?i)" + answer.Text
		}
	case hasWildcard(s) && useCase:
		answer.Match = bank.WildcardX
	case hasWildcard(s):
		answer.Match = bank.Wildcard
	case useCase:
		answer.Match = bank.Exact
	}
	return answer
}

// expression is a regular expression for a text with wildcards and literal stars.
func expression(s string) string {
	const literal = "\x00"
	s = regexp.QuoteMeta(strings.ReplaceAll(s, `\*`, literal))
	return strings.ReplaceAll(strings.ReplaceAll(s, `\*`, `.*`), literal, `\*`)
}
