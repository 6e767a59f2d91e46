package gift

import (
	"slices"
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
	if !earning(m.q.Answers) {
		m.unscored(s, "the key", "no answer earns anything; a right one is written =answer")
	}
}

// texts reads accepted texts; wrong becomes the feedback for all others.
func (m *builder) texts(s span, wrong *string) (all []bank.Answer) {
	var before []bank.Answer // those that earn nothing, of which nothing is said
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
		case plain == "":
			m.lose(bank.Changed, a.body.at, "the feedback to an answer without text", "nothing can be typed to match it")
			continue
		case credit < 0:
			m.lose(bank.Changed, a.body.at, "that the wrong answer "+bank.Brief(plain)+" takes marks of its own", "each wrong answer takes the same here")
		}
		made := wild(bank.Answer{Text: plain, Match: bank.IgnoreCase, Credit: max(0, credit), Feedback: m.remark(a)})
		if credit <= 0 && made.Feedback == "" {
			before = append(before, made)
			continue
		}
		if made.Match == bank.Wildcard && made.Credit > 0 {
			for _, b := range append(before, all...) {
				if b.Credit < made.Credit {
					m.lose(bank.Changed, a.body.at, "that "+bank.Brief(b.Text)+" earns less if "+bank.Brief(plain)+" fits it as well", "the best credit counts here, and not the first that fits")
				}
			}
		}
		all = append(all, made)
	}
	return all
}

// wild finds out how a text is compared: * stands for anything, and \* for a star.
func wild(a bank.Answer) bank.Answer {
	if strings.Contains(strings.ReplaceAll(a.Text, `\*`, ""), "*") {
		a.Match = bank.Wildcard
	} else {
		a.Text = strings.ReplaceAll(a.Text, `\*`, "*")
	}
	return a
}

// earning reports whether one of the answers is right, if only in part.
func earning(answers []bank.Answer) bool {
	return slices.ContainsFunc(answers, func(a bank.Answer) bool { return a.Credit > 0 })
}
