// Package anki reads the text exports of Anki, "Notes in Plain Text" and "Cards
// in Plain Text": rows of fields between tabs or other separators, with header
// lines such as "#separator:tab" and "#tags column:3". The header is as Anki's
// manual describes it. Packages (.apkg) are databases and are not read.
//
// A note with deletions such as {{c1::answer::hint}} is one cloze question with
// all its gaps, although Anki shows a card for each number. A note of two fields
// asks for the second by a short text, or, where that is long or no plain text,
// by an essay with it as the model.
package anki

import (
	"fmt"
	"regexp"
	"strings"

	"mocktest/build/convert/archive"
	"mocktest/build/convert/bank"
	"mocktest/build/convert/text"
)

// Is reports whether data is a text export of Anki, told by its header, or a
// package of Anki, which [Read] explains.
func Is(_ string, data []byte) bool {
	if isPackage(data) {
		return true
	}
	source, err := text.Decode(data)
	return err == nil && readHeader(source).sure
}

func isPackage(data []byte) bool {
	if !archive.Is(data) {
		return false
	}
	a, err := archive.Open(data)
	if err != nil {
		return false
	}
	_, old := a.File("collection.anki2")
	_, packed := a.File("collection.anki21b")
	return old || packed
}

// Read reads an export. The name is for messages. Without a header, the
// separator is the first of tab, semicolon and comma in the first line.
func Read(name string, data []byte) (*bank.File, error) {
	if isPackage(data) {
		return nil, fmt.Errorf(`%s: this is a package of Anki, a database; export it from Anki as "Notes in Plain Text (.txt)" and convert that`, name)
	}
	source, err := text.Decode(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	r := &reader{file: &bank.File{Format: "anki"}, name: name, header: readHeader(source)}
	if !r.header.saysHTML {
		r.header.html = looksLikeHTML.MatchString(source)
	}
	rows := &splitter{source: source, separator: r.header.separator, name: name}
	for _, row := range rows.rows() {
		r.note(row.place, row.fields)
	}
	for _, place := range rows.unpaired {
		r.file.Lose(bank.Changed, place, "", "a quote at the beginning of a field", "no quote ends the field, so this one and all behind it are text; write \"\" for a quote within quotes")
	}
	if len(r.questions) == 0 && len(r.file.Losses) == 0 {
		return nil, fmt.Errorf("%s: no notes in the file; expected one to a line, the front and the back parted by a tab", name)
	}
	if len(r.questions) > 0 {
		deck := strings.Split(r.header.deck, "::")
		r.file.Tests = []bank.Test{{Title: deck[len(deck)-1], Sections: []bank.Section{{Questions: r.questions}}}}
	}
	return r.file, nil
}

var looksLikeHTML = regexp.MustCompile(`(?i)<(br|div|b|i|u|p|img|span|ul|ol|sub|sup|code|pre|table)\b[^<>]*>|&(nbsp|amp|lt|gt|quot|#\d+);`)

type reader struct {
	file      *bank.File
	name      string
	header    header
	questions []bank.Question
}
