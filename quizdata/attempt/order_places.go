package attempt

import (
	"math/rand/v2"
	"slices"

	"mocktest/quizdata"
)

// placeOrder is the order in which the items and the slots of q are shown. The
// file has them in an order that is or tells the key, so one of the two is
// shuffled whatever the quiz says, and under AsWritten as well: things that are
// sorted into categories, and everywhere else the items. Without a key the file's
// order tells nothing and stays.
func placeOrder(q *quizdata.Question, seed uint64) (items, slots []string) {
	for _, item := range q.Items {
		items = append(items, item.ID)
	}
	for _, slot := range q.Slots {
		slots = append(slots, slot.ID)
	}
	switch {
	case q.Unscored:
	case q.Type == quizdata.Categorize:
		disorder(slots, stream(seed, "slots", q.ID))
	default:
		disorder(items, stream(seed, "items", q.ID))
	}
	return items, slots
}

// disorder shuffles ids into any order but the one they have.
func disorder(ids []string, random *rand.PCG) {
	if len(ids) < 2 {
		return
	}
	written := slices.Clone(ids)
	for slices.Equal(ids, written) {
		shuffle(random, len(ids), func(i, j int) { ids[i], ids[j] = ids[j], ids[i] })
	}
}
