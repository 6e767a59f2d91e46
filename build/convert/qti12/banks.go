package qti12

import (
	"mocktest/build/convert/bank"
	"mocktest/build/convert/xmltree"
)

// wholeBank takes in all items of a question bank of the package.
func (r *reader) wholeBank(section *bank.Section, d *document, n *xmltree.Node, ref string) {
	found := r.bank(ref)
	if found == nil {
		r.lose(bank.Dropped, d.place(n), "", "the questions drawn from the bank "+ref,
			"the bank is not in the input; export it too, or put its questions into the quiz")
		return
	}
	for _, item := range found.items {
		if r.full(d) {
			return
		}
		r.question(section, source{found.doc, item})
		r.drawn[item.Attr["ident"]] = true
	}
}

// bankEntry takes in one item of a bank, or with entry_type Bank all of them.
func (r *reader) bankEntry(section *bank.Section, d *document, n *xmltree.Node) {
	ref, item := n.Attr["sourcebank_ref"], n.Attr["item_ref"]
	if item == "" && ref != "" {
		r.wholeBank(section, d, n, ref)
		return
	}
	r.reference(section, d, n, item)
}

// reference takes in an item that stands elsewhere.
func (r *reader) reference(section *bank.Section, d *document, n *xmltree.Node, id string) {
	place := d.place(n)
	if b := r.bank(n.Attr["sourcebank_ref"]); b != nil {
		d = b.doc
	}
	s, ok := r.item(d, id)
	if !ok {
		r.lose(bank.Dropped, place, "", "the question "+id,
			"it is kept in a bank that is not in the input; export the bank too, or put the question into the quiz")
		return
	}
	before := len(section.Questions)
	r.question(section, s)
	r.drawn[id] = true
	if marks, ok := number(n.Attr["points_possible"]); ok && len(section.Questions) > before {
		section.Questions[before].Marks = max(marks, 0)
	}
}

// questionBank is an objectbank with all of its items.
type questionBank struct {
	doc   *document
	items []*xmltree.Node
}

// bank finds a question bank by its identifier, or nil.
func (r *reader) bank(id string) *questionBank {
	if r.banks == nil {
		r.banks = map[string]*questionBank{}
		for _, s := range r.richest("objectbank") {
			if id := s.node.Attr["ident"]; id != "" {
				r.banks[id] = &questionBank{s.doc, s.node.Descendants("item")}
			}
		}
	}
	return r.banks[id]
}
