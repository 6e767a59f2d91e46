package quizdata

import (
	"cmp"
	"strconv"
	"strings"
)

// ordering reads items, which stand in the right order.
func (r *reader) ordering(q *Question, v *value, s settings) {
	q.Scoring = r.scoring(v, s)
	seen := things{what: "item"}
	for _, item := range r.several(r.need(v, "items", `add "items": ["first", "second"], in the right order`), "item", MaxChoices) {
		it := r.item(item)
		r.tellApart(&seen, item, it)
		q.Items = append(q.Items, it)
	}
}

// matching reads pairs of a left side and the right side that belongs to it.
// Right sides that say the same are one.
func (r *reader) matching(q *Question, v *value, s settings) {
	q.Scoring = r.scoring(v, s)
	lefts, rights := things{what: "left side"}, bank{what: "right side"}
	pairs := r.several(r.need(v, "pairs", `add "pairs": [["left", "right"]]`), "pair", MaxChoices)
	for _, pair := range pairs {
		left, right := r.pair(pair)
		if left == nil || right == nil {
			continue
		}
		it := r.item(left)
		r.tellApart(&lefts, left, it)
		q.Slots = append(q.Slots, Slot{ID: it.ID, Kind: SlotItem, Text: it.Text, Key: rights.add(r, right), Weight: 1})
	}
	if extras := v.member("extras"); extras != nil {
		for _, extra := range r.list(extras) {
			rights.addNew(r, extra)
		}
	}
	q.Items = rights.items
	switch n := len(q.Items); {
	case n == 1 && len(q.Slots) > 1 && len(q.Slots) == len(pairs):
		r.wrong(v.member("pairs"), "all pairs have the same right side", `add others as "extras", or change the pairs`)
	case n > MaxChoices:
		r.wrongKey(v.member("extras"), count(n, "right side")+"; a question has at most "+strconv.Itoa(MaxChoices), "remove some")
	}
}

// pair reads ["left", "right"] or an object of both.
func (r *reader) pair(v *value) (left, right *value) {
	const forms = `write ["left", "right"] or {"left": "…", "right": "…"}`
	switch {
	case v.kind == listKind && len(v.items) == 2:
		return v.items[0], v.items[1]
	case v.kind == listKind:
		r.wrong(v, "a pair of "+count(len(v.items), "text"), forms)
	case v.kind == objectKind:
		r.object(v, "left", "right")
		return r.need(v, "left", forms), r.need(v, "right", forms)
	default:
		r.is(v, listKind, forms)
	}
	return nil, nil
}

// maxCategories bounds the categories of a question: all stand on the screen
// at once.
const maxCategories = 12

// categorize reads categories with the things that belong to them.
func (r *reader) categorize(q *Question, v *value, s settings) {
	q.Scoring = r.scoring(v, s)
	const form = `{"title": "…", "items": ["…"]}`
	titles, seen := things{what: "category"}, things{what: "thing"}
	list := v.member("categories")
	for _, category := range r.several(r.need(v, "categories", `add "categories": [`+form+"]"), "category", maxCategories) {
		if !r.is(category, objectKind, "write "+form) {
			continue
		}
		r.object(category, "title", "id", "items")
		title := r.need(category, "title", `add "title": "…"`)
		it := Item{ID: r.id(category.member("id")), Text: r.markdown(title)}
		r.tellApart(&titles, cmp.Or(title, category), it)
		q.Items = append(q.Items, it)
		for _, item := range r.list(r.need(category, "items", `add "items": ["…"], the things that belong here`)) {
			thing := r.item(item)
			r.tellApart(&seen, item, thing)
			q.Slots = append(q.Slots, Slot{ID: thing.ID, Kind: SlotItem, Text: thing.Text, Key: it.Text, Weight: 1})
		}
	}
	if n := len(q.Slots); n > MaxChoices {
		r.wrong(list, count(n, "thing")+"; a question has at most "+strconv.Itoa(MaxChoices), "remove some")
	}
}

// several reads a list of two things or more.
func (r *reader) several(v *value, what string, most int) []*value {
	if !r.is(v, listKind, "") {
		return nil
	}
	if n := len(v.items); n < 2 || n > most {
		r.wrong(v, count(n, what)+"; a question has 2 to "+strconv.Itoa(most), "add or remove some")
		return nil
	}
	return v.items
}

// item reads something that is put in its place: a Markdown text, or one with
// an id.
func (r *reader) item(v *value) Item {
	if v == nil || v.kind != objectKind {
		if !r.is(v, stringKind, `write a text, or {"id": "…", "text": "…"}`) {
			return Item{}
		}
		return Item{Text: r.markdown(v)}
	}
	r.object(v, "id", "text")
	return Item{ID: r.id(v.member("id")), Text: r.markdown(r.need(v, "text", `add "text": "…"`))}
}

// things are those of one kind in a question, which have to differ.
type things struct {
	what       string
	texts, ids map[string]bool
}

// tellApart tells of a thing that says the same as one before, or has its id.
func (r *reader) tellApart(seen *things, v *value, it Item) {
	if seen.texts == nil {
		seen.texts, seen.ids = map[string]bool{}, map[string]bool{}
	}
	text := oneLine(it.Text)
	switch {
	case text != "" && seen.texts[text]:
		r.wrong(v, "another "+seen.what+" says the same", "change or remove one of them")
	case it.ID != "" && seen.ids[it.ID]:
		r.takenHere(v, seen.what, it.ID)
	}
	seen.texts[text], seen.ids[it.ID] = true, true
}

// takenHere tells of an id that another thing of the question has. A category
// has its id beside its title.
func (r *reader) takenHere(v *value, what, id string) {
	at := v.member("id")
	if at == nil {
		at = v.parent.member("id")
	}
	r.wrong(at, "another "+what+" of this question has the id "+quoted(id), "write another, or remove it")
}

// oneLine is a text with every run of white space as one space.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// bank are the items that slots are filled with. Those that say the same are
// one item.
type bank struct {
	what  string
	items []Item
	place map[string]int // by what they say
	ids   map[string]bool
}

// add reads an item, and returns the text of that item of the bank.
func (b *bank) add(r *reader, v *value) (text string) {
	it := r.item(v)
	if it.Text == "" {
		return ""
	}
	if b.place == nil {
		b.place, b.ids = map[string]int{}, map[string]bool{}
	}
	i, known := b.place[oneLine(it.Text)]
	if !known {
		i = len(b.items)
		b.place[oneLine(it.Text)] = i
		b.items = append(b.items, Item{Text: it.Text})
	}
	same := &b.items[i]
	switch {
	case it.ID == "" || it.ID == same.ID:
	case same.ID != "":
		r.wrong(v.member("id"), "the same "+b.what+" has the id "+quoted(same.ID)+" already", "write the same id, or remove it")
	case b.ids[it.ID]:
		r.takenHere(v, b.what, it.ID)
	default:
		same.ID = it.ID
		b.ids[it.ID] = true
	}
	return same.Text
}

// addNew reads an item that belongs into no slot.
func (b *bank) addNew(r *reader, v *value) {
	n, broken := len(b.items), r.problemCount()
	b.add(r, v)
	if len(b.items) == n && r.problemCount() == broken {
		r.wrong(v, "another "+b.what+" says the same", "remove one of them")
	}
}
