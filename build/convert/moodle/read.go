package moodle

import (
	"fmt"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/xmltree"
)

// Format is the name of the format in a [bank.File].
const Format = "moodle"

// reader reads one file.
type reader struct {
	name string
	file *bank.File
	// section collects what follows a category, up to the next.
	section  bank.Section
	category []string
	// seen counts the questions, for the names of their media.
	seen      int
	penalties penalties
}

// Read reads Moodle XML. The name is for messages. A question that does not fit
// is named in the losses; an error means that nothing could be read.
func Read(name string, data []byte) (*bank.File, error) {
	root, err := xmltree.Parse(name, data)
	if err != nil {
		return nil, err
	}
	if root.Name != "quiz" {
		return nil, fmt.Errorf("%s:%d:%d: <%s> begins no Moodle XML, which begins with <quiz>; export the questions in Moodle's question bank as \"Moodle XML format\"",
			name, root.Line, root.Column, bank.Brief(root.Name))
	}
	if len(root.All("question")) == 0 {
		return nil, fmt.Errorf("%s:%d:%d: no <question> in this <quiz>; choose a category with questions when exporting", name, root.Line, root.Column)
	}
	r := &reader{name: name, file: &bank.File{Format: Format, Tests: []bank.Test{{}}}}
	for _, n := range root.Children {
		switch {
		case n.Name != "question":
			r.file.Lose(bank.Changed, r.place(n), "", "the element <"+bank.Brief(n.Name)+">", "Moodle XML has only questions in a quiz")
		case kind(n) == "category":
			r.begin(n)
		default:
			r.seen++
			r.question(n)
		}
	}
	r.end()
	r.tellPenalties()
	return r.file, nil
}

// question reads one question into the present section, or loses it.
func (r *reader) question(n *xmltree.Node) {
	it := &item{reader: r, node: n, format: "html"}
	it.q.Place = r.place(n)
	it.common()
	read, why := readers[kind(n)], ""
	if read == nil {
		why = "mocktest has nothing like it"
		if known := unsupported[kind(n)]; known != "" {
			why = known
		}
		it.drop("a question of type "+quoted(kind(n)), why)
	} else {
		read(it)
	}
	it.feedback()
	if it.dropped {
		return
	}
	it.tell()
	r.section.Questions = append(r.section.Questions, it.q)
}

// kind is the type of a question.
func kind(n *xmltree.Node) string { return strings.TrimSpace(n.Attr["type"]) }

func (r *reader) place(n *xmltree.Node) string {
	return fmt.Sprintf("%s:%d:%d", r.name, n.Line, n.Column)
}

// quoted is a text of the input in a message.
func quoted(s string) string { return `"` + bank.Brief(s) + `"` }
