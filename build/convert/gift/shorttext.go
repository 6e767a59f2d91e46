package gift

import (
	"regexp"
	"strings"

	"mocktest/build/convert/bank"
)

// shortText reads the texts that are accepted, whatever their case. An answer of *
// alone that earns nothing holds the feedback for all others.
func (m *builder) shortText(s span) {
	m.q.Type = bank.ShortText
	m.q.Answers = m.texts(s, &m.q.Wrong)
	if i := arrowIn(s); i >= 0 {
		m.lose(bank.Changed, s.at+i, "-> in an answer is read as text", "pairs are two or more, all with = and ->")
	}
	if len(m.q.Answers) == 0 {
		m.unscored(s, "the key", "no answer earns anything; a right one is written =answer")
	}
}

// texts reads accepted texts; wrong becomes the feedback for all others.
func (m *builder) texts(s span, wrong *string) (all []bank.Answer) {
	for _, a := range m.split(s, "=") {
		_, body := formatOf(a.body, "")
		plain := plain(body)
		credit := a.credit()
		switch {
		case plain == "" && a.feedback == nil:
			continue
		case credit <= 0 && plain == "*":
			if a.feedback != nil {
				*wrong = m.remark(a)
			}
			continue
		case credit <= 0 || plain == "":
			m.lose(bank.Changed, a.body.at, "the wrong answer "+bank.Brief(plain)+" and its feedback", "only answers that earn something are kept")
			continue
		}
		all = append(all, wild(bank.Answer{Text: plain, Match: bank.IgnoreCase, Credit: credit, Feedback: m.remark(a)}))
	}
	return all
}

// wild finds out how a text is compared: * stands for anything, and \* for a star.
func wild(a bank.Answer) bank.Answer {
	if !strings.Contains(a.Text, "*") {
		return a
	}
	var plain, pattern strings.Builder
	stars, literal := 0, 0
	for i := 0; i < len(a.Text); i++ {
		switch {
		case strings.HasPrefix(a.Text[i:], `\*`):
			literal++
			plain.WriteByte('*')
			pattern.WriteString(`\*`)
			i++
		case a.Text[i] == '*':
			stars++
			pattern.WriteString(".*")
		default:
			plain.WriteByte(a.Text[i])
			pattern.WriteString(regexp.QuoteMeta(a.Text[i : i+1]))
		}
	}
	switch {
	case stars == 0:
		a.Text = plain.String()
	case literal == 0:
		a.Match = bank.Wildcard
	default:
		a.Text, a.Match = "(?is)"+pattern.String(), bank.Regexp
	}
	return a
}
