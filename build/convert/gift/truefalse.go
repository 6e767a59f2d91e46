package gift

import "mocktest/build/convert/bank"

// trueFalse reads T or F, and the feedback for the wrong response and then the one
// for the right response.
func (m *builder) trueFalse(s span) {
	m.q.Type = bank.TrueFalse
	m.q.Choices = []bank.Choice{{Text: "True"}, {Text: "False"}}
	word, remarks, _ := s.cut("#")
	right, wrong := &m.q.Choices[0], &m.q.Choices[1]
	if word.raw[0] == 'F' || word.raw[0] == 'f' {
		right, wrong = wrong, right
	}
	right.Credit = 1
	first, second, _ := remarks.cut("#")
	wrong.Feedback, right.Feedback = m.text(first), m.text(second)
}
