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
// What is put in its place comes in larger numbers: of three items and slots or
// more two thirds have to be in both, so that one pair can be added or mended.
func (s Shape) Alike(other Shape) bool {
	mine, others := strings.Fields(string(s)), strings.Fields(string(other))
	const before = 3 // type, context and key
	if len(mine) < before || len(others) < before || mine[0] != others[0] || mine[1] != others[1] {
		return false
	}
	sameKey, placed := mine[2] == others[2], Type(mine[0]).placed()
	mine, others = mine[before:], others[before:]
	n, differ := len(mine), max(missing(mine, others), missing(others, mine))
	switch {
	case n < 3 || len(others) < 3:
		return sameKey && differ == 0 && n == len(others)
	case placed:
		return differ <= max(n, len(others))/3
	}
	return differ <= 1 && n == len(others)
}

// missing counts the parts that others lack.
func missing(parts, others []string) (n int) {
	for _, part := range parts {
		if !slices.Contains(others, part) {
			n++
		}
	}
	return n
}

// Has reports whether the question had this slot, filled in the same way.
func (s Shape) Has(slot Slot) bool {
	return slices.Contains(strings.Fields(string(s)), slotPart(slot))
}

func slotPart(slot Slot) string { return brief("slot", slot.ID, string(slot.Kind))[:4] }

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
	for _, item := range q.Items {
		parts = append(parts, brief("item", item.ID)[:4])
	}
	for _, slot := range q.Slots {
		parts = append(parts, slotPart(slot))
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
	typed := func(numbers []NumberKey, texts []TextKey) {
		for _, n := range numbers {
			parts = append(parts, number(n.Min), number(n.Max), number(n.Credit))
			if n.Above || n.Below {
				parts = append(parts, strconv.FormatBool(n.Above), strconv.FormatBool(n.Below))
			}
		}
		for _, t := range texts {
			parts = append(parts, t.Text, number(t.Credit))
			if t.Pattern {
				parts = append(parts, "pattern")
			}
		}
	}
	typed(q.Numbers, q.Texts)
	for _, item := range q.Items {
		parts = append(parts, "item", item.ID)
	}
	for _, slot := range q.Slots {
		parts = append(parts, "slot", slot.ID, slot.Key, number(slot.Weight))
		for _, c := range slot.Choices {
			parts = append(parts, c.ID, number(c.Credit))
		}
		typed(slot.Numbers, slot.Texts)
	}
	parts = append(parts, string(q.Match.Case), string(q.Match.Spaces), string(q.Outcome.Kind), q.Outcome.Text, q.ModelAnswer)
	for _, c := range q.Rubric {
		parts = append(parts, c.Text, number(c.Marks))
	}
	return parts
}
