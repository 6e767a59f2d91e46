package quizdata

import "slices"

// nameParts gives an id to every choice, item and slot of a question without
// one, and makes the keys of its slots ids: until then they are the texts of
// the items, which differ.
func nameParts(q *Question) {
	nameChoices(q.Choices)
	items, slots, idOf := taken{}, taken{}, map[string]string{}
	for _, item := range q.Items {
		items[item.ID] = true
	}
	for _, slot := range q.Slots {
		slots[slot.ID] = true
	}
	for i := range q.Items {
		item := &q.Items[i]
		items.name(&item.ID, "i", item.Text)
		idOf[item.Text] = item.ID
	}
	for i := range q.Slots {
		slot := &q.Slots[i]
		slots.name(&slot.ID, "s", slot.Text)
		slot.Key = idOf[slot.Key]
		nameChoices(slot.Choices)
	}
}

func nameChoices(choices []Choice) {
	ids := taken{}
	for _, c := range choices {
		ids[c.ID] = true
	}
	for i := range choices {
		ids.name(&choices[i].ID, "c", choices[i].Text)
	}
}

// placedTexts is what identifies a question by its items and slots: their
// texts, and those of the menus, each in an order of its own, for the order of
// the file is a key.
func placedTexts(q *Question) []string {
	var items, slots []string
	for _, item := range q.Items {
		items = append(items, "item "+item.Text)
	}
	for _, slot := range q.Slots {
		slots = append(slots, "slot "+slot.Text)
		for _, c := range slot.Choices {
			slots = append(slots, "menu "+c.Text)
		}
	}
	slices.Sort(items)
	slices.Sort(slots)
	return slices.Concat(items, slots)
}

// placedIDs is what a saved response depends on besides: how each slot is
// filled, and the ids by which the response names things.
func placedIDs(q *Question) []string {
	var parts []string
	for _, item := range q.Items {
		parts = append(parts, "item "+item.ID+" "+item.Text)
	}
	for _, slot := range q.Slots {
		parts = append(parts, "slot "+slot.ID+" "+string(slot.Kind)+" "+slot.Text)
		for _, c := range slot.Choices {
			parts = append(parts, "menu "+slot.ID+" "+c.ID+" "+c.Text)
		}
	}
	slices.Sort(parts)
	return parts
}
