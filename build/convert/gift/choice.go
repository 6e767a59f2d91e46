package gift

import "mocktest/build/convert/bank"

// choice reads choices. One is to be picked where any is marked with =, else any
// number, each for its weight. Weights are kept as they are, whatever their sum.
func (m *builder) choice(s span) {
	m.q.Type, m.q.Scoring = bank.MultipleResponse, bank.ScoringByCredit
	if s.index("=") >= 0 {
		m.q.Type, m.q.Scoring = bank.SingleChoice, bank.ScoringUnsaid
	}
	m.q.Choices = m.choices(s)
	switch {
	case !earns(m.q.Choices):
		m.unscored(s, "the key", "no choice earns anything; mark the right one with = or a weight such as %50%")
	case len(m.q.Choices) == 1:
		m.unscored(s, "the key", "there is only one choice; add wrong ones with ~")
	case m.q.Type == bank.SingleChoice && allRight(m.q.Choices):
		m.unscored(s, "the key", "every choice is said to be right; mark the wrong ones with ~")
	}
}

func (m *builder) choices(s span) (all []bank.Choice) {
	for _, a := range m.split(s, "=~") {
		if a.body.raw == "" && a.feedback == nil {
			m.lose(bank.Changed, a.body.at, "a choice without a text", "there is nothing to show")
			continue
		}
		if a.mark == 0 {
			a.mark = '~'
		}
		all = append(all, bank.Choice{Text: m.text(a.body), Credit: a.credit(), Feedback: m.remark(a)})
	}
	return all
}

// earns reports whether any choice is right, at least in part.
func earns(choices []bank.Choice) bool {
	for _, c := range choices {
		if c.Credit > 0 {
			return true
		}
	}
	return false
}

// allRight reports whether there is nothing to get wrong.
func allRight(choices []bank.Choice) bool {
	for _, c := range choices {
		if c.Credit < 1 {
			return false
		}
	}
	return true
}
