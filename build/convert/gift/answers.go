package gift

import (
	"regexp"
	"strconv"
	"strings"

	"mocktest/build/convert/bank"
)

// answer is one answer of a block before its type gives it a meaning.
type answer struct {
	mark     byte // '=', '~', or 0 for what stands before the first mark
	weight   *float64
	body     span
	feedback *span
}

// credit is what the answer earns, from -1 to 1.
func (a answer) credit() float64 {
	switch {
	case a.weight != nil:
		return *a.weight
	case a.mark == '~':
		return 0
	}
	return 1
}

var weight = regexp.MustCompile(`^%\s*([+-]?[0-9]*[.,]?[0-9]*)\s*%`)

// split takes answers apart: each begins with one of the marks.
func (m *builder) split(s span, marks string) (all []answer) {
	is := active(s.raw)
	begin, mark := 0, byte(0)
	take := func(end int) {
		part := s.from(begin).until(end - begin)
		if mark != 0 || part.trim().raw != "" {
			all = append(all, m.answer(mark, part))
		}
	}
	perLine, inLine, first := 0, -1, true
	for i := range len(s.raw) {
		before := first // whether nothing stands before i in its line
		first = s.raw[i] == '\n' || first && white(s.raw[i])
		if !is[i] || strings.IndexByte(marks, s.raw[i]) < 0 {
			continue
		}
		take(i)
		begin, mark = i+1, s.raw[i]
		if before {
			perLine++
		} else if s.raw[i] == '=' {
			inLine = i
		}
	}
	take(len(s.raw))
	if perLine > 1 && inLine >= 0 {
		m.lose(bank.Changed, s.at+inLine, "an = in the middle of a line begins a further answer", `if it is part of the text, write \=`)
	}
	return all
}

// answer reads the weight and the feedback of one answer.
func (m *builder) answer(mark byte, s span) answer {
	a := answer{mark: mark}
	s = s.trim()
	if w := weight.FindStringSubmatch(s.raw); w != nil {
		if part, err := strconv.ParseFloat(strings.Replace(w[1], ",", ".", 1)+"e-2", 64); err == nil {
			if part < -1 || part > 1 {
				m.lose(bank.Changed, s.at, "the weight "+w[0], "a weight is from -100 to 100; the nearest of these is taken")
				part = max(-1, min(1, part))
			}
			a.weight = &part
			s = s.from(len(w[0])).trim()
		}
	}
	a.body = s
	if body, feedback, found := s.cut("#"); found {
		a.body = body.trim()
		if feedback = feedback.trim(); feedback.raw != "" {
			a.feedback = &feedback
		}
	}
	return a
}

// remark is the feedback of an answer as Markdown.
func (m *builder) remark(a answer) string {
	if a.feedback == nil {
		return ""
	}
	return m.text(*a.feedback)
}
