package gift

import (
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
)

// arrow stands between the sides of a pair.
const arrow = "->"

// isMatching reports whether all answers are pairs. One pair alone is none: there
// is nothing to choose from, and Moodle refuses it too.
func (m *builder) isMatching(s span) bool {
	n := 0
	is := active(s.raw)
	begin := -1
	for i := 0; i <= len(s.raw); i++ {
		if i < len(s.raw) && (!is[i] || s.raw[i] != '=') {
			continue
		}
		part := s.from(begin + 1).until(i - begin - 1).trim()
		if begin >= 0 || part.raw != "" {
			if begin < 0 || arrowIn(part) < 0 {
				return false
			}
			n++
		}
		begin = i
	}
	return n > 1
}

// arrowIn is where the arrow of a pair stands, or -1. The end of an HTML comment
// is no arrow.
func arrowIn(s span) int {
	is := active(s.raw)
	for i := 0; i+len(arrow) <= len(s.raw); i++ {
		comment := i > 0 && s.raw[i-1] == '-' && strings.Contains(s.raw[:i], "<!--")
		if is[i] && s.raw[i:i+len(arrow)] == arrow && !comment {
			return i
		}
	}
	return -1
}

// matching reads pairs. Right sides are plain text; one whose left side is empty
// belongs to nothing.
func (m *builder) matching(s span) {
	m.q.Type = bank.Matching
	is := active(s.raw)
	for i := 0; i < len(s.raw); i++ {
		if !is[i] || s.raw[i] != '=' {
			continue
		}
		end := i + 1
		for end < len(s.raw) && (!is[end] || s.raw[end] != '=') {
			end++
		}
		part := s.from(i + 1).until(end - i - 1)
		cut := arrowIn(part)
		left := m.text(part.until(cut))
		right := text.Line(plain(part.from(cut + len(arrow))))
		switch {
		case right == "":
			m.lose(bank.Changed, part.at, "the pair "+bank.Brief(part.raw), "its right side is empty")
		case left == "":
			m.q.Extras = append(m.q.Extras, right)
		default:
			m.q.Pairs = append(m.q.Pairs, bank.Pair{Left: left, Right: right})
		}
	}
	if len(m.q.Pairs) == 0 {
		m.unscored(s, "the key", "no pair has both sides; a pair is written =left -> right")
	}
}
