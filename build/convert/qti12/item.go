package qti12

import (
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
	"mocktest/build/convert/xmltree"
)

// item is a question in the making.
type item struct {
	*reader
	source
	fields map[string]string
	// parts is the presentation in order: texts, and where responses stand.
	parts     []part
	responses []*response
	byID      map[string]*response
	owner     map[string]*response // by label; nil if several responses have it
	rights    []*xmltree.Node      // right sides of a matching question of Blackboard
	rules     []rule
	feedback  feedback
	asks      kind
	q         *bank.Question
}

// question reads an item into a section, or says why it is not there.
func (r *reader) question(section *bank.Section, s source) {
	if r.full(s.doc) {
		return
	}
	r.count++
	it := &item{reader: r, source: s, fields: metadata(s.node)}
	it.q = &bank.Question{
		ID:    s.node.Attr["ident"],
		Title: text.Strip(s.node.Attr["title"]),
		Place: s.doc.place(s.node),
	}
	r.drawn[it.q.ID] = r.drawn[it.q.ID] || s.node.Attr["ident"] != ""
	if ref := it.fields["assessment_question_identifierref"]; ref != "" {
		r.drawn[ref] = true
	}
	it.readPresentation()
	it.readRules()
	if it.tooLarge() {
		return
	}
	kind := it.kind()
	if kind == stimulus {
		return // its questions carry its text
	}
	it.asks = kind
	it.q.Prompt = it.stem()
	it.q.Seconds = duration(it.node.Value("duration"))
	it.readFeedback()
	if kind != calculated {
		it.q.Marks = it.marks()
	}
	if !kinds[kind].read(it) {
		return
	}
	it.passage()
	it.spreadFeedback()
	it.readRubrics()
	it.q.Tags = it.tags()
	if it.q.Type == bank.Info {
		it.q.Marks = 0
	}
	section.Questions = append(section.Questions, *it.q)
}

// name is what messages call the question.
func (it *item) name() string {
	if it.q.Title != "" && !strings.EqualFold(it.q.Title, "question") {
		return it.q.Title
	}
	return first(it.q.Prompt, it.q.Title, it.q.ID)
}

// lose notes a loss at the item.
func (it *item) lose(kind bank.LossKind, what, why string) {
	it.reader.lose(kind, it.q.Place, it.name(), what, why)
}

// unscored says that the question has no key, and why.
func (it *item) unscored(why string) {
	it.q.NoKey = true
	it.lose(bank.Unscored, "the key", why)
}

// drop says that the question cannot be carried; it is a type's answer to read.
func (it *item) drop(what, why string) bool {
	it.lose(bank.Dropped, what, why)
	return false
}

// tags are keywords of the metadata; there are few in this format.
func (it *item) tags() []string {
	var tags []string
	for _, label := range []string{"qmd_keywords", "qmd_topic"} {
		for _, tag := range strings.FieldsFunc(it.fields[label], func(r rune) bool { return r == ',' || r == ';' }) {
			if tag = strings.TrimSpace(tag); tag != "" {
				tags = append(tags, tag)
			}
		}
	}
	return tags
}

// passage puts the text of the stimulus that a question belongs to in front.
func (it *item) passage() {
	id := it.fields["parent_stimulus_item_ident"]
	if id == "" {
		return
	}
	s, ok := it.reader.item(it.doc, id)
	if !ok {
		it.lose(bank.Changed, "the text shared with other questions, "+id, "it is not in the input")
		return
	}
	parent := &item{reader: it.reader, source: s, fields: metadata(s.node), q: &bank.Question{Place: s.doc.place(s.node), Title: s.node.Attr["title"]}}
	parent.readPresentation()
	it.q.Passage = parent.infoText()
}
