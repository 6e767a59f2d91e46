package quizdata

import (
	"slices"
	"strconv"
	"strings"
)

// Shape is what tells a question apart besides its prompt: type, passage and
// unit, key and choices, as hashes in one short text. A saved attempt keeps it
// to know a question again whose prompt was mended. The zero Shape is alike to
// none.
type Shape string

// Alike reports whether two questions can be the same one with an edited
// prompt: type, passage and unit are equal, and so are the keys or, of three
// choices or more, all choices but one. Two choices say too little: True and
// False stand under many questions, so there the key has to be equal as well.
func (s Shape) Alike(other Shape) bool {
	mine, others := strings.Fields(string(s)), strings.Fields(string(other))
	const before = 3 // type, context and key
	if len(mine) < before || len(mine) != len(others) || mine[0] != others[0] || mine[1] != others[1] {
		return false
	}
	sameKey := mine[2] == others[2]
	mine, others = mine[before:], others[before:]
	differ := 0
	for _, choice := range mine {
		if !slices.Contains(others, choice) {
			differ++
		}
	}
	if len(mine) < 3 {
		return sameKey && differ == 0
	}
	return differ <= 1
}

// shapeOf is the shape of a question that has its ids.
func shapeOf(q *Question) Shape {
	context := []string{q.Unit}
	if q.Passage != nil {
		context = append(context, q.Passage.Title, q.Passage.Text)
	}
	parts := []string{string(q.Type), brief(context...), brief(keyParts(q)...)}
	for _, c := range q.Choices {
		parts = append(parts, brief(c.ID)[:4])
	}
	return Shape(strings.Join(parts, " "))
}

// brief is a hash short enough to be saved for each question: it is only
// compared with those of questions in the same place.
func brief(parts ...string) string { return hash(parts...)[:6] }

// keyParts are all that decides what a response earns, but for the marks.
func keyParts(q *Question) []string {
	var parts []string
	number := func(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }
	for _, c := range q.Choices {
		parts = append(parts, c.ID+" "+number(c.Credit))
	}
	slices.Sort(parts)
	for _, n := range q.Numbers {
		parts = append(parts, number(n.Min), number(n.Max), number(n.Credit))
	}
	for _, t := range q.Texts {
		parts = append(parts, t.Text, number(t.Credit))
	}
	parts = append(parts, string(q.Match.Case), string(q.Match.Spaces), string(q.Outcome.Kind), q.Outcome.Text, q.ModelAnswer)
	for _, c := range q.Rubric {
		parts = append(parts, c.Text, number(c.Marks))
	}
	return parts
}
