package moodle

import (
	"slices"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/quizdata"
	"mocktest/quizdata/grade"
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
	if !earning(it.q.Answers) {
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
		default:
			if caught(a.text, all[i+1:], useCase) {
				it.lose("that "+quoted(a.text)+" earns nothing", "a wildcard below accepts it")
			}
			if a.feedback != "" {
				answer := pattern(a.text, useCase)
				answer.Feedback = a.feedback
				answers = append(answers, answer)
			}
		}
	}
	return answers
}

// caught reports whether an answer below that earns marks accepts what an answer
// above it was to keep out.
func caught(text string, below []typedAnswer, useCase bool) bool {
	m := quizdata.Comparison{Case: quizdata.CaseIgnore, Spaces: quizdata.SpacesTrim}
	if useCase {
		m.Case = quizdata.CaseExact
	}
	return slices.ContainsFunc(below, func(b typedAnswer) bool {
		return b.credit > 0 && hasWildcard(b.text) && (hasWildcard(text) || grade.MatchPattern(b.text, strings.ReplaceAll(text, `\*`, "*"), m))
	})
}

func hasWildcard(s string) bool { return strings.Contains(strings.ReplaceAll(s, `\*`, ""), "*") }

// pattern reads an answer in which * stands for any characters and \* for a star.
func pattern(s string, useCase bool) bank.Answer {
	answer := bank.Answer{Text: s}
	if !hasWildcard(s) {
		answer.Text = strings.ReplaceAll(s, `\*`, "*")
	}
	answer.Match = map[[2]bool]bank.Match{
		{false, false}: bank.IgnoreCase, {false, true}: bank.Exact, {true, false}: bank.Wildcard, {true, true}: bank.WildcardX,
	}[[2]bool{hasWildcard(s), useCase}]
	return answer
}

// earning reports whether one of the answers is right, if only in part.
func earning(answers []bank.Answer) bool {
	return slices.ContainsFunc(answers, func(a bank.Answer) bool { return a.Credit > 0 })
}
