package gift

import (
	"fmt"
	"strconv"
	"strings"

	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
)

// Format is the name of the format in [bank.File].
const Format = "gift"

// Read reads a GIFT file in any encoding that [text.Decode] knows. The name is
// for messages. All questions are in one test with one section without a title;
// categories go to the questions. A block that cannot be understood is a loss; it
// is an error when there is no question at all.
func Read(name string, data []byte) (*bank.File, error) {
	decoded, err := text.Decode(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	r := &reader{name: name, file: &bank.File{Format: Format}}
	for _, b := range blocks(decoded) {
		r.read(b)
	}
	if len(r.questions) == 0 {
		if len(r.file.Losses) > 0 {
			l := r.file.Losses[0]
			return nil, fmt.Errorf("%s: %s: %s", l.Place, l.What, l.Why)
		}
		return nil, fmt.Errorf("%s:1:1: no question in this file; GIFT is a text with its answers in braces, such as: Two and two? {=four ~five}", name)
	}
	r.file.Tests = []bank.Test{{Sections: []bank.Section{{Questions: r.questions}}}}
	return r.file, nil
}

// reader is the state of reading one file.
type reader struct {
	name      string
	file      *bank.File
	questions []bank.Question
	category  []string
	notes     notes // of comments that no question followed yet
}

// read takes one block.
func (r *reader) read(b *block) {
	r.notes.add(b.notes)
	if path, ok := strings.CutPrefix(b.text, categoryMark); ok {
		r.category = category(path)
		return
	}
	if strings.TrimSpace(b.text) == "" {
		return
	}
	q := &builder{r: r, b: b, q: bank.Question{ID: r.notes.id, Tags: r.notes.tags, Category: r.category}}
	r.notes = notes{}
	built := q.build()
	if b.unparted {
		q.lose(bank.Changed, span{0, b.text}.trim().at, "it begins a question of its own, though no blank line stands before it", "put a blank line before ::"+q.q.Title+"::")
	}
	if built {
		r.questions = append(r.questions, q.q)
	}
}

// place is where an offset of a block stands in the file.
func (r *reader) place(b *block, offset int) string {
	line, column := b.position(offset)
	return r.name + ":" + strconv.Itoa(line) + ":" + strconv.Itoa(column)
}
