package mdexam

import (
	"fmt"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/blocks"
)

// swallowed tells of code that is never closed, and of the questions in it.
func (r *reader) swallowed(b blocks.Block) {
	why := "the fence " + b.Mark() + " that opens here is never closed; close it where the code ends"
	if !b.Open {
		why = "the fence " + b.Mark() + " that opens here is closed by the fence of other code only; close it where its own ends"
	}
	r.file.Lose(bank.Changed, r.place(b.Line), "", "the text behind this line is code", why)
	for _, u := range units(b.Inside()) {
		if u.lead != "" && (hasChoices(u.blocks) || u.heading && u.numbered) {
			r.file.Lose(bank.Dropped, r.place(u.line), u.lead, "a question that stands in code", fmt.Sprintf("the code begins in line %d and is not closed before it", b.Line))
		}
	}
}

// strangers reports whether choices of a question may be those of another: its
// own stand in code above them.
func strangers(above []blocks.Block) bool {
	for _, b := range above {
		if b.Swallows() && hasChoices(b.Inside()) {
			return true
		}
	}
	return false
}
