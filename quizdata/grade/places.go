package grade

import (
	"slices"

	"mocktest/quizdata"
)

// orderCredit is 1 for the right order of all items. With partial credit it is
// the part of neighbours that follow one another as in the right order: Moodle's
// ordering question under "relative to the next item, excluding last". One item
// out of place then costs the pairs around it, and not, as counting places
// would, everything behind it.
func orderCredit(q *quizdata.Question, r quizdata.Response) float64 {
	n, following := len(q.Items), Following(q, r)
	switch {
	case n < 2:
		return 0
	case q.Scoring == quizdata.PartialCredit:
		return float64(following) / float64(n-1)
	case following == n-1:
		return 1
	}
	return 0
}

// Following counts the neighbours of an order that follow one another as in the
// right one.
func Following(q *quizdata.Question, r quizdata.Response) (following int) {
	for _, follows := range Neighbours(q, r) {
		if follows {
			following++
		}
	}
	return following
}

// Neighbours tells of each item of an order but the first whether it follows the
// one before it as in the right order.
func Neighbours(q *quizdata.Question, r quizdata.Response) []bool {
	follows := make([]bool, max(0, len(r.Choices)-1))
	place := make(map[string]int, len(q.Items))
	for i, item := range q.Items {
		place[item.ID] = i
	}
	for i := 1; i < len(r.Choices); i++ {
		before, known := place[r.Choices[i-1]]
		if at, ok := place[r.Choices[i]]; ok && known && at == before+1 {
			follows[i-1] = true
			delete(place, r.Choices[i-1]) // an id that stands twice counts once
		}
	}
	return follows
}

// slotsCredit is the weighted part of the slots that are filled rightly: the
// rule of Moodle's matching and cloze questions, and of QTI's map_response over
// several interactions. All or nothing asks for every slot in full.
func slotsCredit(q *quizdata.Question, r quizdata.Response) (credit float64, message string) {
	var sum, whole float64
	all := true
	for _, slot := range q.Slots {
		part, why := SlotCredit(q, slot, r.In(slot.ID))
		if message == "" {
			message = why
		}
		sum += part * slot.Weight
		whole += slot.Weight
		all = all && part >= 1-nearly
	}
	switch {
	case whole <= 0:
		return 0, message
	case q.Scoring == quizdata.PartialCredit:
		return sum / whole, message
	case all:
		return 1, message
	}
	return 0, message
}

// SlotCredit is what a slot of q earns when it is filled with this, from 0 to 1,
// and why a number could not be read.
func SlotCredit(q *quizdata.Question, slot quizdata.Slot, with string) (credit float64, message string) {
	switch {
	case (quizdata.Response{Text: with}).Blank():
		return 0, ""
	case slot.Kind == quizdata.SlotItem && with == slot.Key:
		return 1, ""
	case slot.Kind == quizdata.SlotMenu:
		if i := slices.IndexFunc(slot.Choices, func(c quizdata.Choice) bool { return c.ID == with }); i >= 0 {
			return min(1, max(0, slot.Choices[i].Credit)), ""
		}
	case slot.Kind == quizdata.SlotText:
		return textCredit(slot.Texts, q.Match, with), ""
	case slot.Kind == quizdata.SlotNumber:
		return numberCredit(slot.Numbers, "", with)
	}
	return 0, ""
}
