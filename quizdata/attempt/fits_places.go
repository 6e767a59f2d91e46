package attempt

import (
	"slices"

	"mocktest/quizdata"
)

// fitsOrder reports whether an order names every item of q once; none at all is
// no answer.
func fitsOrder(q *quizdata.Question, ids []string) bool {
	for i, id := range ids {
		if !isItem(q, id) || slices.Contains(ids[:i], id) {
			return false
		}
	}
	return len(ids) == 0 || len(ids) == len(q.Items)
}

// fitsSlots reports whether filled fills slots of q, in their order and each
// once, with what can stand there. All that was typed is no longer than one
// response may be.
func fitsSlots(q *quizdata.Question, filled []quizdata.Filled) bool {
	slots, size := q.Slots, 0
	for _, f := range filled {
		i := slices.IndexFunc(slots, func(s quizdata.Slot) bool { return s.ID == f.Slot })
		if i < 0 || !fitsSlot(q, slots[i], f.With) {
			return false
		}
		slots, size = slots[i+1:], size+len(f.With)
	}
	return size <= MaxText
}

// fitsSlot reports whether a slot can be filled with this.
func fitsSlot(q *quizdata.Question, slot quizdata.Slot, with string) bool {
	switch slot.Kind {
	case quizdata.SlotItem:
		return isItem(q, with)
	case quizdata.SlotMenu:
		return slices.ContainsFunc(slot.Choices, func(c quizdata.Choice) bool { return c.ID == with })
	}
	return with != "" && fits(&quizdata.Question{Type: quizdata.ShortText}, quizdata.Response{Text: with})
}

func isItem(q *quizdata.Question, id string) bool {
	return slices.ContainsFunc(q.Items, func(item quizdata.Item) bool { return item.ID == id })
}

// left is what an edited question leaves of a response that fills several
// places, all but what names something that is gone. A slot that is filled in
// another way now is another. An order keeps its order; items that are new
// stand behind, as shown. Other responses stay what they are.
func left(q *quizdata.Question, r quizdata.Response, was quizdata.Shape, shown []string) quizdata.Response {
	switch {
	case q.Type == quizdata.Ordering:
		var order []string
		for _, id := range r.Choices {
			if isItem(q, id) && !slices.Contains(order, id) {
				order = append(order, id)
			}
		}
		for _, id := range shown {
			if len(order) > 0 && !slices.Contains(order, id) {
				order = append(order, id)
			}
		}
		return quizdata.Response{Choices: order}
	case q.Type.HasSlots():
		var filled []quizdata.Filled
		for _, slot := range q.Slots {
			if with := r.In(slot.ID); was.Has(slot) && fitsSlot(q, slot, with) {
				filled = append(filled, quizdata.Filled{Slot: slot.ID, With: with})
			}
		}
		return quizdata.Response{Filled: filled}
	}
	return r
}
