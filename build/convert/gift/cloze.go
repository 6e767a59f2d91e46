package gift

import (
	"strconv"

	"mocktest/build/convert/bank"
)

// cloze reads a text with several answers in it, each a gap. Moodle knows no such
// question in GIFT, other programs do.
func (m *builder) cloze(whole span, chosen []pair) bool {
	m.q.Type = bank.Cloze
	var parts []span
	end := 0
	for i, p := range chosen {
		id := "gap" + strconv.Itoa(i+1)
		parts = append(parts, whole.from(end).until(p.open-end), span{whole.at + p.open, "{{" + id + "}}"})
		end = p.close + 1
		gap, ok := m.gap(id, whole.from(p.open+1).until(p.close-p.open-1).trim())
		if !ok {
			m.lose(bank.Dropped, whole.at+p.open, "the question: it has several pairs of braces with answers",
				`a question has one; write \{ for a brace of the text`)
			return false
		}
		m.q.Gaps = append(m.q.Gaps, gap)
	}
	m.q.Prompt = m.markdown(m.format, append(parts, whole.from(end))...)
	m.lose(bank.Changed, whole.at, "several answers in one text became gaps", "Moodle reads only the first of them")
	return true
}

// gap reads the answers of one gap.
func (m *builder) gap(id string, s span) (gap bank.Gap, ok bool) {
	gap.ID = id
	if i := s.lastIndex("####"); i >= 0 {
		m.q.Explanation = m.text(s.from(i + 4))
		s = s.until(i).trim()
	}
	var wrong string
	switch {
	case s.raw == "" || truth.MatchString(s.raw):
		return gap, false
	case s.raw[0] == '#':
		gap.Kind, gap.Answers = bank.NumberGap, m.numbers(s.from(1), &wrong)
		ok = earning(gap.Answers)
	case s.index("~") >= 0:
		gap.Kind, gap.Choices = bank.MenuGap, m.choices(s)
		ok = earns(gap.Choices)
	default:
		gap.Kind, gap.Answers = bank.TextGap, m.texts(s, &wrong)
		ok = earning(gap.Answers)
	}
	switch {
	case wrong != "" && gap.Kind == bank.TextGap:
		gap.Answers = append(gap.Answers, bank.Answer{Text: "*", Match: bank.Wildcard, Feedback: wrong})
	case wrong != "":
		m.lose(bank.Changed, s.at, "the feedback of a gap for all other numbers", "a gap has none")
	}
	return gap, ok
}
