package qti12

import (
	"errors"
	"fmt"
	"slices"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/xmltree"
)

// document is one questestinterop.
type document struct {
	name string // path in the package, or the name of the file
	root *xmltree.Node
	// stimuli are the items whose text others share.
	stimuli map[string]bool
}

// place says where a node stands.
func (d *document) place(n *xmltree.Node) string {
	return fmt.Sprintf("%s:%d:%d", d.name, n.Line, n.Column)
}

// source is a node with the document it stands in.
type source struct {
	doc  *document
	node *xmltree.Node
}

// add takes in a document, so that others can refer to its items.
func (r *reader) add(d *document) {
	r.docs = append(r.docs, d)
	d.stimuli = map[string]bool{}
	for _, n := range d.root.Descendants("item") {
		for _, key := range []itemKey{{d, n.Attr["ident"]}, {nil, n.Attr["ident"]}} {
			if _, twice := r.items[key]; !twice && key.id != "" {
				r.items[key] = source{d, n}
			}
		}
		d.stimuli[metadata(n)["parent_stimulus_item_ident"]] = true
	}
}

// itemKey is where an item is found: in a document, or with nil in any.
type itemKey struct {
	doc *document
	id  string
}

// item finds an item by its identifier, one of the same document first.
func (r *reader) item(d *document, id string) (source, bool) {
	s, ok := r.items[itemKey{d, id}]
	if !ok {
		s, ok = r.items[itemKey{nil, id}]
	}
	return s, ok
}

// fill reads all documents into the file: the quizzes, each once, then items
// that stand outside of any, then what of the banks no quiz has.
func (r *reader) fill() error {
	for _, s := range r.richest("assessment") {
		test := r.test(s)
		if len(test.Sections) == 0 {
			r.lose(bank.Dropped, s.doc.place(s.node), "", "the test "+test.Title, "it has no questions that could be read")
			continue
		}
		r.file.Tests = append(r.file.Tests, test)
	}
	for _, d := range r.docs {
		r.bare(d)
	}
	for _, s := range r.richest("objectbank") {
		r.leftOver(s)
	}
	if len(r.file.Questions()) == 0 && len(r.file.Losses) == 0 {
		return errors.New("there is no <item> in it, so it holds no questions; export the quiz with its questions")
	}
	return nil
}

// richest are the children of roots of a name. Where several have the same
// identifier, as in a Common Cartridge that comes with the native file of the
// same quiz, it is the one with the most items, then with the most declared
// types.
func (r *reader) richest(name string) []source {
	var all []source
	var wealths [][2]int
	at := map[string]int{}
	for _, d := range r.docs {
		for _, n := range d.root.All(name) {
			id := n.Attr["ident"]
			has := wealth(n)
			if i, twice := at[id]; twice && id != "" {
				if slices.Compare(has[:], wealths[i][:]) > 0 {
					all[i], wealths[i] = source{d, n}, has
				}
				continue
			}
			at[id] = len(all)
			all, wealths = append(all, source{d, n}), append(wealths, has)
		}
	}
	return all
}

// wealth counts items, and those of them that declare a type.
func wealth(n *xmltree.Node) [2]int {
	items, declared := 0, 0
	for _, name := range []string{"item", "bankentry_item", "sourcebank_ref"} {
		items += len(n.Descendants(name))
	}
	for _, i := range n.Descendants("item") {
		if metadata(i)["question_type"] != "" {
			declared++
		}
	}
	return [2]int{items, declared}
}

// bare reads items and sections right below the root.
func (r *reader) bare(d *document) {
	test := bank.Test{Sections: r.sections(d, d.root, &bank.Test{})}
	if len(test.Sections) > 0 {
		r.file.Tests = append(r.file.Tests, test)
	}
}

// leftOver reads a question bank but for the items that quizzes have already:
// Canvas writes every question of a quiz into a bank too.
func (r *reader) leftOver(s source) {
	fields := metadata(s.node)
	test := bank.Test{Title: first(fields["bank_title"], s.node.Attr["title"])}
	section := bank.Section{}
	for _, n := range s.node.Descendants("item") {
		if !r.drawn[n.Attr["ident"]] {
			r.question(&section, source{s.doc, n})
		}
	}
	if len(section.Questions) > 0 {
		test.Sections = []bank.Section{section}
		r.file.Tests = append(r.file.Tests, test)
	}
}

// first is the first text that is not empty.
func first(texts ...string) string {
	for _, s := range texts {
		if s != "" {
			return s
		}
	}
	return ""
}
