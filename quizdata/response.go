package quizdata

import "slices"

// Response is what a reader answered, one shape for all types: Choices for
// choice types, Text for the typed ones, Outcome beside it for Output.
// The zero Response is blank.
type Response struct {
	// Choices are ids of picked choices, in the order of picking.
	Choices []string
	// Text is exactly what was typed: never trimmed, never reformatted.
	Text string
	// Filled are the filled slots of a question that has some, in the order of
	// its slots, none of them with an empty With.
	Filled []Filled
	// Outcome is set for Output questions only. With OutcomePrints or
	// OutcomeError, Text is the printed text or the error's name.
	Outcome OutcomeKind
}

// Filled is one slot and what it was filled with: the id of an item or of a
// choice, or what was typed, to the letter. An Ordering has no slots: its
// Response.Choices are the ids of its items, in the reader's order.
type Filled struct{ Slot, With string }

// Blank reports whether nothing was answered. Typed white space alone is
// blank; an outcome of "nothing" or "error" is not.
func (r Response) Blank() bool {
	if len(r.Choices) > 0 || r.Outcome == OutcomeNothing || r.Outcome == OutcomeError {
		return false
	}
	for _, f := range r.Filled {
		if !blank(f.With) {
			return false
		}
	}
	return blank(r.Text)
}

// blank reports whether a text is white space at most.
func blank(text string) bool {
	for _, c := range text {
		if c != ' ' && c != '\t' && c != '\n' && c != '\r' {
			return false
		}
	}
	return true
}

// In is what a slot was filled with; empty if it was not.
func (r Response) In(slot string) string {
	for _, f := range r.Filled {
		if f.Slot == slot {
			return f.With
		}
	}
	return ""
}

// Picked reports whether the choice with this id is part of the response.
func (r Response) Picked(id string) bool { return slices.Contains(r.Choices, id) }

// Equal reports whether two responses are the same to the letter.
func (r Response) Equal(o Response) bool {
	return r.Text == o.Text && r.Outcome == o.Outcome && slices.Equal(r.Choices, o.Choices) && slices.Equal(r.Filled, o.Filled)
}
